import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { progressApi } from './api.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { NoTasks } from './NoTasks.tsx'
import { conditionsOf } from './viewAddress.ts'
import { filterInputOf, STATES, statesOf } from './taskFilters.ts'
import type { TaskTableProps } from './TaskTable.tsx'
import styles from './TaskBoard.module.css'

/** The filtered tasks in a column for each state; states follow from results and days, so nothing is dragged. */
export const TaskBoard = ({ state, face, holder }: TaskTableProps) => {
  const { t } = useLingui()
  const { state: chosen, planned: _planned, ...others } = state.filters
  const input = filterInputOf(others)
  const counts = useRead(progressApi.readTaskCounts, input)
  if (counts.error && !counts.data) return <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />
  if (!counts.data) return <div aria-busy="true" className={styles.board}>{STATES.map((one) => <Skeleton key={one} height={320} />)}</div>
  if (counts.data.total === 0) return <div className={styles.empty}><NoTasks state={state} /></div>
  const { states, unplanned } = counts.data
  const shown = statesOf({ state: chosen }) ?? ORDER
  return (
    <div aria-busy={counts.isPlaceholderData}>
      <p className={styles.help}>
        <Trans>Tình trạng tính từ kết quả, kế hoạch và thời hạn: báo cáo hoặc điều chỉnh một việc, thẻ tự sang cột khác.</Trans>
        {unplanned > 0 && <> <To href={addressOf('/viec', { ...conditionsOf(others), planned: 'false' })}><Trans>{unplanned} việc chưa có kế hoạch năm không nằm trong cột nào.</Trans></To></>}
      </p>
      <div className={styles.board} role="group" aria-label={t`Việc theo cột tình trạng`} data-columns={shown.length}>
        {ORDER.filter((one) => shown.includes(one)).map((one) => <BoardColumn key={one} column={one} total={states[one]} input={input} face={face} holder={holder} sort={state.filters['sort'] ?? 'due'} />)}
      </div>
    </div>
  )
}

/** As work goes on, what is late standing before what is done. */
const ORDER: readonly (typeof STATES)[number][] = ['not_started', 'in_progress', 'overdue', 'met']

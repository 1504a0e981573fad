import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { ChooseButton } from '../../../kit/web/ChooseButton.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { TableHead } from '../../../kit/web/TableHead.tsx'
import { PAGE } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { GroupBy, ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import { GroupCards } from './GroupCards.tsx'
import { GroupRows } from './GroupRows.tsx'
import { NoTasks } from './NoTasks.tsx'
import { TaskBulk } from './TaskBulk.tsx'
import { filterInputOf } from './taskFilters.ts'
import type { TaskTableProps } from './TaskTable.tsx'
import { useGroupChoice } from './useGroupChoice.ts'
import styles from './TaskGroups.module.css'

/** How many groups stand on a page. */
const SIZE = 40

/** The filtered tasks put together: a line for each group, whose tasks are fetched when it is opened. */
export const TaskGroups = ({ state, face: plain, holder, by }: TaskTableProps & { by: GroupBy }) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { filters, page, set } = state
  const input = filterInputOf(filters)
  const found = useRead(progressApi.readTaskGroups, { ...input, by, page, size: SIZE })
  const { picked, rows, onRows, total } = useGroupChoice(input)
  const groups = found.data?.groups
  if (found.error && !groups) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (!groups) return <div aria-busy="true" className={styles.waiting}>{[1, 2, 3, 4, 5, 6].map((one) => <Skeleton key={one} height={40} />)}</div>
  if (groups.length === 0) return <div className={styles.frame}><NoTasks state={state} /></div>
  const asked = { input, by, sort: filters['sort'], onRows }
  const selection = picked.selection((task: ListedTask) => t`Chọn ${task.code}, ${task.title}`)
  const face = { ...plain, selection }
  const { on: _on, known: _known, ...filter } = input
  return (
    <div aria-busy={found.isPlaceholderData} className={styles.list} data-busy={found.isPlaceholderData || undefined}>
      {phone && <ChooseButton selection={selection} />}
      {phone ? (
        groups.map((group, at) => <GroupCards key={group.key} group={group} asked={asked} face={face} first={at === 0} />)
      ) : (
        <div className={styles.frame}>
          <table className={styles.table}>
            <caption className={styles.caption}>{face.caption}</caption>
            <TableHead {...face} rows={rows} empty={null} />
            {groups.map((group, at) => <GroupRows key={group.key} group={group} asked={asked} face={face} first={at === 0} />)}
          </table>
        </div>
      )}
      <Pager page={page} pageSize={SIZE} total={found.data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
      <TaskBulk choice={picked} rows={rows} total={total} filter={filter} holder={holder} />
    </div>
  )
}

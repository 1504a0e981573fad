import { useLingui } from '@lingui/react/macro'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { usePages } from '../../../kit/web/usePages.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useSelection } from '../../../kit/web/useSelection.ts'
import type { TableFace } from '../../../kit/web/table.ts'
import type { ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import { NoTasks } from './NoTasks.tsx'
import { TaskBulk } from './TaskBulk.tsx'
import { filterInputOf, listInputOf, PAGE_SIZE } from './taskFilters.ts'
import type { HolderField } from './useBulkFields.tsx'
import styles from './ListHead.module.css'

export interface TaskTableProps {
  state: FilterState
  face: TableFace<ListedTask>
  /** How one picks who holds a task. */
  holder: HolderField
}

/** The filtered tasks, a page at a time, to choose and act on; the old page stays, dimmed, until the new one is there. */
export const TaskTable = ({ state, face, holder }: TaskTableProps) => {
  const { t } = useLingui()
  const { filters, page } = state
  const question = { ...listInputOf(filters), offers: true }
  const { asked, pagerOf } = usePages(question, state)
  const tasks = useRead(progressApi.listTasks, { ...question, ...asked })
  const rows = tasks.data?.rows ?? NONE
  const { on: _on, known: _known, ...filter } = filterInputOf(filters)
  const picked = useSelection(rows.map(({ taskId }) => taskId), JSON.stringify(filter))
  const { total, atLeast } = tasks.data ?? {}
  return (
    <div className={styles.paged}>
      <DataTable
        {...face}
        rows={tasks.data?.rows}
        rowCount={atLeast ? undefined : total}
        before={(page - 1) * PAGE_SIZE}
        selection={picked.selection((task: ListedTask) => t`Chọn ${task.code}, ${task.title}`)}
        busy={tasks.isPlaceholderData}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={<NoTasks state={state} />}
      />
      <Pager {...pagerOf(tasks, PAGE_SIZE)} />
      <TaskBulk choice={picked} rows={rows} total={total ?? 0} atLeast={atLeast ?? false} filter={filter} holder={holder} />
    </div>
  )
}

const NONE: ListedTask[] = []

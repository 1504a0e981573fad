import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Page } from '../../../kit/web/Page.tsx'
import { CopyList } from './CopyList.tsx'
import { ListActs } from './ListActs.tsx'
import { ListHead } from './ListHead.tsx'
import { type FilterInput, filterInputOf } from './taskFilters.ts'
import { TaskRows } from './TaskRows.tsx'
import type { HolderField } from './useBulkFields.tsx'
import { useTaskFace } from './useTaskFace.tsx'
import { useTaskFilters } from './useTaskFilters.ts'
import styles from './ListHead.module.css'

export interface TaskListPageProps {
  /** Acts of other rooms on the tasks of the list, as they are filtered. */
  acts: (filter: FilterInput) => ReactNode
  /** How one picks who holds a task. */
  holder: HolderField
}

/** Danh sách việc: every filter in the address, rows from the server a part at a time, in one of several shapes. */
export const TaskListPage = ({ acts, holder }: TaskListPageProps) => {
  const { t } = useLingui()
  const state = useTaskFilters()
  const look = useTaskFace(state, holder)
  const filter = filterInputOf(state.filters)
  return (
    <Page title={t`Việc đột phá, đổi mới`} acts={<ListActs workbooks={<>{acts(filter)}<CopyList wide filter={filter} address={location.pathname + location.search} /></>} />} actsBeside>
      <ListHead state={state} look={look} />
      <div className={styles.rows} data-density={look.density}><TaskRows state={state} face={look.face} holder={holder} /></div>
    </Page>
  )
}

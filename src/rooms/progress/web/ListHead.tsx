import { useMediaQuery } from '@mantine/hooks'
import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { SearchField } from '../../../kit/web/SearchField.tsx'
import type { FilterState } from '../../../kit/web/useFilters.ts'
import { AddFilter } from './AddFilter.tsx'
import { DisplayMenu } from './DisplayMenu.tsx'
import { LayoutSwitch } from './LayoutSwitch.tsx'
import { StateTabs } from './StateTabs.tsx'
import { TaskChips } from './TaskChips.tsx'
import { layoutOf } from './taskFilters.ts'
import { useOpeningView } from './useOpeningView.ts'
import type { TaskFaceRead } from './useTaskFace.tsx'
import { type ShownView, useViews } from './useViews.ts'
import { ViewMenu } from './ViewMenu.tsx'
import { ViewNote } from './ViewNote.tsx'
import styles from './ListHead.module.css'

/** Above the rows, in as little room as there can be: the view, conditions, search, the shape; then what is narrowed, and the states. */
export const ListHead = ({ state, look }: { state: FilterState; look: TaskFaceRead }) => {
  const { t } = useLingui()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const read = useViews(look.seen)
  useOpeningView(read)
  const [edited, setEdited] = useState<ShownView | 'new'>()
  const [deleted, setDeleted] = useState<ShownView>()
  const layout = layoutOf(state.filters)
  return (
    <div className={styles.head} data-layout={layout}>
      <div className={styles.bar} data-no-print>
        <ViewMenu read={read} onEdit={setEdited} onDeleted={setDeleted} />
        <AddFilter state={state} />
        <div role="search" className={styles.search}>
          <SearchField search={state.filters['search'] ?? ''} onSearch={(search) => state.set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Tên việc, mã, cán bộ, đơn vị, văn bản`} />
        </div>
        {!phone && <LayoutSwitch />}
        <DisplayMenu state={state} look={look} phone={phone} />
      </div>
      <div className={styles.narrowed}>
        <TaskChips state={state} />
        <ViewNote read={read} deleted={deleted} onDeleted={setDeleted} onSave={() => setEdited('new')} />
      </div>
      {layout !== 'board' && <StateTabs state={state} />}
      {edited && <Suspense fallback={null}><ViewForm view={edited} read={read} onClose={() => setEdited(undefined)} /></Suspense>}
    </div>
  )
}

const ViewForm = lazy(() => import('./ViewForm.tsx').then((module) => ({ default: module.ViewForm })))

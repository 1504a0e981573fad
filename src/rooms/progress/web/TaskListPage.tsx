import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ColumnChooser } from '../../../kit/web/ColumnChooser.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { peopleApi } from './api.ts'
import { KEPT, narrowedBy } from './narrowing.ts'
import { StateTabs } from './StateTabs.tsx'
import { TaskChips } from './TaskChips.tsx'
import { layoutOf } from './taskFilters.ts'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskRows } from './TaskRows.tsx'
import type { HolderField } from './useBulkFields.tsx'
import { useTaskFace } from './useTaskFace.tsx'
import { useTaskFilters } from './useTaskFilters.ts'
import { ViewBar } from './ViewBar.tsx'

export interface TaskListPageProps {
  /** Acts of other rooms on the list of an organisation, or of all when none is chosen. */
  acts: (unitNo: number | undefined) => ReactNode
  /** How one picks who holds a task. */
  holder: HolderField
}

/** Danh sách việc: every filter in the address, rows from the server a part at a time, in one of several shapes. */
export const TaskListPage = ({ acts, holder }: TaskListPageProps) => {
  const { t } = useLingui()
  const state = useTaskFilters()
  const { filters, set, clear } = state
  const { face, choice, density, setDensity } = useTaskFace(state, holder)
  return (
    <Page title={t`Việc đột phá, đổi mới`} acts={<>{acts(filters['unitNo'] ? Number(filters['unitNo']) : undefined)}<AssignLink /></>}>
      <ViewBar />
      <FilterBar
        search={filters['search'] ?? ''}
        onSearch={(search) => set({ search })}
        searchLabel={t`Tìm kiếm`}
        placeholder={t`Tên việc, mã, cán bộ, đơn vị, văn bản`}
        active={narrowedBy(filters)}
        onClear={() => clear(KEPT)}
        tools={layoutOf(filters) === 'table' && <ColumnChooser choice={choice} density={density} onDensity={setDensity} />}
      >
        <TaskFilters state={state} />
      </FilterBar>
      <TaskChips state={state} />
      {layoutOf(filters) !== 'board' && <StateTabs state={state} />}
      <div data-density={density}><TaskRows state={state} face={face} holder={holder} /></div>
    </Page>
  )
}

const AssignLink = () => {
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 })
  if (!session.data?.rights.includes('assign')) return null
  return <Button component={To} href="/giao-viec" leftSection={<IconSend size={16} stroke={1.8} />}><Trans>Giao việc</Trans></Button>
}

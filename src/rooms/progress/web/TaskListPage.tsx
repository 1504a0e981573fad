import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconSearchOff, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ColumnChooser } from '../../../kit/web/ColumnChooser.tsx'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useColumns } from '../../../kit/web/useColumns.ts'
import { useSelection } from '../../../kit/web/useSelection.ts'
import { type FilterState, PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { ListedTask } from '../contract.ts'
import { peopleApi, progressApi } from './api.ts'
import { TaskBulk } from './TaskBulk.tsx'
import { TaskCard } from './TaskCard.tsx'
import { chipFilters, TaskChips } from './TaskChips.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { basisOf, listInputOf, PAGE_SIZE } from './taskFilters.ts'
import type { HolderField } from './useBulkFields.tsx'
import { useTaskColumns } from './useTaskColumns.tsx'

export interface TaskListPageProps {
  /** Acts of other rooms on the list of an organisation, or of all when none is chosen. */
  acts: (unitNo: number | undefined) => ReactNode
  /** How one picks who holds a task. */
  holder: HolderField
}

/** Danh sách việc: every filter in the address, one page of rows from the server. */
export const TaskListPage = ({ acts, holder }: TaskListPageProps) => {
  const { t } = useLingui()
  const state = useFilters()
  const { filters, set, clear, page } = state
  const basis = basisOf(filters)
  const tasks = useRead(progressApi.listTasks, { ...listInputOf(filters, page), offers: true })
  const rows = tasks.data?.rows ?? NONE
  const { page: _page, size: _size, sort: _sort, descending: _descending, on: _on, known: _known, ...filter } = listInputOf(filters, page)
  const picked = useSelection(rows.map(({ taskId }) => taskId), JSON.stringify(filter))
  const { shown, choice } = useColumns('tasks', useTaskColumns(basis))
  const total = tasks.data?.total
  return (
    <Page title={t`Việc đột phá, đổi mới`} note={<Count total={total} />} acts={<>{acts(filters['unitNo'] ? Number(filters['unitNo']) : undefined)}<AssignLink /></>}>
      <FilterBar
        search={filters['search'] ?? ''}
        onSearch={(search) => set({ search })}
        searchLabel={t`Tìm kiếm`}
        placeholder={t`Tên việc, cán bộ, mã việc, không cần dấu`}
        active={activeOf(state)}
        onClear={() => clear(['sort', 'basis'])}
        tools={<ColumnChooser choice={choice} />}
      >
        <TaskFilters state={state} />
      </FilterBar>
      <TaskChips state={state} first={tasks.data?.rows[0]} />
      <DataTable
        caption={t`Danh sách việc`}
        columns={shown}
        rows={tasks.data?.rows}
        keyOf={(task) => task.taskId}
        hrefOf={(task) => `/viec/${task.taskId}`}
        card={(task) => <TaskCard task={task} basis={basis} />}
        sort={filters['sort'] ?? 'code'}
        onSort={(sort) => set({ sort })}
        selection={picked.selection((task: ListedTask) => t`Chọn ${task.code}, ${task.title}`)}
        busy={tasks.isPlaceholderData}
        error={tasks.error}
        onRetry={() => void tasks.refetch()}
        empty={<Nothing state={state} />}
      />
      <Pager page={page} pageSize={PAGE_SIZE} total={total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
      <TaskBulk choice={picked} rows={rows} total={total ?? 0} filter={filter} holder={holder} />
    </Page>
  )
}

const NONE: ListedTask[] = []

const Count = ({ total }: { total: number | undefined }) =>
  total === undefined ? <Trans>Đang đếm…</Trans> : <Trans>{formatAmount(String(total))} việc theo bộ lọc</Trans>

const AssignLink = () => {
  const session = useRead(peopleApi.readSession, {}, { freshFor: 300_000 })
  if (!session.data?.rights.includes('assign')) return null
  return <Button component={To} href="/giao-viec" leftSection={<IconSend size={16} stroke={1.8} />}><Trans>Giao việc</Trans></Button>
}

const Nothing = ({ state }: { state: FilterState }) => {
  const { t } = useLingui()
  const narrowed = activeOf(state) > 0 || Boolean(state.filters['search'])
  return (
    <EmptyState
      title={narrowed ? t`Không có việc nào khớp bộ lọc.` : t`Chưa có việc nào trong tầm xem của bạn.`}
      hint={narrowed ? t`Bỏ bớt điều kiện lọc, hoặc tìm bằng một phần của tên.` : t`Giao một việc mới, hoặc nhập danh sách việc từ Excel.`}
      icon={<IconSearchOff size={32} stroke={1.4} />}
      act={narrowed && <Button variant="default" onClick={() => state.clear()}><Trans>Bỏ lọc</Trans></Button>}
    />
  )
}

const activeOf = ({ filters }: FilterState) => ['unitNo', 'state', ...chipFilters].filter((name) => filters[name]).length

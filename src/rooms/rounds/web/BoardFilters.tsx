import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { FilterBar } from '../../../kit/web/FilterBar.tsx'
import type { useFilters } from '../../../kit/web/useFilters.ts'
import type { ReadRound } from './readRound.ts'
import type { BoardAsked } from './useBoardAsked.ts'

export interface BoardFiltersProps { round: ReadRound; filters: ReturnType<typeof useFilters>; asked: BoardAsked }

/** Which units of the board, and in which order. */
export const BoardFilters = ({ round, filters: { filters, set, clear }, asked }: BoardFiltersProps) => {
  const { t } = useLingui()
  const labels = { all: t`Mọi đơn vị`, owing: t`Còn nợ biểu`, late: t`Quá hạn`, waiting: t`Có biểu chờ duyệt`, returned: t`Phải gửi lại`, done: t`Đã nhận đủ` }
  const people = round.looking.map(({ personId, name, kind, parts }) => ({ value: `${kind}:${personId}`, label: kind === 'in_charge' ? t`${name} phụ trách (${parts})` : t`${name} theo dõi (${parts})` }))
  const active = ['state', 'who', 'order'].filter((key) => filters[key]).length
  return (
    <FilterBar search={filters['search'] ?? ''} onSearch={(search) => set({ search })} searchLabel={t`Tìm kiếm`} placeholder={t`Tên đơn vị`} active={active} onClear={() => clear()}>
      <Select label={t`Tình trạng`} value={asked.state} allowDeselect={false} onChange={(next) => set({ state: next === 'all' ? undefined : next ?? undefined })} data={Object.entries(labels).map(([value, label]) => ({ value, label }))} />
      {people.length > 0 && <Select label={t`Phụ trách, theo dõi`} value={filters['who'] ?? null} clearable searchable placeholder={t`Mọi cán bộ`} onChange={(next) => set({ who: next ?? undefined })} data={people} />}
      <Select label={t`Sắp xếp`} value={asked.sort} allowDeselect={false} onChange={(next) => set({ order: next === '-late' ? next : undefined })} data={[{ value: 'unit', label: t`Theo đơn vị` }, { value: '-late', label: t`Chậm nhất trước` }]} />
    </FilterBar>
  )
}

import { Loader, Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { fold } from '../../../kit/words.ts'
import { progressApi } from './api.ts'
import { filterInputOf } from './taskFilters.ts'
import type { FilterKind } from './useFilterKinds.ts'

export interface GroupPickerProps {
  filter: FilterKind
  value: string
  onChange: (value: string) => void
  /** The conditions there are, this one too. */
  filters: Filters
}

/** Picks one of the values that stand among the tasks filtered so far, each with how many there are. */
export const GroupPicker = ({ filter, value, onChange, filters }: GroupPickerProps) => {
  const { t } = useLingui()
  const { [filter.key]: _own, ...others } = filters
  const found = useRead(progressApi.readTaskGroups, { ...filterInputOf(others), by: filter.by ?? 'measure', size: 500 })
  const named = (found.data?.groups ?? []).filter(({ key, label }) => key && label)
  return (
    <Select
      label={filter.label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t`Bỏ chọn` }}
      rightSection={found.isPending ? <Loader size={14} /> : undefined}
      nothingFoundMessage={t`Không có giá trị nào khớp. Thử một từ khác.`}
      value={value || null}
      data={named.map(({ key, label, note, total }) => ({ value: key, label: [label, note, t`${total} việc`].filter(Boolean).join(' · ') }))}
      filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
      onChange={(key) => onChange(key ?? '')}
    />
  )
}

import { Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { matchesSearch } from '../../../kit/words.ts'
import { useAllActNames } from './useActNames.ts'

/** Chooses among all acts of the ledger by their names. */
export const ActPicker = ({ value, onChange }: { value: string | undefined; onChange: (act: string | undefined) => void }) => {
  const { t } = useLingui()
  const names = Object.entries(useAllActNames()).map(([act, label]) => ({ value: act, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
  const data = value === undefined || names.some((one) => one.value === value) ? names : [{ value, label: value }, ...names]
  return (
    <Select
      label={t`Loại việc`} placeholder={t`Mọi loại việc`} searchable clearable data-search-key data={data} value={value ?? null} clearButtonProps={{ 'aria-label': t`Bỏ chọn` }}
      nothingFoundMessage={t`Không có loại việc nào khớp. Thử một từ khác.`} maxDropdownHeight={320}
      filter={({ options, search }) => options.filter((one) => 'label' in one && matchesSearch(one.label, search))} onChange={(act) => onChange(act ?? undefined)}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { PickerFace } from './Picker.tsx'
import { SearchPicker } from './SearchPicker.tsx'
import { useSources } from './sources.ts'

export interface PersonPickerProps extends PickerFace {
  value: string | null
  onChange: (personId: string | null) => void
}

/** Picks a person; post and unit stand under each name, since names repeat. */
export const PersonPicker = ({ value, onChange, ...face }: PersonPickerProps) => {
  const { t } = useLingui()
  const sources = useSources()
  const name = useQuery({ queryKey: ['person-name', value], queryFn: () => sources.personName(value as string), enabled: value !== null })
  const search = async (text: string) =>
    (await sources.searchPeople(text)).map((person) => ({ key: person.id, title: person.name, note: person.note }))
  return (
    <SearchPicker
      {...face}
      of="people"
      value={value}
      chosen={name.data ?? '…'}
      onChange={(key) => onChange(key)}
      search={search}
      nothing={t`Không có cán bộ nào khớp. Thử một phần họ tên, không cần dấu.`}
    />
  )
}

import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { PersonPicker } from '../../../kit/web/PersonPicker.tsx'
import { SearchPicker } from '../../../kit/web/SearchPicker.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { GroupPicker } from './GroupPicker.tsx'
import { STATES } from './taskFilters.ts'
import type { FilterKind } from './useFilterKinds.ts'
import { useFilterWords } from './useFilterWords.ts'
import { useStateWords } from './useStateWords.ts'

export interface FilterValueProps { filter: FilterKind; value: string; onChange: (value: string) => void; filters: Filters }

/** The field of a condition, by its kind. */
export const FilterValue = (props: FilterValueProps) => {
  const { filter, value, onChange } = props
  const { label } = filter
  switch (filter.kind) {
    case 'person':
      return <PersonPicker label={label} value={value || null} onChange={(id) => onChange(id ?? '')} />
    case 'unit':
      return <UnitPicker label={label} value={value ? Number(value) : null} onChange={(unitNo) => onChange(unitNo === null ? '' : String(unitNo))} />
    case 'document':
      return <DocumentChoice {...props} />
    case 'group':
      return <GroupPicker {...props} />
    case 'day':
      return <DayInput label={label} value={value || null} onChange={(day) => onChange(day ?? '')} />
    case 'days':
      return <NumberInput label={label} min={0} max={3650} allowDecimal={false} value={value} onChange={(days) => onChange(String(days))} />
    case 'states':
      return <StateChoice {...props} />
    default:
      return (
        <Radio.Group label={label} value={value} onChange={onChange}>
          <Stack gap={8} mt={6}>{filter.options?.map((option) => <Radio key={option.value} value={option.value} label={option.label} />)}</Stack>
        </Radio.Group>
      )
  }
}

const StateChoice = ({ filter, value, onChange }: FilterValueProps) => {
  const { states } = useStateWords()
  return (
    <Checkbox.Group label={filter.label} value={value ? value.split(',') : []} onChange={(chosen) => onChange(chosen.join(','))}>
      <Stack gap={8} mt={6}>{STATES.map((state) => <Checkbox key={state} value={state} label={states[state].label} />)}</Stack>
    </Checkbox.Group>
  )
}

const DocumentChoice = ({ filter, value, onChange }: FilterValueProps) => {
  const { t } = useLingui()
  const { searchDocuments } = useSources()
  const words = useFilterWords(filter, value)
  const search = async (text: string) => (await searchDocuments(text)).map((one) => ({ key: one.id, title: one.number, note: [one.issuer, one.title].filter(Boolean).join(' · ') }))
  return (
    <SearchPicker
      label={filter.label}
      of="documents"
      value={value || null}
      chosen={value ? words.slice(filter.label.length + 2) : ''}
      onChange={(id) => onChange(id ?? '')}
      search={search}
      nothing={t`Không có văn bản nào khớp. Thử một phần số, ký hiệu.`}
    />
  )
}

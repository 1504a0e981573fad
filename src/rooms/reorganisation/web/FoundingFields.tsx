import { Select, TextInput } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { SourceView } from '../../../kit/web/sources.ts'
import { UNIT_KINDS, type UnitKind } from './kinds.ts'
import { RefPicker } from './RefPicker.tsx'
import type { FoundingForm, Missing } from './stepForm.ts'
import styles from './Fields.module.css'

export interface FoundingFieldsProps {
  value: FoundingForm
  /** What stands before the names of its fields among what is missing: 'target.'. */
  within: string
  missing: Missing
  view: SourceView
  founded: { code: string; name: string }[]
  onChange: (changes: Partial<FoundingForm>) => void
}

/** What a new unit is called, of which kind it is and under whom it stands. */
export const FoundingFields = ({ value, within, missing, view, founded, onChange }: FoundingFieldsProps) => {
  const { t } = useLingui()
  const lacks = (name: string, sentence: string) => missing.has(within + name) && sentence
  return (
    <div className={styles.grid}>
      <TextInput className={styles.wide ?? ''} label={t`Tên đơn vị mới`} placeholder={t`Đảng bộ xã …`} withAsterisk error={lacks('name', t`Hãy ghi tên đơn vị mới.`)} value={value.name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
      <TextInput label={t`Mã`} withAsterisk error={lacks('code', t`Hãy ghi mã.`)} value={value.code} onChange={(event) => onChange({ code: event.currentTarget.value })} />
      <TextInput label={t`Tên cấp ủy`} placeholder={t`Đảng ủy xã …`} value={value.committeeName} onChange={(event) => onChange({ committeeName: event.currentTarget.value })} />
      <Select label={t`Loại hình`} withAsterisk error={lacks('unitKind', t`Hãy chọn loại hình.`)} data={UNIT_KINDS.map(([kind, name]) => ({ value: kind, label: name }))} value={value.unitKind} onChange={(unitKind) => onChange({ unitKind: unitKind as UnitKind | null })} />
      <RefPicker label={t`Trực thuộc`} required value={value.under} view={view} founded={founded.filter(({ code }) => code !== value.code)} mayBeTop error={lacks('under', t`Hãy chọn cấp trên.`)} onChange={(under) => onChange({ under })} />
    </div>
  )
}

import { Checkbox, Select, TextInput } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { addDays } from '../../../kit/dates.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import { UNIT_KINDS, type UnitKind } from './kinds.ts'
import { PartLines } from './PartLines.tsx'
import { RefPicker } from './RefPicker.tsx'
import type { Likeness, Missing, StepForm } from './stepForm.ts'
import { FoundingFields } from './FoundingFields.tsx'
import { TargetFields } from './TargetFields.tsx'
import { UnitsPicker } from './UnitsPicker.tsx'

export interface StepFieldsProps {
  form: StepForm
  likeness: Likeness | undefined
  missing: Missing
  day: string | null
  founded: { code: string; name: string }[]
  onChange: (changes: Partial<StepForm>) => void
}

/** The fields that a kind of step needs. */
export const StepFields = (props: StepFieldsProps) => {
  const { t } = useLingui()
  const { form, likeness, missing, day, founded, onChange } = props
  const view = day ? { on: addDays(day, -1) } : {}
  const common = { missing, view, founded }
  switch (form.kind) {
    case 'found': return <FoundingFields value={{ ...form, under: form.under }} within="" {...common} onChange={onChange} />
    case 'merge': return (
      <>
        <UnitsPicker label={t`Những đơn vị kết thúc`} value={form.fromUnitNos} view={view} error={missing.has('fromUnits') && t`Hãy chọn ít nhất một đơn vị.`} onChange={(fromUnitNos) => onChange({ fromUnitNos })} />
        <TargetFields label={t`Thành`} name="target" value={form.target} likeness={likeness} {...common} onChange={(target) => onChange({ target })} />
      </>
    )
    case 'split': return (
      <>
        <Unit {...props} label={t`Đơn vị được chia`} />
        <Checkbox label={t`Đơn vị cũ kết thúc`} description={t`Bỏ chọn nếu đơn vị cũ còn lại một phần và vẫn hoạt động`} checked={form.ends} onChange={(event) => onChange({ ends: event.currentTarget.checked })} />
        <PartLines parts={form.parts} likeness={likeness} {...common} onChange={(parts) => onChange({ parts })} />
      </>
    )
    case 'dissolve': return (
      <>
        <Unit {...props} label={t`Đơn vị giải thể`} />
        <RefPicker label={t`Ai tiếp nhận việc, người và đơn vị trực thuộc`} value={form.under} view={view} founded={founded} onChange={(under) => onChange({ under: under ?? undefined })} />
      </>
    )
    case 'move': return (
      <>
        <UnitsPicker label={t`Những đơn vị chuyển đi`} value={form.fromUnitNos} view={view} error={missing.has('fromUnits') && t`Hãy chọn ít nhất một đơn vị.`} onChange={(fromUnitNos) => onChange({ fromUnitNos })} />
        <RefPicker label={t`Cấp trên mới`} required value={form.under} view={view} founded={founded} mayBeTop error={missing.has('under') && t`Hãy chọn cấp trên mới.`} onChange={(under) => onChange({ under })} />
      </>
    )
    case 'rename': return (
      <>
        <Unit {...props} label={t`Đơn vị đổi tên`} />
        <Name {...props} label={t`Tên mới`} />
        <TextInput label={t`Tên cấp ủy mới`} description={t`Để trống nếu đơn vị không gọi theo tên cấp ủy`} value={form.committeeName} onChange={(event) => onChange({ committeeName: event.currentTarget.value })} />
      </>
    )
    case 'recode': return (
      <>
        <Unit {...props} label={t`Đơn vị đổi mã`} />
        <TextInput label={t`Mã mới`} withAsterisk error={missing.has('code') && t`Hãy ghi mã mới.`} value={form.code} onChange={(event) => onChange({ code: event.currentTarget.value })} />
      </>
    )
    case 'change_kind': return <><Unit {...props} label={t`Đơn vị đổi loại hình`} /><Kind {...props} label={t`Loại hình mới`} /></>
    case 'abolish_level': return (
      <>
        <Kind {...props} label={t`Loại hình của cấp kết thúc`} />
        <UnitPicker label={t`Chỉ trong đơn vị`} description={t`Để trống là cả tỉnh`} value={form.unitNo} view={view} onChange={(unitNo) => onChange({ unitNo })} />
      </>
    )
  }
}

const Unit = ({ form, missing, day, onChange, label }: StepFieldsProps & { label: string }) => {
  const { t } = useLingui()
  return <UnitPicker label={label} required value={form.unitNo} view={day ? { on: addDays(day, -1) } : {}} error={missing.has('unit') && t`Hãy chọn đơn vị.`} onChange={(unitNo) => onChange({ unitNo })} />
}

const Name = ({ form, missing, onChange, label }: StepFieldsProps & { label: string }) => {
  const { t } = useLingui()
  return <TextInput label={label} withAsterisk error={missing.has('name') && t`Hãy ghi tên.`} value={form.name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
}

const Kind = ({ form, missing, onChange, label }: StepFieldsProps & { label: string }) => {
  const { t } = useLingui()
  return <Select label={label} withAsterisk error={missing.has('unitKind') && t`Hãy chọn loại hình.`} data={UNIT_KINDS.map(([value, name]) => ({ value, label: name }))} value={form.unitKind} onChange={(unitKind) => onChange({ unitKind: unitKind as UnitKind | null })} />
}

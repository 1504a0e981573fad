import { Checkbox, Select } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { SourceView } from '../../../kit/web/sources.ts'
import { UnitPicker } from '../../../kit/web/UnitPicker.tsx'
import type { Ref } from '../contract.ts'
import styles from './Fields.module.css'

export interface RefPickerProps {
  label: string
  required?: boolean
  value: Ref | null | undefined
  view: SourceView
  founded: { code: string; name: string }[]
  /** Whether it may stand on top, under nobody. */
  mayBeTop?: boolean
  error?: string | false
  onChange: (ref: Ref | null | undefined) => void
}

/** A unit that stands, or one that the act founds. */
export const RefPicker = ({ label, required = false, value, view, founded, mayBeTop = false, error = false, onChange }: RefPickerProps) => {
  const { t } = useLingui()
  const unitNo = value && 'unitNo' in value ? value.unitNo : null
  const newCode = value && 'newCode' in value ? value.newCode : null
  return (
    <div className={styles.ref}>
      <UnitPicker label={label} required={required} disabled={value === null} value={unitNo} view={view} {...(error && { error })} {...(newCode && { placeholder: t`Đã chọn đơn vị mới bên dưới` })} onChange={(next) => onChange(next === null ? undefined : { unitNo: next })} />
      {founded.length > 0 && (
        <Select
          aria-label={t`${label}: đơn vị mới của lần này`} placeholder={t`Hoặc đơn vị mới của lần này`} clearable searchable disabled={value === null} value={newCode}
          data={founded.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))} onChange={(code) => onChange(code === null ? undefined : { newCode: code })}
        />
      )}
      {mayBeTop && <Checkbox size="xs" label={t`Đứng trên cùng, không trực thuộc ai`} checked={value === null} onChange={(event) => onChange(event.currentTarget.checked ? null : undefined)} />}
    </div>
  )
}

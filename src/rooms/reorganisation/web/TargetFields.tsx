import { SegmentedControl } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import type { SourceView } from '../../../kit/web/sources.ts'
import { FoundingFields } from './FoundingFields.tsx'
import { RefPicker } from './RefPicker.tsx'
import { type Likeness, likened, type Missing, type TargetForm } from './stepForm.ts'
import styles from './Fields.module.css'

export interface TargetFieldsProps {
  label: string
  /** Its name among what is missing. */
  name: string
  value: TargetForm
  likeness: Likeness | undefined
  missing: Missing
  view: SourceView
  founded: { code: string; name: string }[]
  onChange: (target: TargetForm) => void
}

/** Who takes over: a new unit, or one that is there. */
export const TargetFields = ({ label, name, value, likeness, missing, view, founded, onChange }: TargetFieldsProps) => {
  const { t } = useLingui()
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      <SegmentedControl
        size="sm" aria-label={label} value={value.isNew ? 'new' : 'standing'} onChange={(next) => onChange({ ...value, isNew: next === 'new' })}
        data={[{ value: 'new', label: t`Đơn vị mới` }, { value: 'standing', label: t`Đơn vị đang có` }]}
      />
      {value.isNew ? (
        <FoundingFields value={likened(value.founding, likeness)} within={`${name}.`} missing={missing} view={view} founded={founded} onChange={(changes) => onChange({ ...value, founding: { ...value.founding, ...changes } })} />
      ) : (
        <RefPicker label={t`Đơn vị tiếp nhận`} required value={value.ref ?? undefined} view={view} founded={founded} error={missing.has(`${name}.ref`) && t`Hãy chọn đơn vị tiếp nhận.`} onChange={(ref) => onChange({ ...value, ref: ref ?? null })} />
      )}
    </fieldset>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { SourceView } from '../../../kit/web/sources.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { orgApi } from './api.ts'
import { FoundingFields } from './FoundingFields.tsx'
import { RefPicker } from './RefPicker.tsx'
import type { Missing, TargetForm } from './stepForm.ts'
import styles from './Fields.module.css'

export interface TargetFieldsProps {
  label: string
  /** Its name among what is missing. */
  name: string
  value: TargetForm
  /** The unit that passes on: a new one is of its kind and stands under the same superior, until somebody says otherwise. */
  like: number | undefined
  missing: Missing
  view: SourceView
  founded: { code: string; name: string }[]
  onChange: (target: TargetForm) => void
}

/** Who takes over: a new unit, or one that is there. */
export const TargetFields = ({ label, name, value, like, missing, view, founded, onChange }: TargetFieldsProps) => {
  const { t } = useLingui()
  useLikeness(value, { like, view, onChange })
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{label}</legend>
      <SegmentedControl
        size="sm" aria-label={label} value={value.isNew ? 'new' : 'standing'} onChange={(next) => onChange({ ...value, isNew: next === 'new' })}
        data={[{ value: 'new', label: t`Đơn vị mới` }, { value: 'standing', label: t`Đơn vị đang có` }]}
      />
      {value.isNew ? (
        <FoundingFields value={value.founding} within={`${name}.`} missing={missing} view={view} founded={founded} onChange={(changes) => onChange({ ...value, founding: { ...value.founding, ...changes } })} />
      ) : (
        <RefPicker label={t`Đơn vị tiếp nhận`} required value={value.ref ?? undefined} view={view} founded={founded} error={missing.has(`${name}.ref`) && t`Hãy chọn đơn vị tiếp nhận.`} onChange={(ref) => onChange({ ...value, ref: ref ?? null })} />
      )}
    </fieldset>
  )
}

const useLikeness = (value: TargetForm, { like, view, onChange }: Pick<TargetFieldsProps, 'like' | 'view' | 'onChange'>) => {
  const read = useRead(orgApi.listUnits, { ...(like !== undefined && { unitNo: like }), limit: 1, ...view }, { enabled: like !== undefined, freshFor: 60_000 })
  const unit = like === undefined || read.isPlaceholderData ? undefined : read.data?.rows[0]
  const { isNew, founding } = value
  const unitKind = founding.unitKind ?? unit?.kind ?? null
  const under = founding.under === undefined && unit && unit.parentNo !== null ? { unitNo: unit.parentNo } : founding.under
  const isAsIs = unitKind === founding.unitKind && under === founding.under
  useEffect(() => {
    if (isNew && !isAsIs) onChange({ ...value, founding: { ...founding, unitKind, under } })
  }, [isNew, isAsIs]) // oxlint-disable-line react-hooks/exhaustive-deps -- only when there is something to fill in
}

import { Checkbox, PasswordInput, Select, Textarea, TextInput } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { AmountInput } from './AmountInput.tsx'
import type { Field, Values } from './fields.ts'
import { FileDrop } from './FileDrop.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { UnitPicker } from './UnitPicker.tsx'

export interface FieldInputProps {
  field: Field
  values: Values
  error: string | undefined
  onChange: (value: unknown) => void
}

/** The input of a field by its kind, with its label, help and error. */
export const FieldInput = (props: FieldInputProps) => {
  const { field, values, error, onChange } = props
  const value = values[field.name]
  switch (field.kind) {
    case 'long':
      return <Textarea {...faceOf(props)} autosize minRows={3} maxRows={12} value={text(value)} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'password':
      return <PasswordInput {...faceOf(props)} aria-invalid={error ? true : undefined} value={text(value)} onChange={(event) => onChange(event.currentTarget.value)} />
    case 'day':
      return <Suspense fallback={<TextInput {...faceOf(props)} disabled />}><DayInput {...faceOf(props)} value={text(value) || null} onChange={onChange} /></Suspense>
    case 'amount':
      return <AmountInput {...faceOf(props)} value={text(value)} onChange={onChange} {...(field.measure && { measure: field.measure })} />
    case 'unit':
      return <UnitPicker {...pickerFaceOf(props)} value={(value as number | undefined) ?? null} onChange={onChange} />
    case 'person':
      return <PersonPicker {...pickerFaceOf(props)} value={text(value) || null} onChange={onChange} />
    case 'choice':
      return <Select {...faceOf(props)} data={field.options} value={text(value) || null} onChange={onChange} allowDeselect={!field.missing} />
    case 'check':
      return <Checkbox label={field.label} description={field.help} error={error} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
    case 'files':
      return <FileDrop label={field.label} hint={field.help} error={error} files={(value as File[] | undefined) ?? []} onChange={onChange} {...(field.accept && { accept: field.accept })} multiple={field.multiple ?? true} required={Boolean(field.missing)} />
    case 'own':
      return field.render({ value, onChange, error, values })
    default:
      return <TextInput {...faceOf(props)} value={text(value)} onChange={(event) => onChange(event.currentTarget.value)} />
  }
}

// The calendar and its words are a third of a form's bytes: they come when a form with a day is opened.
const DayInput = lazy(() => import('./DayInput.tsx').then((module) => ({ default: module.DayInput })))

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const faceOf = ({ field, error }: FieldInputProps) => ({
  label: field.label,
  description: field.help,
  error,
  withAsterisk: Boolean(field.missing),
  // Beside another field the inputs stand in one line, whichever of the two is helped.
  ...(field.half && { inputWrapperOrder: [...inputFirst] }),
  'data-field': field.name,
})

const inputFirst = ['label', 'input', 'description', 'error'] as const

const pickerFaceOf = ({ field, error }: FieldInputProps) => ({
  label: field.label,
  required: Boolean(field.missing),
  ...(field.help !== undefined && { description: field.help }),
  ...(error !== undefined && { error }),
})

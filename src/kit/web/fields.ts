import type { ReactNode } from 'react'

interface FieldBase {
  name: string
  label: string
  help?: ReactNode
  /** What to do when it is left empty ('Hãy chọn cán bộ được giao việc.'); without it the field may stay empty. */
  missing?: string
  /** Shown only when this holds of what was filled in so far. */
  when?: (values: Values) => boolean
  /** Half of the width at a desk. */
  half?: boolean
}

/** One field of a form, said in data. */
export type Field =
  | (FieldBase & { kind: 'text' | 'long' | 'day' | 'unit' | 'person' | 'check' | 'password' })
  | (FieldBase & { kind: 'amount'; measure?: string })
  | (FieldBase & { kind: 'choice'; options: { value: string; label: string }[] })
  | (FieldBase & { kind: 'files'; accept?: string; multiple?: boolean })
  | (FieldBase & { kind: 'own'; render: (field: FieldState) => ReactNode })

export type Values = Record<string, unknown>

/** What a field of one's own making gets to work with. */
export interface FieldState {
  value: unknown
  onChange: (value: unknown) => void
  error: string | undefined
  values: Values
}

/** Whether nothing was filled in. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A filled-in value as text; '' when there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The values of the fields shown, without the empty ones: what an operation is sent. */
export const filledIn = (fields: Field[], values: Values): Values =>
  Object.fromEntries(
    fields.filter((field) => field.when?.(values) ?? true)
      .map((field) => [field.name, values[field.name]])
      .filter(([, value]) => !isEmpty(value)),
  )

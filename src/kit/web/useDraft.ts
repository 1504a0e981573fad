import { useState } from 'react'
import { type Field, isEmpty, type Values } from './fields.ts'
import type { Issue } from './refusal.ts'

export interface Draft {
  values: Values
  set: (name: string, value: unknown) => void
  /** The sentence under a field: ours for what is missing, else the server's. */
  errorOf: (name: string) => string | undefined
  /** Whether everything required is there; if not, the fields say so from now on. */
  isComplete: () => boolean
  /** What the server complained of that belongs to no field here. */
  unplaced: Issue[]
  reset: () => void
}

/** What a person is filling in, with the complaints beside the fields they belong to. */
export const useDraft = (fields: Field[], initial: Values, issues: Issue[]): Draft => {
  const [values, setValues] = useState<Values>(initial)
  const [asked, setAsked] = useState(false)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const shown = fields.filter((field) => field.when?.(values) ?? true)
  const missing = new Map(shown.filter((field) => field.missing && isEmpty(values[field.name])).map((field) => [field.name, field.missing]))
  const belongs = (issue: Issue, name: string) => issue.path === name || issue.path.startsWith(`${name}.`)
  return {
    values,
    set: (name, value) => {
      setValues((now) => ({ ...now, [name]: value }))
      setTouched((now) => new Set(now).add(name))
    },
    errorOf: (name) => {
      if (asked && missing.has(name)) return missing.get(name)
      return touched.has(name) ? undefined : issues.find((issue) => belongs(issue, name))?.message
    },
    isComplete: () => {
      setAsked(true)
      setTouched(new Set())
      return missing.size === 0
    },
    unplaced: issues.filter((issue) => !shown.some((field) => belongs(issue, field.name))),
    reset: () => {
      setValues(initial)
      setAsked(false)
      setTouched(new Set())
    },
  }
}

import { compare, type Amount } from '../../kit/quantities.ts'
import type { State } from './contract.ts'

/** Held against the year's plan as of a day: met as soon as the result reaches it; overdue once its day has passed before that. The same rule stands in SQL as progress.state_of. */
export const stateOf = (standing: { plan: Amount | null; done: Amount; dueOn: string | null }, on: string): State => {
  const { plan, done, dueOn } = standing
  if (plan !== null && compare(done, plan) >= 0) return 'met'
  if (dueOn !== null && dueOn < on) return 'overdue'
  return compare(done, '0') > 0 ? 'in_progress' : 'not_started'
}

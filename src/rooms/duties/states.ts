import { addDays, daysBetween, type Day } from '../../kit/dates.ts'
import type { Calendar } from '../rulebook/public.ts'
import { instancesOn, type Instance, type Rule } from './instances.ts'

/** How far ahead an instance can be discharged. */
export const soonDays = 31

/** A duty as far as its instances go. */
export interface Recurring { rule: Rule; fromOn: Day; untilOn: Day | null }

/** Every instance of a duty up to a day: what was owed since it began and is owed until it ends. */
export const instancesUntil = (calendar: Calendar, { rule, fromOn, untilOn }: Recurring, until: Day): Instance[] => {
  const last = untilOn === null ? until : [addDays(untilOn, -1), until].toSorted()[0] as Day
  return last < fromOn ? [] : instancesOn(calendar, rule, { from: fromOn, until: last })
}

/** What an instance is on a day: done or waived where somebody said so, else late once its due day has passed. */
export const stateOf = ({ dueOn }: Instance, discharge: { kind: 'done' | 'waived' } | null, on: Day): 'late' | 'due' | 'done' | 'waived' => discharge?.kind ?? (dueOn < on ? 'late' : 'due')

/** Days since it was due, nothing where it is not late. */
export const lateDaysOf = ({ dueOn }: Instance, state: string, on: Day): number => (state === 'late' ? daysBetween(dueOn, on) : 0)

import { addDays, type Day, weekdayOf } from '../../kit/dates.ts'
import { onWorkingDay, type Calendar } from '../rulebook/public.ts'

/** How a duty comes again: on a weekday (1 is Monday), or on a day of the month; a day beyond the month is its last. One that falls on a day off is moved to the working day before or after. */
export type Rule = { moved: 'previous' | 'next' } & (
  | { every: 'week'; weekday: number } | { every: 'month'; day: number } | { every: 'quarter'; month: number; day: number } | { every: 'year'; month: number; day: number })

/** One time a duty is owed: its day by the rule, which names it, and the working day on which it is due. */
export interface Instance { onDay: Day; dueOn: Day }

/** The longest stretch of days off, and some: a due day lies no further than this from the day of the rule. */
export const widestMove = 31

/** Instances whose due day lies between two days, both counted in, in their order. The calendar must hold the years around. */
export const instancesDue = (calendar: Calendar, rule: Rule, { from, until }: { from: Day; until: Day }): Instance[] =>
  daysOf(rule, addDays(from, -widestMove), addDays(until, widestMove)).map((onDay) => ({ onDay, dueOn: dueDay(calendar, rule, onDay) })).filter(({ dueOn }) => dueOn >= from && dueOn <= until)

/** Instances whose day by the rule lies between two days, both counted in. */
export const instancesOn = (calendar: Calendar, rule: Rule, { from, until }: { from: Day; until: Day }): Instance[] => daysOf(rule, from, until).map((onDay) => ({ onDay, dueOn: dueDay(calendar, rule, onDay) }))

/** Whether the rule names this day. */
export const fallsOn = (rule: Rule, day: Day): boolean => daysOf(rule, day, day).length === 1

/** The day on which an instance is due. */
export const dueDay = (calendar: Calendar, { moved }: Rule, onDay: Day): Day => onWorkingDay(calendar, onDay, moved)

const daysOf = (rule: Rule, from: Day, until: Day): Day[] => (rule.every === 'week' ? weekdays(rule.weekday, from, until) : monthDays(rule, from, until))

const weekdays = (weekday: number, from: Day, until: Day): Day[] => {
  const days: Day[] = []
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7)
  for (let day = first; day <= until; day = addDays(day, 7)) days.push(day)
  return days
}

const monthDays = (rule: Exclude<Rule, { every: 'week' }>, from: Day, until: Day): Day[] => {
  const days: Day[] = []
  for (let at = monthNumber(from); at <= monthNumber(until); at += 1) {
    const day = isItsMonth(rule, (at % 12) + 1) && dayOfMonth(at, rule.day)
    if (day && day >= from && day <= until) days.push(day)
  }
  return days
}

const isItsMonth = (rule: Exclude<Rule, { every: 'week' }>, month: number) => rule.every === 'month' || (rule.every === 'quarter' ? (month - 1) % 3 === rule.month - 1 : month === rule.month)

/** Months counted from year 0, so that stepping over a year's end needs no care. */
const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (at: number): Day => `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`
const dayOfMonth = (at: number, day: number): Day => {
  const last = addDays(firstOf(at + 1), -1)
  return day >= Number(last.slice(8)) ? last : addDays(firstOf(at), day - 1)
}

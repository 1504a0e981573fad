import { addDays, daysBetween, weekdayOf, yearOf, type Day } from '../../kit/dates.ts'

/** Two units that are never mixed: every day, or only days on which offices work. */
export type DayUnit = 'days' | 'working_days'

/** What makes a day differ from its week: off, or worked though it is a weekend. */
export type CalendarKind = 'holiday' | 'make_up'

/** Days that differ from the week, and the years whose list a person confirmed. */
export interface Calendar { kinds: ReadonlyMap<Day, CalendarKind>; confirmedYears: ReadonlySet<number> }

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5

/** Whether offices work on a day: weekdays that are no holiday, and make-up days. */
export const isWorkingDay = ({ kinds }: Calendar, day: Day): boolean => {
  const kind = kinds.get(day)
  return kind ? kind === 'make_up' : !isWeekend(day)
}

/** The day so many days later, earlier when negative. Working days are counted from the next day on: one working day after a Friday is Monday. */
export const addUnits = (calendar: Calendar, day: Day, { count, unit }: { count: number; unit: DayUnit }): Day => {
  if (unit === 'days') return addDays(day, count)
  const step = Math.sign(count)
  let reached = day
  for (let left = Math.abs(count); left > 0; left -= isWorkingDay(calendar, reached) ? 1 : 0) reached = addDays(reached, step)
  return reached
}

/** How many days `to` lies after `from`, negative when before; of working days, those after the earlier day up to the later one. */
export const unitsBetween = (calendar: Calendar, { from, to, unit }: { from: Day; to: Day; unit: DayUnit }): number => {
  const days = daysBetween(from, to)
  if (unit === 'days' || days === 0) return days
  const first = days > 0 ? from : to
  const worked = Array.from({ length: Math.abs(days) }, (_, at) => addDays(first, at + 1)).filter((day) => isWorkingDay(calendar, day)).length
  return days > 0 ? worked : 0 - worked
}

/** How late something due on a day is on another; never less than nothing. */
export const lateBy = (calendar: Calendar, { dueOn, on, unit }: { dueOn: Day; on: Day; unit: DayUnit }): number =>
  on > dueOn ? unitsBetween(calendar, { from: dueOn, to: on, unit }) : 0

/** The day itself where offices work on it, else the next or the previous on which they do. */
export const onWorkingDay = (calendar: Calendar, day: Day, towards: 'next' | 'previous'): Day => {
  let reached = day
  while (!isWorkingDay(calendar, reached)) reached = addDays(reached, towards === 'next' ? 1 : -1)
  return reached
}

/** The years between two days, both counted in, whose list nobody confirmed: a day counted over them is said to be provisional. */
export const unconfirmedYears = ({ confirmedYears }: Calendar, from: Day, to: Day): number[] => {
  const [first, last] = [from, to].toSorted().map(yearOf) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => !confirmedYears.has(year))
}

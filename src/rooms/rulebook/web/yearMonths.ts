import { addDays, daysBetween, lastDayOfMonth, type Day } from '../../../kit/dates.ts'

/** The weeks of a month, Monday first; days of other months are left empty. */
export const weeksOfMonth = (year: number, month: number): (Day | null)[][] => {
  const last = lastDayOfMonth(year, month) ?? ''
  const first = `${last.slice(0, 8)}01`
  const before = daysBetween('1900-01-01', first) % 7
  const length = daysBetween(first, last) + 1
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) => Array.from({ length: 7 }, (_day, day) => {
    const at = week * 7 + day - before
    return at < 0 || at >= length ? null : addDays(first, at)
  }))
}

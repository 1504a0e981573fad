import { addDays, type Day, daysBetween } from '../dates.ts'

/** A day worth stopping at, and why. */
export interface DayMark { day: Day; label: string }

/** The nearest marked day within so many days, else the day itself: a finger need not hit the very day. */
export const snapped = (day: Day, marks: DayMark[], within: number): Day => {
  const near = marks.map((mark) => ({ day: mark.day, away: Math.abs(daysBetween(mark.day, day)) })).toSorted((a, b) => a.away - b.away)[0]
  return near && near.away <= within ? near.day : day
}

/** The next marked day after a day (or the one before it); undefined where there is none. */
export const markAfter = (day: Day, marks: DayMark[]): Day | undefined => marks.map((mark) => mark.day).filter((one) => one > day).toSorted()[0]
export const markBefore = (day: Day, marks: DayMark[]): Day | undefined => marks.map((mark) => mark.day).filter((one) => one < day).toSorted().at(-1)

/** First days of years to write under the track, at most `most`. */
export const yearsBetween = (from: Day, until: Day, most: number): Day[] => {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(until.slice(0, 4))]
  const every = [1, 2, 5, 10, 20, 50].find((step) => (last - first) / step < most) ?? 100
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((year) => year % every === 0).map((year) => `${String(year)}-01-01`)
}

/** Where a day stands between two, from 0 to 100. */
export const placeOf = (day: Day, { from, until }: { from: Day; until: Day }): number => {
  const all = Math.max(1, daysBetween(from, until))
  return Math.min(100, Math.max(0, (100 * daysBetween(from, day)) / all))
}

/** From where a slider begins: half a year before the first mark, and at least a year before its end. */
export const sliderStart = (marks: DayMark[], until: Day): Day => {
  const first = marks.map((mark) => mark.day).toSorted()[0]
  const aYear = addDays(until, -365)
  const before = first ? addDays(first, -Math.max(60, Math.round(daysBetween(first, until) / 12))) : aYear
  return before < aYear ? before : aYear
}

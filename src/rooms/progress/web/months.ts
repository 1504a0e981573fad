import type { Day } from '../../../kit/dates.ts'

/** A month, YYYY-MM: that of an address, or that of a day. */
export const monthOf = (asked: string | undefined, day: Day): string => (asked && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : day.slice(0, 7))

/** The month so many months on. */
export const monthAfter = (month: string, by: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** '06/2023' of '2023-06'. */
export const formatMonth = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`

/** The days of a month in whole weeks, Monday first. */
export const weeksOf = (month: string): Day[][] => {
  const first = new Date(`${month}-01T00:00:00Z`)
  const before = (first.getUTCDay() + 6) % 7
  const length = Math.round((Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) - first.getTime()) / DAY)
  return Array.from({ length: Math.ceil((before + length) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => new Date(first.getTime() + (week * 7 + day - before) * DAY).toISOString().slice(0, 10)))
}

/** How far a day lies between two, 0 to 1. */
export const placeBetween = (day: Day, from: Day, to: Day): number =>
  (Date.parse(day) - Date.parse(from)) / Math.max(DAY, Date.parse(to) - Date.parse(from) + DAY)

const DAY = 86_400_000

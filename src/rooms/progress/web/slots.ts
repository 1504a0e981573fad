import { type Day, weekdayOf } from '../../../kit/dates.ts'
import { formatMonth, monthAfter, weeksOf } from './months.ts'

export type Zoom = 'year' | 'quarter' | 'month'

/** One column of a timeline: its days and its short name. */
export interface Slot { from: Day; to: Day; name: string }

/** How near the timeline looks; a year unless the address says otherwise. */
export const zoomOf = (asked: string | undefined): Zoom => (asked === 'quarter' || asked === 'month' ? asked : 'year')

/** The columns around a month: twelve months, the weeks of a quarter, or the days of a month. */
export const slotsOf = (zoom: Zoom, month: string): Slot[] => {
  if (zoom === 'year') return Array.from({ length: 12 }, (_, at) => wholeMonth(`${month.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`))
  if (zoom === 'month') return daysOf(month).map((day) => ({ from: day, to: day, name: String(Number(day.slice(8))) }))
  const first = monthAfter(month, -((Number(month.slice(5)) - 1) % 3))
  const days = [0, 1, 2].flatMap((by) => daysOf(monthAfter(first, by)))
  return weeksIn(days).map((week) => ({ from: week[0] as Day, to: week.at(-1) as Day, name: short(week[0] as Day) }))
}

/** How many months the next span begins after this one. */
export const stepOf = (zoom: Zoom): number => ({ year: 12, quarter: 3, month: 1 })[zoom]

const wholeMonth = (month: string): Slot => {
  const days = daysOf(month)
  return { from: days[0] as Day, to: days.at(-1) as Day, name: formatMonth(month) }
}

const daysOf = (month: string): Day[] => weeksOf(month).flat().filter((day) => day.startsWith(month))

const weeksIn = (days: Day[]): Day[][] => {
  const weeks: Day[][] = []
  for (const day of days) {
    if (weeks.length === 0 || weekdayOf(day) === 1) weeks.push([])
    weeks.at(-1)?.push(day)
  }
  return weeks
}

const short = (day: Day) => `${day.slice(8)}/${day.slice(5, 7)}`

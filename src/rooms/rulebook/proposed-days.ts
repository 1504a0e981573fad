import { addDays, daysBetween, type Day } from '../../kit/dates.ts'
import { isWeekend } from './calendar.ts'
import { solarDayOf } from './lunar.ts'

/** A day off as the law and the moon give it, before any notice. */
export interface ProposedDay { day: Day; kind: 'holiday'; name: string; statutory: boolean }

/** The days off of a year by article 112 of the Labour Code and the lunar calendar, with what compensates weekends (article 111): what a notice will probably say. Swapped working days are decided each year and are never proposed. */
export const proposedDays = (year: number): ProposedDay[] => {
  const known = reckoned.get(year)
  if (known) return known
  const off = new Map<Day, ProposedDay>()
  for (const [day, name, statutory] of statutoryDays(year)) if (!off.has(day)) off.set(day, { day, kind: 'holiday', name, statutory })
  for (const { day, name } of [...off.values()].filter((one) => isWeekend(one.day))) {
    const instead = nextFree(off, day)
    off.set(instead, { day: instead, kind: 'holiday', name: `Nghỉ bù ${name}`, statutory: false })
  }
  const days = [...off.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  reckoned.set(year, days)
  return days
}

/** The moon does not change its mind: each year is reckoned once. */
const reckoned = new Map<number, ProposedDay[]>()

/** Statutory: those whose day the law itself fixes. The two days before Tết and the second day of the national holiday are the ministry's choice. */
const statutoryDays = (year: number): [Day, string, boolean][] => {
  const tet = solarDayOf(year, 1, 1)
  return [
    [`${year}-01-01`, 'Tết Dương lịch', true],
    ...[-2, -1, 0, 1, 2].map((days): [Day, string, boolean] => [addDays(tet, days), 'Tết Âm lịch', days >= 0]),
    [solarDayOf(year, 3, 10), 'Giỗ Tổ Hùng Vương', true], [`${year}-04-30`, 'Ngày Chiến thắng', true], [`${year}-05-01`, 'Quốc tế Lao động', true],
    [`${year}-09-02`, 'Quốc khánh', true], [besideNationalDay(`${year}-09-02`), 'Quốc khánh', false],
  ]
}

/** The neighbour of the second of September that leaves offices closed longer in one row; the day before where both do alike. */
const besideNationalDay = (day: Day): Day => {
  const [before, after] = [addDays(day, -1), addDays(day, 1)]
  return rowOf([day, after]) > rowOf([before, day]) ? after : before
}

const rowOf = (days: Day[]): number => {
  const off = new Map<Day, unknown>(days.map((day) => [day, true]))
  for (const day of days) if (isWeekend(day)) off.set(nextFree(off, day), true)
  let [first, last] = [days[0] as Day, days[1] as Day]
  while (isOff(off, addDays(first, -1))) first = addDays(first, -1)
  while (isOff(off, addDays(last, 1))) last = addDays(last, 1)
  return daysBetween(first, last)
}

const nextFree = (off: ReadonlyMap<Day, unknown>, day: Day): Day => (isOff(off, addDays(day, 1)) ? nextFree(off, addDays(day, 1)) : addDays(day, 1))

const isOff = (off: ReadonlyMap<Day, unknown>, day: Day) => isWeekend(day) || off.has(day)

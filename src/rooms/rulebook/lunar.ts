import { SearchMoonPhase, SearchSunLongitude, SunPosition } from 'astronomy-engine'
import { addDays, dayOf, daysBetween, type Day } from '../../kit/dates.ts'

/** A month of the Vietnamese lunar calendar: its number, whether it is the leap one, the civil day it begins on. */
export interface LunarMonth { month: number; isLeap: boolean; firstOn: Day }

/** The civil day of a day of the Vietnamese lunar calendar, by the new moons and the sun as they stand at UTC+7; China's calendar (UTC+8) differs in some years. */
export const solarDayOf = (year: number, month: number, dayOfMonth: number): Day => {
  // Months 11 and 12 lie at the end of the lunar year, which the winter solstice of the civil year opens.
  const months = lunarMonthsOf(month >= 11 ? year + 1 : year)
  const found = months.find((one) => one.month === month && !one.isLeap)
  if (!found) throw new Error(`the lunar year has no month ${month}`)
  return addDays(found.firstOn, dayOfMonth - 1)
}

/** The months from the eleventh, which holds the winter solstice before this year, up to the next eleventh. Thirteen of them hold one leap month: the first that the sun enters no new sign in. */
export const lunarMonthsOf = (year: number): LunarMonth[] => {
  const [from, until] = [monthOfSolstice(year - 1), monthOfSolstice(year)]
  const starts = [from]
  while (daysBetween(starts.at(-1) as Day, until) > 15) starts.push(newMoonFrom(addDays(starts.at(-1) as Day, 20)))
  const leapAt = starts.length > 13 ? starts.findIndex((first, at) => at > 0 && signOn(first) === signOn(starts[at + 1] ?? until)) : -1
  return starts.slice(0, -1).map((firstOn, at) => ({ firstOn, isLeap: at === leapAt, month: ((10 + at - (leapAt >= 0 && at >= leapAt ? 1 : 0)) % 12) + 1 }))
}

/** The first day of the month in which the sun reaches its southernmost point in a civil year. */
const monthOfSolstice = (year: number): Day => {
  const solstice = certain(SearchSunLongitude(270, new Date(`${year}-12-15T00:00:00Z`), 20))
  const near = newMoonFrom(addDays(solstice, -31))
  const next = newMoonFrom(addDays(near, 20))
  return next <= solstice ? next : near
}

/** The day of the first new moon that falls on this day or later. */
const newMoonFrom = (day: Day): Day => certain(SearchMoonPhase(0, startOf(day), 40))

/** Which twelfth of its way the sun stands in when a day begins in Việt Nam. */
const signOn = (day: Day): number => Math.floor(SunPosition(startOf(day)).elon / 30)

const startOf = (day: Day) => new Date(`${addDays(day, -1)}T17:00:00Z`)

const certain = (found: { date: Date } | null): Day => {
  if (!found) throw new Error('the moon or the sun was not found')
  return dayOf(found.date)
}

import { addDays, daysBetween, type Day } from '../../kit/dates.ts'
import { addUnits, onWorkingDay, type Calendar, type DayUnit } from '../rulebook/public.ts'

/** A step of the ladder: so many days or working days after the due day (before it when negative). */
export interface Timing { count: number; unit: DayUnit }

/** The day a step fires for something due on a day; one that would fall on a day off fires on the working day before, or once something is late, on the next. */
export const firesOn = (calendar: Calendar, { count, unit }: Timing, dueOn: Day): Day =>
  onWorkingDay(calendar, addUnits(calendar, dueOn, { count, unit }), count > 0 ? 'next' : 'previous')

/** The due days for which a step fires on this day: the inverse of firesOn, tried for every day near enough. A step after the due day fires so many days after it at least, one before it so many before. */
export const dueDaysFiring = (calendar: Calendar, timing: Timing, on: Day): Day[] => {
  const [near, far] = [Math.abs(timing.count), reachOf(timing)]
  return Array.from({ length: far - near + 1 }, (_, at) => addDays(on, timing.count > 0 ? at - far : near + at)).filter((dueOn) => firesOn(calendar, timing, dueOn) === on)
}

/** For each day of a span on which a step fires, the due days for which it does. */
export const firingsBetween = (calendar: Calendar, timing: Timing, { from, to }: { from: Day; to: Day }): Map<Day, Day[]> => {
  const reach = reachOf(timing)
  const fires = Array.from({ length: daysBetween(from, to) + reach * 2 + 1 }, (_, at) => addDays(from, at - reach)).map((dueOn) => ({ dueOn, on: firesOn(calendar, timing, dueOn) }))
  const byDay = Map.groupBy(fires.filter(({ on }) => on >= from && on <= to), ({ on }) => on)
  return new Map([...byDay].map(([on, those]) => [on, those.map(({ dueOn }) => dueOn)]))
}

/** How far from its due day a step can fire: weekends at most double a count of working days, and the longest holidays are added. */
export const reachOf = ({ count }: Timing): number => Math.abs(count) * 2 + 30

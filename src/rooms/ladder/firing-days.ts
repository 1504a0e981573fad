import { addDays, type Day } from '../../kit/dates.ts'
import { addUnits, onWorkingDay, type Calendar, type DayUnit } from '../rulebook/public.ts'

/** A step of the ladder: so many days or working days after the due day (before it when negative). */
export interface Timing { count: number; unit: DayUnit }

/** The day a step fires for something due on a day; one that would fall on a day off fires on the working day before, or once something is late, on the next. */
export const firesOn = (calendar: Calendar, { count, unit }: Timing, dueOn: Day): Day =>
  onWorkingDay(calendar, addUnits(calendar, dueOn, { count, unit }), count > 0 ? 'next' : 'previous')

/** The due days for which a step fires on this day: the inverse of firesOn, tried for every day near enough. */
export const dueDaysFiring = (calendar: Calendar, timing: Timing, on: Day): Day[] => {
  const reach = reachOf(timing)
  return Array.from({ length: reach * 2 + 1 }, (_, at) => addDays(on, at - reach)).filter((dueOn) => firesOn(calendar, timing, dueOn) === on)
}

/** How far from its due day a step can fire: weekends at most double a count of working days, and the longest holidays are added. */
export const reachOf = ({ count }: Timing): number => Math.abs(count) * 2 + 30

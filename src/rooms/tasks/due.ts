import { addDays, daysBetween, type Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { stopsOf } from './clock-store.ts'
import { dueAfterStops } from './rules.ts'
import { currentInstalment } from './store.ts'

/** A due day as it was set, from which day on, for the plan of which year. */
export interface SetDueDay { dueOn: Day; setOn: Day | null; year: number }

/** The day a plan is due today, with the days the clock of its task stood. */
export const dueWithStops = async (work: Work, taskId: string, set: SetDueDay): Promise<Day> => dueAfterStops(set, await stopsOf(work, taskId), work.today)

/** The day that has to be written, so that with the days the clock stood since it was set it is due on the day meant. */
export const dueWithoutStops = async (work: Work, taskId: string, set: SetDueDay): Promise<Day> => addDays(set.dueOn, -daysBetween(set.dueOn, await dueWithStops(work, taskId, set)))

/** The day the plan of a year is due today; undefined where there is none. */
export const findDueDay = async (work: Work, taskId: string, year: number): Promise<Day | undefined> => {
  const plan = await currentInstalment(work, taskId, year)
  return plan && dueWithStops(work, taskId, { ...plan, year })
}

import { addDays, type Day } from '../../kit/dates.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { calendarBetween } from '../rulebook/public.ts'
import { dueOf } from './due.ts'
import { dueDaysFiring, reachOf } from './firing-days.ts'
import * as store from './store.ts'

/** What a day's decision came to. */
export interface DayDecided { day: Day; fired: number; told: number }

/** Decides every day that was not decided yet, today included: after the last one that was, or from the first day of the first ladder. A day is decided once, however often this is asked. */
export const decideUntilToday = async (work: Work): Promise<DayDecided[]> => {
  await store.waitForDecision(work)
  const decided: DayDecided[] = []
  for (let day = await store.firstUndecided(work) ?? work.today; day <= work.today; day = addDays(day, 1)) decided.push(await lookingAt(work, { on: day, known: null }, (then) => decideDay(then, day)))
  return decided
}

/** One statement a step: code says for which due days it fires today, the database for which obligations. */
const decideDay = async (work: Work, day: Day): Promise<DayDecided> => {
  const steps = (await store.findPlan(work))?.steps ?? []
  const counts = { fired: 0, told: 0 }
  const reach = Math.max(0, ...steps.map(reachOf))
  const calendar = await calendarBetween(work, addDays(day, -2 * reach), addDays(day, 2 * reach))
  for (const step of steps) {
    const dueDays = dueDaysFiring(calendar, step, day)
    if (dueDays.length === 0) continue
    const due = await dueOf[step.about](work, dueDays)
    if (!await store.isAnythingDue(work, due)) continue
    const { fired, told } = await store.fire(work, step, due)
    counts.fired += fired
    counts.told += told
  }
  await store.insertDecision(work, { day, ...counts })
  work.record('ladder.day_decided', null, { day, ...counts })
  return { day, ...counts }
}

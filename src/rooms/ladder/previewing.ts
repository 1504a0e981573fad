import { addDays, type Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { calendarBetween, isWorkingDay, unconfirmedYears } from '../rulebook/public.ts'
import type { About, PreviewDay, Step } from './contract.ts'
import { countDue } from './due.ts'
import { firingsBetween, reachOf } from './firing-days.ts'

/** What steps would be about on the coming days, from tomorrow on, if nothing more is reported. Code says which due days each day is about, the database counts them once a kind. */
export const preview = async (work: Work, steps: readonly Step[]) => {
  const span = { from: addDays(work.today, 1), to: addDays(work.today, ahead) }
  const reach = Math.max(...steps.map(reachOf), 0)
  const calendar = await calendarBetween(work, addDays(span.from, -2 * reach), addDays(span.to, 2 * reach))
  const firing = steps.map((step) => ({ step, byDay: firingsBetween(calendar, step, span) }))
  const counts = new Map<About, Map<Day, number>>()
  for (const about of new Set(steps.map((step) => step.about))) {
    const dueDays = new Set(firing.filter(({ step }) => step.about === about).flatMap(({ byDay }) => [...byDay.values()].flat()))
    counts.set(about, await countDue(work, about, [...dueDays]))
  }
  const countOf = ({ step, byDay }: typeof firing[number], day: Day) => (byDay.get(day) ?? []).reduce((sum, dueOn) => sum + (counts.get(step.about)?.get(dueOn) ?? 0), 0)
  const days: PreviewDay[] = Array.from({ length: ahead }, (_, at) => addDays(span.from, at)).map((day) => ({
    day, isWorking: isWorkingDay(calendar, day), counts: firing.map((one) => ({ key: one.step.key, count: countOf(one, day) })).filter(({ count }) => count > 0),
  }))
  const concerned = [span.from, span.to, ...[...counts.values()].flatMap((byDay) => [...byDay.keys()])].toSorted()
  return { days, unconfirmedYears: unconfirmedYears(calendar, concerned[0] ?? span.from, concerned.at(-1) ?? span.to) }
}

const ahead = 14

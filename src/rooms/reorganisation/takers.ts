/** Who takes something over in an act recorded for a day gone by has to stand on all days after it. */
import { type Day, formatDay } from '../../kit/dates.ts'
import type { Fault } from './contract.ts'
import { faultOf } from './faults.ts'
import { type Draft, labelOf, type Structure } from './structure.ts'

/** Nothing passes to a unit for days on which it is known to have ended: what ended it has passed on what it held then, and would leave this behind. */
export const takerFaults = (takers: Iterable<number>, draft: Draft, structure: Structure): Fault[] => {
  const lasts = lastDays(structure)
  return [...new Set(takers)].flatMap((unitNo) => {
    const [unit, last] = [draft.units.get(unitNo), lasts.get(unitNo) ?? null]
    return unit?.endedBy === null && last !== null ? [faultOf(null, 'changed_later', { unit: labelOf(unit), day: formatDay(last) })] : []
  })
}

/** The day on which each unit that stands on the day of the act, or later, is known to end; null where it goes on. */
export const lastDays = ({ versions }: Structure): Map<number, Day | null> => {
  const lasts = new Map<number, Day | null>()
  for (const { unitNo, until } of versions) {
    const last = lasts.get(unitNo)
    lasts.set(unitNo, until === null || last === null ? null : last !== undefined && last > until ? last : until)
  }
  return lasts
}

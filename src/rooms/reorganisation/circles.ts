/** What an act recorded for a day gone by would do to days for which more is already written. */
import { type Day, formatDay } from '../../kit/dates.ts'
import type { Fault } from './contract.ts'
import { faultOf } from './faults.ts'
import { type Draft, type DraftUnit, type EdgeRow, holdsOn, labelOf, type Structure } from './structure.ts'

/** Nobody comes under a unit that is known to come under him on a later day: what was written for that day is taken back first. */
export const circleFaults = (draft: Draft, structure: Structure, on: Day): Fault[] => {
  const days = [...new Set(structure.edges.flatMap(({ from }) => (from !== null && from > on ? [from] : [])))].toSorted()
  if (days.length === 0) return []
  const edges = Map.groupBy(structure.edges, ({ unitNo }) => unitNo)
  const edgeOn: EdgeOn = (unitNo, day) => edges.get(unitNo)?.find((edge) => holdsOn(edge, day))
  const moved = [...draft.units.values()].filter(({ unitNo, parentNo, endedBy }) => endedBy === null && parentNo !== null && edgeOn(unitNo, on)?.parentNo !== parentNo)
  return moved.flatMap((unit) => {
    for (const day of days) {
      const later = circleOn(unit, (at) => aboveOn({ draft, edgeOn, on }, at, day)).find((unitNo) => edgeOn(unitNo, day)?.from === day)
      if (later !== undefined) return [faultOf(null, 'changed_later', { unit: labelOf(draft.units.get(later) ?? unit), day: formatDay(day) })]
    }
    return []
  })
}

type EdgeOn = (unitNo: number, day: Day) => EdgeRow | undefined

/** Who stands above a unit on a later day: what the act writes holds until what held on its day would have ended. */
const aboveOn = ({ draft, edgeOn, on }: { draft: Draft; edgeOn: EdgeOn; on: Day }, unitNo: number, day: Day): number | null => {
  const [unit, until] = [draft.units.get(unitNo), edgeOn(unitNo, on)?.until ?? null]
  return unit?.endedBy === null && (until === null || until > day) ? unit.parentNo : edgeOn(unitNo, day)?.parentNo ?? null
}

/** The units on the way up from one back to itself; none where the way ends. */
const circleOn = ({ unitNo }: DraftUnit, above: (unitNo: number) => number | null): number[] => {
  const passed = [unitNo]
  for (let at = above(unitNo); at !== null && passed.length < deepest; at = above(at)) {
    if (at === unitNo) return passed
    passed.push(at)
  }
  return []
}

const deepest = 30

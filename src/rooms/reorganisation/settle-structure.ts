/** After the last step: who was left without a superior follows the successor, chains of successors are drawn together, and the whole is checked. */
import { type Day, formatDay } from '../../kit/dates.ts'
import { circleFaults } from './circles.ts'
import type { Fault } from './contract.ts'
import { faultOf } from './faults.ts'
import { codeKey } from './plan-structure.ts'
import { type Draft, type DraftUnit, holdsOn, isBelow, labelOf, placeUnder, type Structure, type TakenOver } from './structure.ts'
import { lastDays } from './takers.ts'

/** Who takes over from each unit in the end: only units that stand, shares multiplied along the way. */
export type Successors = ReadonlyMap<number, readonly TakenOver[]>

/** Draws the draft to its end; what does not hold together is a fault. */
export const settle = (draft: Draft, structure: Structure, on: Day): { faults: Fault[]; successors: Successors } => {
  const successors = successorsIn(draft)
  const faults = [...followSuccessors(draft, successors), ...laterFaults(draft, structure, on), ...parentFaults(draft, structure, on), ...circleFaults(draft, structure, on), ...placeFaults(draft, structure, on), ...codeFaults(draft, structure, on)]
  if (![...draft.units.values()].some(({ endedBy }) => endedBy === null)) faults.push(faultOf(null, 'no_standing'))
  return { faults, successors }
}

const successorsIn = (draft: Draft): Successors => new Map([...draft.taken.keys()].map((from) => [from, finalOf(draft, from, new Set())]))

const finalOf = (draft: Draft, from: number, passed: Set<number>): TakenOver[] => {
  const whole = draft.units.get(from)?.endedBy !== null
  const reached = new Map<number, number | null>()
  for (const { to, share } of draft.taken.get(from) ?? []) {
    if (passed.has(to)) continue
    const further = draft.units.get(to)?.endedBy === null ? [{ to, share: 1 }] : finalOf(draft, to, new Set([...passed, from]))
    for (const one of further) {
      const part = share === null || one.share === null ? null : share * one.share
      reached.set(one.to, reached.has(one.to) ? sum(reached.get(one.to) ?? null, part) : part)
    }
  }
  reached.delete(from)
  const found = [...reached].map(([to, share]) => ({ to, share }))
  return whole && found.length === 1 ? found.map(({ to }) => ({ to, share: 1 })) : found
}

const sum = (left: number | null, right: number | null) => (left === null || right === null ? null : left + right)

const followSuccessors = (draft: Draft, successors: Successors): Fault[] => {
  const faults: Fault[] = []
  for (const parent of draft.units.values()) {
    if (parent.endedBy === null) continue
    const orphans = [...draft.children.get(parent.unitNo) ?? []].map((unitNo) => draft.units.get(unitNo) as DraftUnit).filter(({ endedBy }) => endedBy === null)
    const taken = successors.get(parent.unitNo) ?? []
    if (orphans.length > 0 && taken.length !== 1) faults.push(faultOf(parent.endedBy, 'children_left', { unit: labelOf(parent), count: orphans.length, other: labelOf(orphans[0] as DraftUnit) }))
    else for (const orphan of orphans) placeUnder(draft, orphan, nextAbove(draft, parent, { orphan, successor: taken[0]?.to ?? null }))
  }
  return faults
}

/** A unit that itself takes over from its superior, or stands above who does, comes under the next one above that stands. */
const nextAbove = (draft: Draft, parent: DraftUnit, { orphan, successor }: { orphan: DraftUnit; successor: number | null }) => {
  const heir = successor === null ? undefined : draft.units.get(successor)
  if (heir && !isBelow(draft, heir, orphan.unitNo)) return heir.unitNo
  for (let at = parent.parentNo; at !== null; at = draft.units.get(at)?.parentNo ?? null) if (draft.units.get(at)?.endedBy === null) return at
  return null
}

/** What was written for later days about a unit that ends, or about one that stands under it, is built upon. */
const laterFaults = (draft: Draft, structure: Structure, on: Day): Fault[] => {
  const ends = (unitNo: number) => draft.units.get(unitNo)?.endedBy ?? null
  const isLater = ({ from }: { from: Day | null }) => from !== null && from > on
  const later = new Map<number, Day>()
  const note = (unitNo: number, day: Day | null) => { if (day !== null && ends(unitNo) !== null && !later.has(unitNo)) later.set(unitNo, day) }
  for (const row of structure.versions) note(row.unitNo, isLater(row) ? row.from : row.until)
  for (const row of structure.edges) {
    note(row.unitNo, isLater(row) ? row.from : row.until)
    if (isLater(row)) note(row.parentNo, row.from)
  }
  return [...later].map(([unitNo, day]) => faultOf(ends(unitNo), 'changed_later', { unit: labelOf(draft.units.get(unitNo) as DraftUnit), day: formatDay(day) }))
}

/** Nobody comes under a unit for days on which it is known to have ended. */
const parentFaults = (draft: Draft, structure: Structure, on: Day): Fault[] => {
  const lasts = lastDays(structure)
  const edges = new Map(structure.edges.filter((edge) => holdsOn(edge, on)).map((edge) => [edge.unitNo, edge]))
  return [...draft.units.values()].flatMap(({ unitNo, endedBy, parentNo }) => {
    const [edge, last] = [edges.get(unitNo), parentNo === null ? null : lasts.get(parentNo) ?? null]
    if (endedBy !== null || parentNo === null || last === null || edge?.parentNo === parentNo) return []
    const until = edge?.until ?? null
    return until === null || until > last ? [faultOf(null, 'changed_later', { unit: labelOf(draft.units.get(parentNo) as DraftUnit), day: formatDay(last) })] : []
  })
}

const placeFaults = (draft: Draft, structure: Structure, on: Day): Fault[] => {
  const tops = new Set(structure.versions.map(({ unitNo }) => unitNo))
  for (const { unitNo, from, until } of structure.edges) if ((from === null || from <= on) && (until === null || until > on)) tops.delete(unitNo)
  return [...draft.units.values()].flatMap((unit) => {
    if (unit.endedBy !== null) return []
    if (unit.parentNo === null) return unit.kind === 'province' || (tops.has(unit.unitNo) && !unit.founded) ? [] : [faultOf(null, 'only_a_province_on_top', { unit: labelOf(unit) })]
    const parent = draft.units.get(unit.parentNo)
    return parent && isBelow(draft, parent, unit.unitNo) ? [faultOf(null, 'under_itself', { unit: labelOf(unit) })] : []
  })
}

/** Codes that stood twice before are left alone; a new one may not meet any other. */
const codeFaults = (draft: Draft, structure: Structure, on: Day): Fault[] => {
  const before = new Map(structure.versions.filter(({ from, until }) => (from === null || from <= on) && (until === null || until > on)).map(({ unitNo, code }) => [unitNo, codeKey(code)]))
  const standing = Map.groupBy([...draft.units.values()].filter(({ endedBy }) => endedBy === null), ({ code }) => codeKey(code))
  return [...standing].flatMap(([code, [unit, other]]) => {
    const isNew = (standing.get(code) ?? []).some(({ unitNo }) => before.get(unitNo) !== code)
    return unit && other && isNew ? [faultOf(null, 'code_taken', { code: unit.code, unit: labelOf(unit), other: labelOf(other) })] : []
  })
}

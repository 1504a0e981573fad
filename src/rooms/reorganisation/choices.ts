/** Who takes what over from a unit: by choice, whole, or not yet decided. */
import type { Choices, Ref } from './contract.ts'
import { findRef } from './plan-structure.ts'
import type { Successors } from './settle-structure.ts'
import { type Draft, isBelow } from './structure.ts'

/** Where something of a unit goes: to a unit, nowhere (it ends), it stays, or somebody has to choose. */
export type Goes = { to: number } | 'ends' | 'stays' | 'open'

export interface Routing {
  ended: ReadonlySet<number>
  /** where whole things of a unit go that nobody chose for */
  wholeOf: (unitNo: number) => Goes
  /** the one that stands for the unit afterwards: near a unit where several took over */
  heirOf: (unitNo: number, near?: number) => number | null
  successorsOf: (unitNo: number) => readonly { to: number; share: number | null }[]
  numberOf: (ref: Ref) => number | undefined
}

/** The routes out of units that pass something on. */
export const routingOf = (draft: Draft, successors: Successors, { wholes }: Pick<Choices, 'wholes'>): Routing => {
  const ended = new Set([...draft.units.values()].filter(({ endedBy }) => endedBy !== null).map(({ unitNo }) => unitNo))
  const numberOf = (ref: Ref) => findRef(draft, ref)?.unitNo
  const chosen = new Map(wholes.map(({ fromUnitNo, to }) => [fromUnitNo, numberOf(to)]))
  const successorsOf = (unitNo: number) => successors.get(unitNo) ?? []
  const wholeOf = (unitNo: number): Goes => {
    const [choice, taken] = [chosen.get(unitNo), successorsOf(unitNo)]
    if (choice !== undefined) return { to: choice }
    if (!ended.has(unitNo)) return 'stays'
    return taken.length === 1 && taken[0] ? { to: taken[0].to } : taken.length === 0 ? 'ends' : 'open'
  }
  const heirOf = (unitNo: number, near?: number): number | null => {
    const whole = wholeOf(unitNo)
    if (typeof whole === 'object') return whole.to
    const taken = successorsOf(unitNo)
    const nearest = near === undefined ? undefined : taken.find(({ to }) => isNear(draft, near, to))
    return nearest?.to ?? taken[0]?.to ?? standingAbove(draft, unitNo)
  }
  return { ended, wholeOf, heirOf, successorsOf, numberOf }
}

const isNear = (draft: Draft, unitNo: number, aboveNo: number) => {
  const unit = draft.units.get(unitNo)
  return unit !== undefined && isBelow(draft, unit, aboveNo)
}

const standingAbove = (draft: Draft, unitNo: number) => {
  for (let at = draft.units.get(unitNo)?.parentNo ?? null; at !== null; at = draft.units.get(at)?.parentNo ?? null) if (draft.units.get(at)?.endedBy === null) return at
  return null
}

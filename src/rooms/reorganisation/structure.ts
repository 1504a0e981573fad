/** The structure as a plan sees it: rows that hold on the day of the act or later, and the same as it grows step by step. */
import type { Day } from '../../kit/dates.ts'
import type { UnitKind } from '../org/contract.ts'

export interface Dated { id: string; from: Day | null; until: Day | null }
export interface VersionRow extends Dated { unitNo: number; code: string; name: string; committeeName: string | null; kind: UnitKind; kindName: string; memberCount: number | null }
export interface EdgeRow extends Dated { unitNo: number; parentNo: number }
export type BodyKind = 'committee' | 'standing_committee' | 'permanent_members' | 'leadership'
export interface BodyRow extends Dated { unitNo: number; kind: BodyKind; name: string }

/** Rows known now that hold on the day of an act or later; numbers are not used twice. */
export interface Structure { versions: readonly VersionRow[]; edges: readonly EdgeRow[]; bodies: readonly BodyRow[]; highestUnitNo: number }

export interface DraftUnit {
  unitNo: number; code: string; name: string; committeeName: string | null; kind: UnitKind; kindName: string; memberCount: number | null; parentNo: number | null
  founded: boolean
  /** the step, from 1, by which it ends; null where it stands */
  endedBy: number | null
}
/** Who takes over from a unit, and which part; null is not known. */
export interface TakenOver { to: number; share: number | null }

/** The structure on the day of the act, growing step by step. */
export interface Draft {
  units: Map<number, DraftUnit>
  children: Map<number, Set<number>>
  /** units that this act founds, by code */
  founded: Map<string, number>
  taken: Map<number, TakenOver[]>
  /** the step by which a unit was divided and goes on */
  divided: Map<number, number>
  highestUnitNo: number
}

/** Whether a row holds on a day. */
export const holdsOn = ({ from, until }: Dated, on: Day): boolean => (from === null || from <= on) && (until === null || until > on)

/** The structure on the first day of the act. */
export const draftOf = (structure: Structure, on: Day): Draft => {
  const parents = new Map(structure.edges.filter((edge) => holdsOn(edge, on)).map(({ unitNo, parentNo }) => [unitNo, parentNo]))
  const draft: Draft = { units: new Map(), children: new Map(), founded: new Map(), taken: new Map(), divided: new Map(), highestUnitNo: structure.highestUnitNo }
  for (const { id: _id, from: _from, until: _until, ...named } of structure.versions.filter((version) => holdsOn(version, on)))
    addUnit(draft, { ...named, parentNo: parents.get(named.unitNo) ?? null, founded: false, endedBy: null })
  return draft
}

/** Puts a unit in its place. */
export const addUnit = (draft: Draft, unit: DraftUnit): void => {
  draft.units.set(unit.unitNo, unit)
  hang(draft, unit.unitNo, unit.parentNo)
}

/** Puts a unit under another, or on top. */
export const placeUnder = (draft: Draft, unit: DraftUnit, parentNo: number | null): void => {
  if (unit.parentNo !== null) draft.children.get(unit.parentNo)?.delete(unit.unitNo)
  unit.parentNo = parentNo
  hang(draft, unit.unitNo, parentNo)
}

/** Units below one, itself first. */
export const subtreeOf = (draft: Draft, unitNo: number): number[] => {
  const found = [unitNo]
  for (let at = 0; at < found.length; at += 1) found.push(...draft.children.get(found[at] as number) ?? [])
  return found
}

/** Whether a unit is the other one or stands somewhere under it; also where a chain closes upon itself. */
export const isBelow = (draft: Draft, unit: DraftUnit, aboveNo: number): boolean => {
  const seen = new Set<number>()
  for (let at: DraftUnit | undefined = unit; at; at = at.parentNo === null ? undefined : draft.units.get(at.parentNo)) {
    if (at.unitNo === aboveNo) return true
    if (seen.has(at.unitNo)) return false
    seen.add(at.unitNo)
  }
  return false
}

/** The label of a unit: its committee's name where it has one. */
export const labelOf = ({ committeeName, name }: Pick<DraftUnit, 'committeeName' | 'name'>): string => committeeName ?? name

const hang = (draft: Draft, unitNo: number, parentNo: number | null) => {
  if (parentNo === null) return
  const children = draft.children.get(parentNo)
  if (children) children.add(unitNo)
  else draft.children.set(parentNo, new Set([unitNo]))
}

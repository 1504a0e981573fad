/** What the structure's rows become: which are ended, which begin. */
import type { Day } from '../../kit/dates.ts'
import type { Successors } from './settle-structure.ts'
import { type BodyKind, type BodyRow, type Draft, type DraftUnit, type EdgeRow, holdsOn, labelOf, type Structure, type VersionRow } from './structure.ts'

/** Rows to end on the day of the act, and rows that begin on it. */
export interface StructureChanges {
  ended: { versions: string[]; edges: string[]; bodies: string[] }
  units: number[]
  versions: VersionRow[]
  edges: EdgeRow[]
  bodies: BodyRow[]
  successions: { from: number; to: number; share: number | null }[]
}

export interface Planning { on: Day; newId: () => string }

/** The rows by which the structure of the day becomes the draft. */
export const structureChanges = (draft: Draft, structure: Structure, { successors, on, newId }: Planning & { successors: Successors }): StructureChanges => {
  const changes: StructureChanges = { ended: { versions: [], edges: [], bodies: [] }, units: [], versions: [], edges: [], bodies: [], successions: [] }
  for (const row of structure.versions) changeVersion(changes, row, { unit: draft.units.get(row.unitNo), on, newId })
  const placed = new Set<number>()
  for (const row of structure.edges.filter((edge) => holdsOn(edge, on))) {
    placed.add(row.unitNo)
    changeEdge(changes, row, { unit: draft.units.get(row.unitNo), on, newId })
  }
  for (const row of structure.bodies) if (draft.units.get(row.unitNo)?.endedBy) changes.ended.bodies.push(row.id)
  for (const unit of draft.units.values()) {
    if (unit.founded) begin(changes, unit, { on, newId })
    else if (unit.endedBy === null && unit.parentNo !== null && !placed.has(unit.unitNo)) changes.edges.push({ id: newId(), unitNo: unit.unitNo, parentNo: unit.parentNo, from: on, until: null })
  }
  changes.successions = [...successors].flatMap(([from, taken]) => taken.map(({ to, share }) => ({ from, to, share })))
  return changes
}

/** Finds the successor's body that corresponds to one that ends, and founds it where there is none. */
export const bodyFinder = (draft: Draft, structure: Structure, { changes, on, newId }: Planning & { changes: StructureChanges }) => {
  const kinds = new Map(structure.bodies.map(({ id, kind }) => [id, kind]))
  const standing = new Map<string, string>()
  for (const body of [...structure.bodies.filter((one) => holdsOn(one, on)), ...changes.bodies]) standing.set(`${body.unitNo} ${body.kind}`, standing.get(`${body.unitNo} ${body.kind}`) ?? body.id)
  return (bodyId: string, unitNo: number): string => {
    const kind = kinds.get(bodyId) ?? 'committee'
    const found = standing.get(`${unitNo} ${kind}`)
    if (found) return found
    const id = newId()
    changes.bodies.push({ id, unitNo, kind, name: `${bodyWords[kind]} ${labelOf(draft.units.get(unitNo) as DraftUnit)}`, from: on, until: null })
    standing.set(`${unitNo} ${kind}`, id)
    return id
  }
}

const bodyWords: Record<BodyKind, string> = { committee: 'Ban Chấp hành', standing_committee: 'Ban Thường vụ', permanent_members: 'Thường trực', leadership: 'Lãnh đạo' }

const changeVersion = (changes: StructureChanges, row: VersionRow, { unit, on, newId }: Planning & { unit: DraftUnit | undefined }) => {
  if (!unit) return
  if (unit.endedBy !== null) changes.ended.versions.push(row.id)
  else if (holdsOn(row, on) && (['code', 'name', 'committeeName', 'kind', 'kindName', 'memberCount'] as const).some((name) => row[name] !== unit[name])) {
    const { code, name, committeeName, kind, kindName, memberCount } = unit
    changes.ended.versions.push(row.id)
    changes.versions.push({ ...row, code, name, committeeName, kind, kindName, memberCount, id: newId(), from: on })
  }
}

const changeEdge = (changes: StructureChanges, row: EdgeRow, { unit, on, newId }: Planning & { unit: DraftUnit | undefined }) => {
  if (!unit || (unit.endedBy === null && unit.parentNo === row.parentNo)) return
  changes.ended.edges.push(row.id)
  if (unit.endedBy === null && unit.parentNo !== null) changes.edges.push({ ...row, id: newId(), parentNo: unit.parentNo, from: on })
}

const begin = (changes: StructureChanges, { unitNo, code, name, committeeName, kind, kindName, memberCount, parentNo }: DraftUnit, { on, newId }: Planning) => {
  const days = { from: on, until: null }
  changes.units.push(unitNo)
  changes.versions.push({ id: newId(), unitNo, code, name, committeeName, kind, kindName, memberCount, ...days })
  if (parentNo !== null) changes.edges.push({ id: newId(), unitNo, parentNo, ...days })
  if (committeeName !== null) changes.bodies.push({ id: newId(), unitNo, kind: 'committee', name: committeeName, ...days })
}

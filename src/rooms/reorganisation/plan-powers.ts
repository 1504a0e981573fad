/** Relations and powers go over with their unit, never upwards, never to who reorganises, and never twice. */
import type { Move } from '../../kit/dated.ts'
import type { Routing } from './choices.ts'
import type { HeldPower, HeldRelation } from './holdings.ts'
import type { PassingInput } from './passing-input.ts'
import { type Draft, isBelow } from './structure.ts'

export interface PowerMove { kind: HeldRelation['kind'] | 'authorisation'; person: string; from: number; to: number[] }

interface Passed { moves: Move[]; ended: string[]; told: PowerMove[] }

/** Who is in charge of, follows or helps a unit does so for every one that takes over. */
export const relationsOf = ({ draft, holdings, newId }: PassingInput, routing: Routing): Passed => {
  const standing = new Set(holdings.relations.filter(({ unitNo }) => !routing.ended.has(unitNo)).map(keyOf))
  const passed: Passed = { moves: [], ended: [], told: [] }
  for (const relation of holdings.relations.filter(({ unitNo }) => routing.ended.has(unitNo))) {
    const to = downwards(draft, relation.unitNo, routing).filter((unitNo) => isNew(standing, keyOf({ ...relation, unitNo })))
    passed.moves.push(...to.map((unit_no) => ({ rowId: relation.id, changes: { id: newId(), unit_no } })))
    passed.ended.push(relation.id)
    passed.told.push({ kind: relation.kind, person: relation.person, from: relation.unitNo, to })
  }
  return passed
}

/** A body's officers work on for the body of the one unit that takes over whole. */
export const powersOf = ({ draft, holdings, newId, actor, bodyOf, documentId }: PassingInput, routing: Routing): Passed => {
  const standing = new Set(holdings.powers.filter(({ unitNo }) => !routing.ended.has(unitNo)).map(({ personId, bodyId }) => `${personId} ${bodyId}`))
  const passed: Passed = { moves: [], ended: [], told: [] }
  for (const power of holdings.powers.filter(({ unitNo }) => routing.ended.has(unitNo))) {
    const whole = routing.wholeOf(power.unitNo)
    const heir = typeof whole === 'object' && power.personId !== actor && goesDown(draft, power.unitNo, whole.to) ? whole.to : null
    const to = heir !== null && isNew(standing, `${power.personId} ${bodyOf(power.bodyId, heir)}`) ? heir : null
    if (to !== null) passed.moves.push({ rowId: power.id, changes: { id: newId(), unit_no: to, body_id: bodyOf(power.bodyId, to), document_id: documentId } })
    passed.ended.push(power.id)
    passed.told.push({ kind: 'authorisation', person: power.person, from: power.unitNo, to: to === null ? [] : [to] })
  }
  return passed
}

const keyOf = ({ kind, personId, unitNo }: Pick<HeldPower & HeldRelation, 'kind' | 'personId' | 'unitNo'>) => `${kind} ${personId} ${unitNo}`

const isNew = (standing: Set<string>, key: string) => {
  if (standing.has(key)) return false
  standing.add(key)
  return true
}

const downwards = (draft: Draft, unitNo: number, { successorsOf }: Routing) => successorsOf(unitNo).map(({ to }) => to).filter((to) => goesDown(draft, unitNo, to))

/** Into a unit above the one that ends a power would widen to everything below it. */
const goesDown = (draft: Draft, unitNo: number, to: number) => {
  const unit = draft.units.get(unitNo)
  return unit !== undefined && !isBelow(draft, unit, to)
}

import { newId } from '../../src/kit/id.ts'
import type { Work } from '../../src/kit/work.ts'
import { readStructure } from '../../src/rooms/org/public.ts'
import type { GivenAct, Ref, Step } from '../../src/rooms/reorganisation/contract.ts'
import { planNow } from '../../src/rooms/reorganisation/planning.ts'
import { type Draft, draftOf, type DraftUnit } from '../../src/rooms/reorganisation/structure.ts'
import type { Random } from '../rights/random.ts'

interface Here { draft: Draft; random: Random; number: number; below: DraftUnit[] }

/** A random act on the structure of a day; null where the dice fell on something that is not there. Every choice that a division asks for is made by the dice too. */
export const randomAct = async (work: Work, random: Random, { on, number }: { on: string; number: number }): Promise<GivenAct | null> => {
  const draft = draftOf(await readStructure(work, on), on)
  const below = [...draft.units.values()].filter(({ parentNo }) => parentNo !== null)
  const steps = stepsOf({ draft, random, number, below })
  if (steps.length === 0) return null
  const given: GivenAct = { on, title: `Sắp xếp ${number}`, document: { number: `${number}-NQ`, issuer: 'Quốc hội', issuedOn: '2024-01-01' }, steps, choices: { tasks: [], posts: [], wholes: [] } }
  if (!steps.some(({ kind }) => kind === 'split')) return given
  const { passing, successors } = await planNow(work, given, newId())
  const refOf = (unitNo: number): Ref => (draft.units.has(unitNo) ? { unitNo } : { newCode: `S${number}-${partOf(successors, unitNo)}` })
  for (const { kind, id, from } of passing.toChoose) {
    const part = random.of(successors.get(from) ?? [])
    if (kind === 'task') given.choices.tasks.push({ taskId: id, to: refOf(part.to) })
    else given.choices.posts.push({ postId: id, to: refOf(part.to) })
  }
  return given
}

/** New parts are numbered in the order of the step. */
const partOf = (successors: ReadonlyMap<number, readonly { to: number }[]>, unitNo: number) => [...new Set([...successors.values()].flat().map(({ to }) => to))].toSorted((a, b) => a - b).indexOf(unitNo)

const stepsOf = (here: Here): Step[] => {
  const { random, below, draft, number } = here
  const dice = random.upTo(100)
  const crowded = below.length > 22
  const unit = below.length > 0 ? random.of(below) : undefined
  if (dice < 3) return [{ kind: 'abolish_level', unitKind: 'district' }]
  if (dice < 20 && !crowded) return [{ kind: 'found', code: `N${number}`, name: `Đơn vị mới ${number}`, unitKind: random.chance(0.4) ? 'district' : 'base', under: { unitNo: random.of([...draft.units.values()]).unitNo } }]
  if (!unit) return []
  const { unitNo } = unit
  if (dice < 30) return [{ kind: 'rename', unitNo, name: `Tên ${number}` }]
  if (dice < 38) return [{ kind: 'recode', unitNo, code: `M${number}` }]
  if (dice < 52) return [{ kind: 'move', unitNo, under: { unitNo: random.of([...draft.units.values()]).unitNo } }]
  if (dice < 58) return [{ kind: 'change_kind', unitNo, unitKind: unit.kind === 'base' ? 'sector' : unit.kind === 'sector' ? 'base' : 'district' }]
  if (dice < 68 && !crowded) return split(here, unit)
  if (dice < 78) return [{ kind: 'dissolve', unitNo, to: { unitNo: random.of([...draft.units.values()]).unitNo } }]
  return merge(here)
}

const merge = ({ random, below, draft, number }: Here): Step[] => {
  const from = [...new Set(Array.from({ length: 2 + random.upTo(2) }, () => random.of(below).unitNo))]
  const under = random.of([...draft.units.values()])
  const into = random.chance(0.5) || from.includes(under.unitNo) ? { code: `G${number}`, name: `Đơn vị gộp ${number}`, unitKind: 'base' as const, under: { unitNo: 1 } } : { unitNo: under.unitNo }
  const also: Step[] = random.chance(0.2) ? [{ kind: 'recode', unitNo: random.of(below).unitNo, code: `R${number}` }] : []
  return [{ kind: 'merge', fromUnitNos: from, into }, ...also]
}

/** Into two new parts beside it, by halves, by thirds or nobody knows; who stood under it goes to one of them. */
const split = ({ random, draft, number }: Here, { unitNo, parentNo, kind }: DraftUnit): Step[] => {
  const ends = random.chance(0.7)
  const shares = random.of([[0.5, 0.5], [0.3, 0.7], [null, null]])
  const parts = shares.map((share, at) => ({ into: { code: `S${number}-${at}`, name: `Phần ${number}.${at}`, unitKind: kind, under: { unitNo: parentNo ?? 1 } }, share: ends || share === null ? share : share / 2 }))
  const children = ends ? [...draft.children.get(unitNo) ?? []].map((child): Step => ({ kind: 'move', unitNo: child, under: { newCode: `S${number}-${random.upTo(2)}` } })) : []
  return [{ kind: 'split', fromUnitNo: unitNo, parts, ends }, ...children]
}

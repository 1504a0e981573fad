/** The whole plan of an act: pure, over what the register holds on its day. What is previewed and what is applied are this. */
import type { Choices, Fault, Step } from './contract.ts'
import type { Holdings } from './holdings.ts'
import { type PassingPlan, planPassing } from './plan-passing.ts'
import { carryOut, findRef } from './plan-structure.ts'
import { settle, type Successors } from './settle-structure.ts'
import { bodyFinder, type Planning, structureChanges, type StructureChanges } from './structure-changes.ts'
import { type Draft, draftOf, type Structure } from './structure.ts'
import { takerFaults } from './takers.ts'

export interface StructurePlan { draft: Draft; structure: Structure; successors: Successors; changes: StructureChanges; faults: Fault[]; planning: Planning }
export interface Plan extends StructurePlan { passing: PassingPlan; counts: Partial<Record<Step['kind'], number>> }

/** What the steps make of the structure. */
export const planStructure = (steps: readonly Step[], structure: Structure, planning: Planning): StructurePlan => {
  const draft = draftOf(structure, planning.on)
  const carried = carryOut(draft, steps)
  const { faults, successors } = settle(draft, structure, planning.on)
  return { draft, structure, successors, planning, faults: [...carried, ...faults], changes: structureChanges(draft, structure, { ...planning, successors }) }
}

/** Units whose posts, tasks and powers the plan has to look at. */
export const touchedBy = ({ draft, successors }: StructurePlan): { ended: number[]; passing: number[]; taking: number[] } => {
  const ended = [...draft.units.values()].filter(({ endedBy }) => endedBy !== null).map(({ unitNo }) => unitNo)
  return { ended, passing: [...new Set([...ended, ...draft.divided.keys()])], taking: [...new Set([...successors.values()].flatMap((taken) => taken.map(({ to }) => to)))] }
}

/** The plan with all that hangs on the units. */
export const planAct = (planned: StructurePlan, holdings: Holdings, given: { steps: readonly Step[]; choices: Choices; actor: string; documentId: string }): Plan => {
  const { draft, structure, successors, changes, faults, planning } = planned
  const bodyOf = bodyFinder(draft, structure, { ...planning, changes })
  const passing = planPassing({ draft, successors, holdings, bodyOf, newId: planning.newId, choices: given.choices, actor: given.actor, documentId: given.documentId })
  const known = new Set(faults.map(({ words }) => words))
  const late = takerFaults(takersOf(planned, passing, given.choices), draft, structure).filter(({ words }) => !known.has(words))
  return { ...planned, passing, faults: [...faults, ...late, ...passing.faults], counts: countsOf(given.steps) }
}

/** Units that something passes to: successors, who stands for a unit afterwards, and whom somebody chose. */
const takersOf = ({ draft, successors }: StructurePlan, { heirs }: PassingPlan, { tasks, posts, wholes }: Choices): number[] => [
  ...[...successors.values()].flatMap((taken) => taken.map(({ to }) => to)), ...[...heirs.values()].filter((heir) => heir !== null),
  ...[...tasks, ...posts, ...wholes].flatMap(({ to }) => (to === null ? [] : findRef(draft, to)?.unitNo ?? [])),
]

/** How many steps of each kind. */
export const countsOf = (steps: readonly Step[]): Partial<Record<Step['kind'], number>> =>
  Object.fromEntries([...Map.groupBy(steps, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]))

import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { passDuties } from '../duties/public.ts'
import { passAskings } from '../obstacles/public.ts'
import { holdStructure, insertAct, writeStructure } from '../org/public.ts'
import { passHeld } from '../people/public.ts'
import { ensureDocument } from '../rulebook/public.ts'
import { passTerms } from '../tasks/public.ts'
import { actFaulty, type GivenAct } from './contract.ts'
import { insertEffect } from './effect-store.ts'
import type { Plan } from './plan.ts'
import { planNow } from './planning.ts'

/** Applies an act in this work: planned against what the one before has left, written by each room into its own tables. Refuses what has faults. */
export const applyNow = async (work: Work, given: GivenAct, about: Record<string, unknown> = {}): Promise<{ actId: string; plan: Plan }> => {
  await holdStructure(work)
  const documentId = await ensureDocument(work, given.document)
  const plan = await planNow(work, given, documentId)
  requireNoFault(work, plan)
  const actId = newId()
  await writePlan(work, plan, { ...given, actId, documentId })
  work.record('reorganisation.applied', actId, { onDay: given.on, title: given.title, document: given.document.number, counts: plan.counts, units: plan.changes.units.length + plan.changes.ended.versions.length, tasks: plan.passing.tasks.told.length, ...about })
  return { actId, plan }
}

/** Refuses a plan with faults, and names the first. */
export const requireNoFault = (work: Work, { faults }: Plan): void => {
  if (faults.length > 0) work.refuse(actFaulty, { count: faults.length, first: faults[0]?.words ?? '', faults: faults.slice(0, 50) })
}

const writePlan = async (work: Work, { changes, passing }: Plan, { on, title, steps, actId, documentId }: GivenAct & { actId: string; documentId: string }) => {
  const { posts, relations, powers, tasks, helping, heirs } = passing
  const structure = await writeStructure(work, { on, ...changes })
  await insertAct(work, { id: actId, on, title, documentId, undoes: null, steps, successions: changes.successions })
  const held = await passHeld(work, { on, posts, relations, powers })
  const terms = await passTerms(work, { on, documentId, reason: title, moves: tasks.moves, helping })
  const duties = await passDuties(work, { on, reason: title, heirs })
  const asked = await passAskings(work, { on, reason: title, ended: [...heirs.keys()] })
  const passed = [...new Map(tasks.told.map(({ terms: { taskId }, from, to }) => [taskId, { taskId, from, to }])).values()]
  await insertEffect(work, { actId, effect: { tables: { ...structure, ...held, ...terms, ...duties, ...asked }, founded: changes.units, successions: changes.successions }, passed })
}

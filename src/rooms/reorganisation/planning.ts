import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { readStructure } from '../org/public.ts'
import { readHeld } from '../people/public.ts'
import { metOf } from '../progress/public.ts'
import { readHelpingAt, readTermsAt } from '../tasks/public.ts'
import type { GivenAct } from './contract.ts'
import type { Holdings, TaskTerms } from './holdings.ts'
import { type Plan, planAct, planStructure, type StructurePlan, touchedBy } from './plan.ts'

/** Plans an act against what the register holds now. */
export const planNow = async (work: Work, given: Pick<GivenAct, 'on' | 'steps' | 'choices'>, documentId: string): Promise<Plan> => {
  const planned = planStructure(given.steps, await readStructure(work, given.on), { on: given.on, newId })
  return planAct(planned, await readHoldings(work, planned, given.on), { ...given, actor: work.actor.personId, documentId })
}

const readHoldings = async (work: Work, planned: StructurePlan, on: string): Promise<Holdings> => {
  const touched = { on, ...touchedBy(planned) }
  if (touched.passing.length === 0) return { posts: [], relations: [], powers: [], heads: [], tasks: [], helping: [], settled: new Set() }
  const held = await readHeld(work, touched)
  const helping = touched.ended.length === 0 ? [] : await readHelpingAt(work, { on, units: touched.ended })
  const tasks = await readTermsAt(work, { ...touched, postIds: held.posts.map(({ id }) => id), taskIds: [...new Set(helping.map(({ taskId }) => taskId))] })
  return { ...held, tasks, helping, settled: await settledOf(work, tasks, on) }
}

/** Tasks of years gone by that were met in time to be closed: nothing of them is owed any more. */
const settledOf = async (work: Work, tasks: readonly TaskTerms[], on: string) => {
  const settled = new Set<string>()
  const past = tasks.filter(({ horizonTo }) => horizonTo !== null && `${horizonTo}-12-31` < on)
  for (const [year, some] of Map.groupBy(past, ({ horizonTo }) => horizonTo as number))
    for (const id of await metOf(work, [...new Set(some.map(({ taskId }) => taskId))], `${year}-12-31`)) settled.add(id)
  return settled
}

/** The register as the actor sees it now, for planning an import. */
import type { Work } from '../../kit/work.ts'
import { readUnits } from '../org/public.ts'
import { readCadres } from '../people/public.ts'
import { readEntriesToImport } from '../progress/public.ts'
import { readRulebook } from '../rulebook/public.ts'
import { readTasksToImport } from '../tasks/public.ts'
import type { Register, TaskRecord } from './register.ts'
import type { Horizon } from './values.ts'

/** Reads everything an import may touch; rows of other provinces and beyond the actor's reach are not there. */
export const readRegister = async (work: Work): Promise<Register> => {
  const { measures, indicators, documents } = await readRulebook(work)
  if (work.actor.provinceId === 0) return { measures, indicators, documents, units: [], bodies: [], persons: [], posts: [], tasks: [], entries: [], highestUnitNo: 0 }
  const { units, bodies, highestUnitNo } = await readUnits(work)
  const { persons, posts } = await readCadres(work)
  return { measures, indicators, documents, units, bodies, persons, posts, highestUnitNo, tasks: await readTasks(work), entries: await readEntriesToImport(work) }
}

/** What every part of a load is planned against, read once: the structure and the rulebook, without cadres, tasks and results. */
export const readGround = async (work: Work): Promise<Register> => {
  const { measures, indicators, documents } = await readRulebook(work)
  const { units, bodies, highestUnitNo } = await readUnits(work)
  return { measures, indicators, documents, units, bodies, highestUnitNo, persons: [], posts: [], tasks: [], entries: [] }
}

/** The same with the cadres, tasks and results that a part names. */
export const readNamed = async (work: Work, ground: Register, { codes, cadres, names }: { codes: readonly string[]; cadres: readonly string[]; names: readonly string[] }): Promise<Register> => {
  const tasks = await readTasks(work, codes)
  return { ...ground, ...await readCadres(work, { codes: cadres, names }), tasks, entries: await readEntriesToImport(work, tasks.map(({ id }) => id)) }
}

const readTasks = async (work: Work, codes?: readonly string[]): Promise<TaskRecord[]> => {
  const { tasks, instalments } = await readTasksToImport(work, codes)
  const byTask = Map.groupBy(instalments, ({ taskId }) => taskId)
  return tasks.map(({ stage, horizonKind, horizonFrom, horizonTo, ...task }) => ({
    ...task, closed: stage !== 'in_force', horizon: { kind: horizonKind, from: horizonFrom, to: horizonTo } as Horizon,
    instalments: new Map((byTask.get(task.id) ?? []).map(({ year, plan, dueOn }) => [year, { plan, dueOn }])),
  }))
}

/** Writes a plan into the rooms it belongs to, from ground to roof, and takes it back. */
import { newId } from '../../kit/id.ts'
import { learnSizes } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { addUnits, changeUnits, closeUnits, unitsPutUnder } from '../org/public.ts'
import { addCadres, closeCadres, correctCadres, foundProvince, tiedToCadres } from '../people/public.ts'
import { addDecisions, addEntries, builtOnEntries, closeDecisions, closeEntries, makeUpStandings, putOffStandings } from '../progress/public.ts'
import { addToRulebook } from '../rulebook/public.ts'
import type { TaskRow } from '../tasks/public.ts'
import { addTasks, builtOnTasks, closeTasks, restoreTasks, reviseTasks, tellImported } from '../tasks/public.ts'
import type { Changes } from './changes.ts'
import type { EntryRecord, PersonRecord, PostRecord, Register, TaskRecord, UnitRecord } from './register.ts'

/** What an import wrote and what it wrote over, kept for undoing. */
export interface Written {
  unitNos: number[]; bodyIds: string[]; personIds: string[]; postIds: string[]; taskIds: string[]; entryIds: string[]; decisionIds: string[]
  before: { units: UnitRecord[]; persons: PersonRecord[]; posts: PostRecord[]; tasks: { task: TaskRow | NoPlan; documentId: string; from: string }[]; entries: EntryRecord[] }
}
type NoPlan = Omit<TaskRow, 'plan' | 'dueOn'> & { plan: null; dueOn: null }

/** Tells how far a long import has come. */
export type OnProgress = (step: string, of?: { done: number; total: number }) => void | Promise<void>

/** Makes the storage home of an installation that has none, named after the top organisation of the plan. */
export const ensureProvince = async (work: Work, changes: Changes): Promise<void> => {
  if (work.actor.provinceId !== 0) return
  const top = changes.units.find(({ parentNo }) => parentNo === null)
  await foundProvince(work, (top?.name ?? 'Tỉnh').replace(/^Đảng bộ (tỉnh|thành phố)\s+/iu, ''))
}

/** Writes all changes of a plan in this work, tells whom they concern, and answers what is kept for undoing. */
export const applyChanges = async (work: Work, changes: Changes, applying: { importId: string; register: Register; onProgress: OnProgress }): Promise<Written> => {
  await writeChanges(work, changes, applying)
  await tellImported(work, applying.importId)
  return written(changes)
}

/** Writes them, many rows in parts, so that it can be told how far it has come; nobody is told yet. */
export const writeChanges = async (work: Work, changes: Changes, { importId, register, onProgress }: { importId: string; register: Register; onProgress: OnProgress }): Promise<void> => {
  const tell = counting(changes, onProgress)
  await putOffStandings(work)
  await tell('Ghi tổ chức', changes.units.length + changes.changedUnits.length)
  await addUnits(work, changes)
  await changeUnits(work, changes.changedUnits.map(({ after }) => after))
  await tell('Ghi văn bản, chỉ tiêu, cán bộ', changes.persons.length + changes.changedPersons.length)
  await addToRulebook(work, changes)
  await addCadres(work, changes)
  await correctCadres(work, { persons: changes.changedPersons.map(({ after }) => after), posts: changes.changedPosts.map(({ after }) => after) })
  await learnSizes(work)
  await writeTasks(work, changes, { importId, tell })
  await closeEntries(work, changes.correctedEntries.map(({ before }) => before.id))
  const reportedBy = reporters(register, changes)
  for (const part of inParts([...changes.entries, ...changes.correctedEntries.map(({ after }) => after)])) {
    await tell('Ghi kết quả', part.length)
    await addEntries(work, part, { importId, reportedBy })
    await learnSizes(work)
  }
  for (const part of inParts(changes.decisions)) {
    await tell('Ghi thẩm định', part.length)
    await addDecisions(work, part, importId)
    await learnSizes(work)
  }
  await makeUpStandings(work)
}

const writeTasks = async (work: Work, changes: Changes, { importId, tell }: { importId: string; tell: Tell }) => {
  for (const part of inParts(changes.tasks)) {
    await tell('Ghi việc', part.length)
    await addTasks(work, part.flatMap(({ task, year }) => (task.documentId && task.since ? [{ task: withPlan(task, year) as TaskRow, by: { importId, documentId: task.documentId, from: task.since } }] : [])))
    await learnSizes(work)
  }
  for (const part of inParts(changes.revisions)) {
    await tell('Ghi điều chỉnh', part.length)
    await reviseTasks(work, part.map(({ before, after, year, documentId, from, correction }) => ({
      task: withPlan(after, year) as TaskRow, by: { importId, documentId, from }, act: correction ? 'correct' : before.holderPersonId === after.holderPersonId ? 'revise' : 'change_holder',
    })))
  }
}

const PART = 1_000
const inParts = <Row>(rows: readonly Row[]): Row[][] => Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) => rows.slice(at * PART, (at + 1) * PART))

type Tell = (step: string, rows: number) => Promise<void>

/** Counts the rows as they are written: told before each part, with how many stand already. */
const counting = (changes: Changes, onProgress: OnProgress): Tell => {
  const total = changes.units.length + changes.changedUnits.length + changes.persons.length + changes.changedPersons.length + changes.tasks.length + changes.revisions.length + changes.entries.length + changes.correctedEntries.length + changes.decisions.length
  let done = 0
  return async (step, rows) => {
    if (rows === 0) return
    await onProgress(step, { done, total })
    done += rows
  }
}

const withPlan = (task: TaskRecord, year: number): TaskRow | NoPlan => {
  const { instalments, closed: _closed, since: _since, documentId: _document, ...terms } = task
  const instalment = instalments.get(year)
  return instalment ? { ...terms, year, plan: instalment.plan, dueOn: instalment.dueOn } : { ...terms, year, plan: null, dueOn: null }
}

/** A result is reported by whoever holds the task. */
const reporters = (register: Register, changes: Changes): Map<string, string> => {
  const tasks = [...register.tasks, ...changes.tasks.map(({ task }) => task), ...changes.revisions.map(({ after }) => after)]
  return new Map(tasks.flatMap(({ id, holderPersonId }) => (holderPersonId ? [[id, holderPersonId] as const] : [])))
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

const written = (changes: Changes): Written => ({
  unitNos: changes.units.map(({ unitNo }) => unitNo), bodyIds: idsOf(changes.bodies), personIds: idsOf(changes.persons), postIds: idsOf(changes.posts),
  taskIds: changes.tasks.map(({ task }) => task.id), entryIds: idsOf([...changes.entries, ...changes.correctedEntries.map(({ after }) => after)]), decisionIds: idsOf(changes.decisions),
  before: {
    units: changes.changedUnits.map(({ before }) => before), persons: changes.changedPersons.map(({ before }) => before), posts: changes.changedPosts.map(({ before }) => before),
    tasks: changes.revisions.flatMap(({ before, year, from }) => (before.documentId ? [{ task: withPlan(before, year), documentId: before.documentId, from }] : [])),
    entries: changes.correctedEntries.map(({ before }) => before),
  },
})

/** What others have since built on an import, as short names; empty when it may be undone. */
export const builtOn = async (work: Work, importId: string, { unitNos, personIds, postIds, taskIds, entryIds, before }: Written): Promise<string[]> => {
  const revisedIds = before.tasks.map(({ task }) => task.id)
  return [...new Set([
    ...await builtOnEntries(work, { importId, taskIds, entryIds }),
    ...await builtOnTasks(work, { importId, taskIds, revisedIds, personIds, unitNos }),
    ...await tiedToCadres(work, { personIds, postIds, unitNos }),
    ...await unitsPutUnder(work, unitNos),
  ])]
}

/** Takes an import back: what it added is closed, what it changed is written again as it stood. Documents and indicators stay: they are facts of their own. */
export const undoChanges = async (work: Work, importId: string, made: Written): Promise<void> => {
  const { before } = made
  await tellImported(work, importId, { undone: true })
  await putOffStandings(work)
  await closeDecisions(work, made.decisionIds)
  await closeEntries(work, made.entryIds)
  const reportedBy = new Map(before.entries.map(({ taskId }) => [taskId, work.actor.personId]))
  await addEntries(work, before.entries.map((entry) => ({ ...entry, id: newId() })), { importId, reportedBy })
  await closeTasks(work, made.taskIds)
  await restoreTasks(work, before.tasks.map(({ task, documentId, from }) => ({ task, by: { importId, documentId, from } })))
  await closeCadres(work, made)
  await correctCadres(work, before)
  await closeUnits(work, made)
  await changeUnits(work, before.units)
}

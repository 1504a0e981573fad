import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { bulkInsert, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import { holdTasks } from './store.ts'

const db = room('tasks')

/** The terms of a task as a form gives them, with the plan of one year. */
export interface TaskRow {
  id: string; code: string; title: string; holderPersonId: string | null; holderPostId: string | null; holderUnitNo: number; assigningUnitNo: number; assigningBodyId: string | null
  indicatorId: string | null; product: string | null; target: string | null; baseline: string | null; unitCost: string | null
  horizon: { kind: 'every_year' | 'year' | 'period'; from: number | null; to: number | null }; supplementary: boolean
  year: number; plan: string; dueOn: string
}
export interface ImportedBy { importId: string; documentId: string; from: string }

/** Visible tasks with their newest terms and every year's plan, as known now: what an import of tasks is planned against; all of them, or those of these codes in whatever letters. */
export const readTasksToImport = async (work: Work, codes?: readonly string[]) => {
  const named = codes ? sql`and t.code = any(${[...new Set(codes.flatMap((code) => [code, code.toUpperCase(), code.toLowerCase()]))]}::text[])` : sql``
  const { rows: tasks } = await sql<Omit<TaskRow, 'horizon' | 'year' | 'plan' | 'dueOn'> & { stage: string; documentId: string | null; since: string | null; horizonKind: TaskRow['horizon']['kind']; horizonFrom: number | null; horizonTo: number | null }>`
    select distinct on (t.id) t.id, t.code, r.stage::text as stage, r.title, r.holder_person_id as "holderPersonId", r.holder_post_id as "holderPostId", r.holder_unit_no as "holderUnitNo",
      r.assigning_unit_no as "assigningUnitNo", r.assigning_body_id as "assigningBodyId", r.document_id as "documentId", lower(r.valid) as since, r.indicator_id as "indicatorId", r.product, r.target, r.baseline,
      r.unit_cost as "unitCost", r.horizon_kind as "horizonKind", r.horizon_from as "horizonFrom", r.horizon_to as "horizonTo", r.supplementary
    from tasks.task t join tasks.revision r on r.province_id = t.province_id and r.task_id = t.id and upper_inf(r.known)
    where t.province_id = ${work.actor.provinceId} and upper_inf(t.known) ${named} order by t.id, lower(r.valid) desc nulls last`.execute(db(work))
  const ofThese = codes ? sql`and task_id = any(${tasks.map(({ id }) => id)}::uuid[])` : sql``
  const { rows: instalments } = await sql<{ taskId: string; year: number; plan: string; dueOn: string }>`
    select distinct on (task_id, year) task_id as "taskId", year, plan, due_on as "dueOn" from tasks.instalment
    where province_id = ${work.actor.provinceId} and upper_inf(known) ${ofThese} order by task_id, year, lower(valid) desc nulls last`.execute(db(work))
  return { tasks, instalments }
}

/** Opens tasks assigned by documents, each from its document's day. */
export const addTasks = async (work: Work, tasks: readonly { task: TaskRow; by: ImportedBy }[]): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'tasks.task', tasks.map(({ task }) => ({
    province_id, id: task.id, code: task.code, kind: 'breakthrough', origin: 'imported', holder_person_id: task.holderPersonId, holder_unit_no: task.holderUnitNo, assigning_unit_no: task.assigningUnitNo, version: 1,
  })))
  await bulkInsert(work, 'tasks.instalment', tasks.map(({ task, by }) => instalmentRow(work, task, by)))
  await bulkInsert(work, 'tasks.revision', tasks.map(({ task, by }) => revisionRow(work, { task, by, act: task.supplementary ? 'supplement' : 'assign' })))
}

/** Writes further terms over tasks that stand, from a day on; what held then is superseded by the database. */
export const reviseTasks = async (work: Work, revisions: readonly { task: TaskRow; by: ImportedBy; act: 'revise' | 'correct' | 'change_holder' }[]): Promise<void> => {
  await holdTasks(work, revisions.map(({ task }) => task.id))
  await bulkInsert(work, 'tasks.revision', revisions.map((revision) => revisionRow(work, revision)))
  await bulkInsert(work, 'tasks.instalment', revisions.map(({ task, by }) => instalmentRow(work, task, by)))
  await sql`update tasks.task set version = version + 1 where province_id = ${work.actor.provinceId} and id = any(${revisions.map(({ task }) => task.id)}::uuid[])`.execute(db(work))
}

/** Writes again the terms that an undone import had changed; a year's plan that it had added is closed. */
export const restoreTasks = async (work: Work, restored: readonly { task: Omit<TaskRow, 'plan' | 'dueOn'> & { plan: string | null; dueOn: string | null }; by: ImportedBy }[]): Promise<void> => {
  const planned = restored.flatMap(({ task, by }) => (task.plan !== null && task.dueOn !== null ? [{ task: { ...task, plan: task.plan, dueOn: task.dueOn }, by, act: 'correct' as const }] : []))
  const unplanned = restored.filter(({ task }) => task.plan === null)
  await holdTasks(work, restored.map(({ task }) => task.id))
  await reviseTasks(work, planned)
  await bulkInsert(work, 'tasks.revision', unplanned.map(({ task, by }) => revisionRow(work, { task, by, act: 'correct' })))
  for (const { task, by } of unplanned)
    await sql`update tasks.instalment set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and task_id = ${task.id} and year = ${task.year} and import_id = ${by.importId} and upper_inf(known)`.execute(db(work))
}

/** Closes the tasks an import opened. */
export const closeTasks = async (work: Work, taskIds: readonly string[]): Promise<void> => {
  await holdTasks(work, taskIds)
  for (const [table, column] of [['instalment', 'task_id'], ['revision', 'task_id'], ['task', 'id']] as const)
    await sql`update ${sql.table(`tasks.${table}`)} set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and ${sql.ref(column)} = any(${[...taskIds]}::uuid[]) and upper_inf(known)`.execute(db(work))
}

/** Tasks of an import that were changed since by somebody else, and tasks of others held by the given persons or units. */
export const builtOnTasks = async (work: Work, { importId, taskIds, revisedIds, personIds, unitNos }: { importId: string; taskIds: readonly string[]; revisedIds: readonly string[]; personIds: readonly string[]; unitNos: readonly number[] }): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select distinct t.code from tasks.task t join tasks.revision r on r.province_id = t.province_id and r.task_id = t.id and upper_inf(r.known)
    where t.province_id = ${work.actor.provinceId} and upper_inf(t.known) and (
      (t.id = any(${[...taskIds]}::uuid[]) and r.import_id is distinct from ${importId}::uuid)
      or (t.id = any(${[...revisedIds]}::uuid[]) and r.import_id is distinct from ${importId}::uuid
        and not exists (select 1 from tasks.revision later where later.province_id = r.province_id and later.task_id = r.task_id and upper_inf(later.known) and lower(later.valid) > lower(r.valid)))
      or (t.id <> all(${[...taskIds]}::uuid[]) and (r.holder_person_id = any(${[...personIds]}::uuid[]) or r.holder_unit_no = any(${[...unitNos]}::int[]) or r.assigning_unit_no = any(${[...unitNos]}::int[]))))
    order by t.code limit 20`.execute(db(work))
  return rows.map(({ code }) => code)
}

const revisionRow = (work: Work, { task, by, act }: { task: Omit<TaskRow, 'plan' | 'dueOn'>; by: ImportedBy; act: string }) => ({
  province_id: work.actor.provinceId, id: newId(), task_id: task.id, act, stage: 'in_force', title: task.title, search: fold(`${task.code} ${task.title}`), indicator_id: task.indicatorId, product: task.product,
  target: task.target, baseline: task.baseline, unit_cost: task.unitCost, horizon_kind: task.horizon.kind, horizon_from: task.horizon.from, horizon_to: task.horizon.to, supplementary: task.supplementary,
  holder_person_id: task.holderPersonId, holder_post_id: task.holderPostId, holder_unit_no: task.holderUnitNo, assigning_unit_no: task.assigningUnitNo, assigning_body_id: task.assigningBodyId,
  document_id: by.documentId, recorded_by: work.actor.personId, import_id: by.importId, valid: dayRange(by.from),
})

const instalmentRow = (work: Work, task: TaskRow, by: ImportedBy) => ({
  province_id: work.actor.provinceId, id: newId(), task_id: task.id, year: task.year, plan: task.plan, due_on: task.dueOn, set_by_unit_no: task.assigningUnitNo, document_id: by.documentId,
  recorded_by: work.actor.personId, import_id: by.importId, valid: dayRange(by.from),
})

import { sql } from 'kysely'
import { type Move, passRows, type Rewritten, supersededOf, takeBackRows } from '../../kit/dated.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { holdTasks } from './store.ts'

const db = room('tasks')

export interface TaskTerms {
  id: string; taskId: string; code: string; title: string; from: string | null; until: string | null; holder: string | null; holderPersonId: string | null; holderPostId: string | null; holderUnitNo: number
  assigningUnitNo: number; assigningBodyId: string | null; horizonTo: number | null
}

/** Terms known now that oblige or are proposed on a day or later and are held at, assigned by, or held through what an act touches, or are of one of these tasks. */
export const readTermsAt = async (work: Work, { on, ended, passing, postIds, taskIds }: { on: string; ended: readonly number[]; passing: readonly number[]; postIds: readonly string[]; taskIds: readonly string[] }): Promise<TaskTerms[]> => {
  const { rows } = await sql<TaskTerms>`
    select r.id, r.task_id as "taskId", t.code, r.title, lower(r.valid) as "from", upper(r.valid) as until, p.name as holder, r.holder_person_id as "holderPersonId", r.holder_post_id as "holderPostId", r.holder_unit_no as "holderUnitNo",
      r.assigning_unit_no as "assigningUnitNo", r.assigning_body_id as "assigningBodyId", r.horizon_to as "horizonTo"
    from tasks.revision r join tasks.task t on t.province_id = r.province_id and t.id = r.task_id and upper_inf(t.known) left join people.person_at p on p.province_id = r.province_id and p.id = r.holder_person_id
    where r.province_id = ${work.actor.provinceId} and upper_inf(r.known) and r.valid && daterange(${on}::date, null) and r.stage in ('proposed', 'in_force')
      and (r.holder_unit_no = any(${[...passing]}::int[]) or r.assigning_unit_no = any(${[...ended]}::int[]) or r.holder_post_id = any(${[...postIds]}::uuid[]) or r.task_id = any(${[...taskIds]}::uuid[])) order by t.code, lower(r.valid) nulls first`.execute(db(work))
  return rows
}

/** A unit that helps with a task on a day or later. */
export interface Helping { id: string; taskId: string; unitNo: number }

/** Units among these that help with open tasks on a day or later, and every unit that helps with the same tasks. */
export const readHelpingAt = async (work: Work, { on, units }: { on: string; units: readonly number[] }): Promise<Helping[]> => {
  const { rows } = await sql<Helping>`
    select c.id, c.task_id as "taskId", c.unit_no as "unitNo" from tasks.co_unit c
    where c.province_id = ${work.actor.provinceId} and upper_inf(c.known) and coalesce(c.valid, '(,)') && daterange(${on}::date, null)
      and c.task_id in (select x.task_id from tasks.co_unit x where x.province_id = c.province_id and x.unit_no = any(${[...units]}::int[]) and upper_inf(x.known) and coalesce(x.valid, '(,)') && daterange(${on}::date, null))
    order by c.task_id, c.id`.execute(db(work))
  return rows
}

/** Passes terms and help on from a day: what is owed, by when and by whom stays; the revision says by which paper it went. */
export const passTerms = async (work: Work, { on, documentId, reason, moves, helping }: { on: string; documentId: string; reason: string; moves: readonly Move[]; helping: { moves: readonly Move[]; ended: readonly string[] } }): Promise<Record<string, Rewritten>> => {
  await holdTasksOf(work, moves.map(({ rowId }) => rowId))
  const by = { act: 'pass_on', document_id: documentId, clause: null, reason, recorded_by: work.actor.personId, import_id: null }
  const done = await passRows(work, 'tasks.revision', { moves: moves.map(({ rowId, changes }) => ({ rowId, changes: { ...by, ...changes } })), ended: [], on })
  const helped = await passRows(work, 'tasks.co_unit', { ...helping, on })
  await raiseVersions(work, done.written)
  return { 'tasks.revision': done, 'tasks.co_unit': helped }
}

/** Takes back from a day on what an act passed on. */
export const takeBackTerms = async (work: Work, written: Record<string, Rewritten>, from: string): Promise<Record<string, Rewritten>> => {
  const terms = written['tasks.revision'] ?? { closed: [], written: [] }
  await holdTasksOf(work, [...terms.closed, ...terms.written])
  const done = await takeBackRows(work, 'tasks.revision', { ...terms, from })
  const helped = await takeBackRows(work, 'tasks.co_unit', { ...(written['tasks.co_unit'] ?? { closed: [], written: [] }), from })
  await raiseVersions(work, done.written)
  return { 'tasks.revision': done, 'tasks.co_unit': helped }
}

/** Tasks an act passed on whose terms or helping units were changed since, and tasks that others have given to or by the units it founded or had them help with. */
export const builtOnTerms = async (work: Work, written: Record<string, Rewritten>, founded: readonly number[]): Promise<string[]> => {
  const mine = written['tasks.revision']?.written ?? []
  const changed = await supersededOf(work, 'tasks.revision', mine)
  const helping = written['tasks.co_unit']?.written ?? []
  const otherwise = await supersededOf(work, 'tasks.co_unit', helping)
  const { rows } = await sql<{ code: string }>`select distinct t.code from tasks.revision r join tasks.task t on t.province_id = r.province_id and t.id = r.task_id
    where r.province_id = ${work.actor.provinceId} and (r.id = any(${changed}::uuid[])
      or (upper_inf(r.known) and (r.holder_unit_no = any(${[...founded]}::int[]) or r.assigning_unit_no = any(${[...founded]}::int[])) and r.id <> all(${mine}::uuid[])))
    union select t.code from tasks.co_unit c join tasks.task t on t.province_id = c.province_id and t.id = c.task_id
    where c.province_id = ${work.actor.provinceId} and (c.id = any(${otherwise}::uuid[]) or (upper_inf(c.known) and c.unit_no = any(${[...founded]}::int[]) and c.id <> all(${helping}::uuid[]))) order by code limit 20`.execute(db(work))
  return rows.map(({ code }) => code)
}

const holdTasksOf = async (work: Work, revisionIds: readonly string[]) => {
  const { rows } = await sql<{ id: string }>`select distinct task_id as id from tasks.revision where province_id = ${work.actor.provinceId} and id = any(${[...revisionIds]}::uuid[])`.execute(db(work))
  await holdTasks(work, rows.map(({ id }) => id))
}

const raiseVersions = async (work: Work, revisionIds: readonly string[]) => {
  if (revisionIds.length === 0) return
  await sql`update tasks.task t set version = version + 1 where t.province_id = ${work.actor.provinceId} and t.id in (select r.task_id from tasks.revision r where r.province_id = t.province_id and r.id = any(${[...revisionIds]}::uuid[]))`.execute(db(work))
}

import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Stage } from './contract.ts'

const db = room('tasks')

/** The terms of a visible task as they stand today and as known now, whatever day is looked at: acts are about the present. */
export const findCurrent = async (work: Work, id: string) => {
  const { rows } = await sql<CurrentTask>`
    select t.id, t.code, t.version, t.origin, t.province_id as "provinceId", r.stage, r.title, r.search, r.indicator_id as "indicatorId", r.product, r.target, r.baseline, r.unit_cost as "unitCost",
      r.horizon_kind as "horizonKind", r.horizon_from as "horizonFrom", r.horizon_to as "horizonTo", r.supplementary, r.holder_person_id as "holderPersonId", r.holder_post_id as "holderPostId",
      r.holder_unit_no as "holderUnitNo", r.assigning_unit_no as "assigningUnitNo", r.assigning_body_id as "assigningBodyId", r.document_id as "documentId", r.clause
    from tasks.task t join lateral (select * from tasks.revision r where r.province_id = t.province_id and r.task_id = t.id and upper_inf(r.known)
      order by r.valid @> ${work.today}::date desc, lower(r.valid) desc limit 1) r on true
    where t.id = ${id} and upper_inf(t.known)`.execute(db(work))
  return rows[0]
}

export interface CurrentTask {
  id: string; code: string; version: number; origin: string; provinceId: number; stage: Stage; title: string; search: string; indicatorId: string | null; product: string | null; target: string | null; baseline: string | null
  unitCost: string | null; horizonKind: 'every_year' | 'year' | 'period'; horizonFrom: number | null; horizonTo: number | null; supplementary: boolean; holderPersonId: string | null; holderPostId: string | null
  holderUnitNo: number; assigningUnitNo: number; assigningBodyId: string | null; documentId: string | null; clause: string | null
}

export interface NewTask { code: string; origin: 'assigned' | 'proposed'; holderPersonId: string | null; holderUnitNo: number; assigningUnitNo: number }

export const insertTask = async (work: Work, { code, origin, holderPersonId, holderUnitNo, assigningUnitNo }: NewTask) => {
  const id = newId()
  await db(work).insertInto('task').values({
    province_id: work.actor.provinceId, id, code, origin, holder_person_id: holderPersonId, holder_unit_no: holderUnitNo, assigning_unit_no: assigningUnitNo,
  }).execute()
  return id
}

/** Writes terms that hold from a day on; what held then is superseded by the database. */
export const insertRevision = (work: Work, task: { id: string; code: string }, revision: NewRevision) => db(work).insertInto('revision').values({
  province_id: work.actor.provinceId, id: newId(), task_id: task.id, act: revision.act, stage: revision.stage, title: revision.title, search: fold(`${task.code} ${revision.title}`), indicator_id: revision.indicatorId, product: revision.product,
  target: revision.target, baseline: revision.baseline, unit_cost: revision.unitCost, horizon_kind: revision.horizonKind, horizon_from: revision.horizonFrom, horizon_to: revision.horizonTo, supplementary: revision.supplementary,
  holder_person_id: revision.holderPersonId, holder_post_id: revision.holderPostId, holder_unit_no: revision.holderUnitNo, assigning_unit_no: revision.assigningUnitNo, assigning_body_id: revision.assigningBodyId,
  document_id: revision.documentId, clause: revision.clause, reason: revision.reason, recorded_by: work.actor.personId, valid: dayRange(revision.effectiveOn),
}).execute()

export type RevisionAct = 'propose' | 'adjust' | 'decline' | 'assign' | 'revise' | 'supplement' | 'withdraw' | 'change_holder'

export interface NewRevision extends Omit<CurrentTask, 'id' | 'code' | 'version' | 'origin' | 'search' | 'provinceId'> { act: RevisionAct; reason: string | null; effectiveOn: string }

export interface NewInstalment { taskId: string; year: number; plan: string; dueOn: string; setByUnitNo: number; documentId: string | null; effectiveOn: string }

export const insertInstalment = (work: Work, given: NewInstalment) => db(work).insertInto('instalment').values({
  province_id: work.actor.provinceId, id: newId(), task_id: given.taskId, year: given.year, plan: given.plan, due_on: given.dueOn, set_by_unit_no: given.setByUnitNo,
  document_id: given.documentId, recorded_by: work.actor.personId, valid: dayRange(given.effectiveOn),
}).execute()

export const currentInstalment = (work: Work, taskId: string, year: number) => db(work).selectFrom('instalment').where('province_id', '=', work.actor.provinceId).where('task_id', '=', taskId).where('year', '=', year)
  .where(sql<boolean>`upper_inf(known)`).select(['plan', 'due_on as dueOn', sql<string | null>`lower(valid)`.as('setOn')]).orderBy(sql`lower(valid)`, 'desc').limit(1).executeTakeFirst()

/** The indicator and measure of a task in words, as forms and the API name them. */
export const namesOfIndicator = (work: Work, indicatorId: string) => db(work).selectFrom('rulebook.indicator_at as i').innerJoin('rulebook.measure_at as m', 'm.id', 'i.measure_id')
  .where('i.id', '=', indicatorId).select(['i.name as indicator', 'm.name as measure']).executeTakeFirst()

/** Raises the version; false when somebody else changed the task meanwhile. */
export const raiseVersion = async (work: Work, id: string, version: number) => {
  const { numUpdatedRows } = await db(work).updateTable('task').set({ version: version + 1 }).where('province_id', '=', work.actor.provinceId).where('id', '=', id).where('version', '=', version).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes hold of these tasks before anything of them is written: whoever writes of many takes them in one order, so that of two neither waits for the other. */
export const holdTasks = async (work: Work, ids: readonly string[]): Promise<void> => {
  if (ids.length > 1) await sql`select from tasks.task where province_id = ${work.actor.provinceId} and id = any(${[...ids]}::uuid[]) order by id for no key update`.execute(db(work))
}

/** The next free code of an assigning unit, e.g. TU-0220; writers of one unit take turns. */
export const nextCode = async (work: Work, unitCode: string) => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code ${work.actor.provinceId} ${unitCode}`}, 0))`.execute(db(work))
  // A statement of its own: it sees what the writer before committed while this one waited for its turn.
  const { rows } = await sql<{ next: number }>`select tasks.last_number(${work.actor.provinceId}, ${unitCode}) + 1 as next`.execute(db(work))
  return `${unitCode}-${String(rows[0]?.next ?? 1).padStart(4, '0')}`
}

/** Who holds a task today: the person, or the heads of the organisation that holds it. */
export const holdersOf = async (work: Work, taskId: string) =>
  (await sql<{ personId: string }>`select h.person_id as "personId" from tasks.holders(${work.actor.provinceId}, ${taskId}) h`.execute(db(work))).rows.map(({ personId }) => personId)

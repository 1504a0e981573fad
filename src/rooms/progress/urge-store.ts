import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Urge } from './contract.ts'

const db = room('progress')

export interface NewUrge { taskId: string; forUnitNo: number; answerBy: string; note: string | null }

export const insertUrge = async (work: Work, { taskId, forUnitNo, answerBy, note }: NewUrge) => {
  const id = newId()
  await db(work).insertInto('urge').values({
    province_id: work.actor.provinceId, id, task_id: taskId, urged_by: work.actor.personId, for_unit_no: forUnitNo, urged_on: work.today, answer_by: answerBy, note,
  }).execute()
  return id
}

/** The urgings of a task as of the view, newest first, each with the day up to which a report answered it. */
export const urgesOf = async (work: Work, taskId: string): Promise<Urge[]> => {
  const { rows } = await sql<Urge>`
  select g.id, g.urged_on as "urgedOn", g.answer_by as "answerBy", g.note, coalesce(p.name, '') as "urgedByName", coalesce(u.committee_name, u.name) as "forUnitName",
    (select min(e.on_day) from progress.entry e where e.province_id = g.province_id and e.task_id = g.task_id and e.id > g.id and e.known @> (select kit.view_known())) as "answeredOn",
    g.urged_by = ${work.actor.personId} and g.urged_on = ${work.today}::date as "mayTakeBack"
  from progress.urge g join org.named_at u on u.province_id = g.province_id and u.unit_no = g.for_unit_no left join people.person_at p on p.id = g.urged_by
  where g.province_id = ${work.actor.provinceId} and g.task_id = ${taskId} and g.known @> (select kit.view_known()) and g.urged_on <= (select kit.view_on()) order by g.id desc`.execute(db(work))
  return rows.map((urge) => ({ ...urge, mayTakeBack: urge.mayTakeBack && urge.answeredOn === null }))
}

/** Closes urgings that are the actor's own, of today, and not answered yet; how many there were. */
export const closeUrges = async (work: Work, ids: string[]) => (await sql<{ id: string; taskId: string }>`
  update progress.urge g set known = tstzrange(lower(known), clock_timestamp()) where g.province_id = ${work.actor.provinceId} and g.id = any(${ids}::uuid[]) and upper_inf(g.known)
    and g.urged_by = ${work.actor.personId} and g.urged_on = ${work.today}::date
    and not exists (select 1 from progress.entry e where e.province_id = g.province_id and e.task_id = g.task_id and e.id > g.id and upper_inf(e.known))
  returning g.id, g.task_id as "taskId"`.execute(db(work))).rows

/** The results of tasks that wait for a decision. */
export const waitingOf = async (work: Work, taskIds: string[]): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ taskId: string; id: string }>`
    select e.task_id as "taskId", e.id from progress.entry e where e.province_id = ${work.actor.provinceId} and e.task_id = any(${taskIds}::uuid[]) and upper_inf(e.known)
      and not exists (select 1 from progress.decision d where d.province_id = e.province_id and d.entry_id = e.id and upper_inf(d.known)) order by e.on_day, e.id`.execute(db(work))
  return new Map([...Map.groupBy(rows, ({ taskId }) => taskId)].map(([taskId, entries]) => [taskId, entries.map(({ id }) => id)]))
}

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { ClockStop, PlanStep, TaskStory } from './contract.ts'

const db = room('progress')

/** Every plan of a year that was in force up to the day of the view, as known then, from the day it held: what a later plan replaced stays as its step. */
export const plansOf = async (work: Work, taskId: string) => (await sql<PlanStep>`
  select n.year, n.plan, n.due_on as "dueOn", lower(n.valid) as "fromOn" from tasks.plan_at n
  where n.province_id = ${work.actor.provinceId} and n.task_id = ${taskId} and n.known @> (select kit.view_known()) and coalesce(lower(n.valid), '-infinity') <= (select kit.view_on())
  order by n.year, lower(n.valid) nulls first`.execute(db(work))).rows

/** The stops of a task's clock as of the view, newest first. */
export const stopsOf = async (work: Work, taskId: string) => (await sql<ClockStop>`
  select c.id, c.from_on as "fromOn", c.until_on as "untilOn", coalesce(c.until_on, (select kit.view_on())) - c.from_on as days, c.reason, d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY') as document, coalesce(p.name, '') as "recordedByName",
    case when c.until_on is not null then jsonb_build_object('reason', c.ended_reason, 'document', e.number || ', ' || to_char(e.issued_on, 'DD/MM/YYYY'), 'byName', coalesce(q.name, '')) end as ended
  from tasks.clock_stop_at c join rulebook.document_at d on d.province_id = c.province_id and d.id = c.document_id left join people.person_at p on p.province_id = c.province_id and p.id = c.recorded_by
  left join rulebook.document_at e on e.province_id = c.province_id and e.id = c.ended_document_id left join people.person_at q on q.province_id = c.province_id and q.id = c.ended_by
  where c.province_id = ${work.actor.provinceId} and c.task_id = ${taskId} order by c.from_on desc`.execute(db(work))).rows

/** Which of these tasks have a clock that stands as of the view. */
export const clocksThatStand = async (work: Work, taskIds: string[]): Promise<Set<string>> => {
  const rows = taskIds.length === 0 ? [] : await db(work).selectFrom('tasks.clock_stop_at').where('province_id', '=', work.actor.provinceId).where('task_id', 'in', taskIds).where('until_on', 'is', null).select('task_id').execute()
  return new Set(rows.map(({ task_id }) => task_id))
}

/** The due day of the year's plan as it was set, before the days the clock stood. */
export const setDueDay = async (work: Work, taskId: string) => (await sql<{ dueOn: string }>`
  select due_on as "dueOn" from tasks.instalment_at where province_id = ${work.actor.provinceId} and task_id = ${taskId} and year = extract(year from (select kit.view_on()))::int`.execute(db(work))).rows[0]?.dueOn ?? null

/** Who may decide a result of a task today, or, with none waiting, one that its holder would report: at most so many by name, and how many there are. Units nearest the task first. */
export const appraisersOf = async (work: Work, taskId: string, { entryId, limit }: { entryId: string | null; limit: number }): Promise<TaskStory['appraisers']> => {
  const { rows } = await sql<{ id: string; name: string; note: string; total: number }>`
    select p.id, p.name, coalesce(u.committee_name, u.name, '') as note, count(*) over ()::int as total from (
      select distinct on (o.person_id) o.person_id, o.unit_no, (select count(*) from org.reach_at r where r.province_id = ${work.actor.provinceId} and r.unit_no = o.unit_no) as depth
      from progress.appraisers(${work.actor.provinceId}, ${taskId}, ${entryId}) o order by o.person_id, depth desc) x
    join people.person_at p on p.id = x.person_id left join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = x.unit_no
    order by x.depth desc, p.search, p.id limit ${limit}`.execute(db(work))
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }) => row) }
}

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { PlanStep, TaskStory } from './contract.ts'

const db = room('progress')

/** Every plan of a year that was in force up to the day of the view, as known then, from the day it held: what a later plan replaced stays as its step. */
export const plansOf = async (work: Work, taskId: string) => (await sql<PlanStep>`
  select n.year, n.plan, n.due_on as "dueOn", lower(n.valid) as "fromOn" from tasks.plan_at n
  where n.province_id = ${work.actor.provinceId} and n.task_id = ${taskId} and n.known @> (select kit.view_known()) and coalesce(lower(n.valid), '-infinity') <= (select kit.view_on())
  order by n.year, lower(n.valid) nulls first`.execute(db(work))).rows

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

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { conditionsOf, sourceOf, type StandingFilter } from './filter-store.ts'

const db = room('progress')

/** A task as it is handed out in a sheet: its terms with all names, and the plan of one year with the day as it was set. */
export interface SheetTask {
  code: string; title: string; holderCode: string | null; holderName: string | null; postTitle: string | null; unitCode: string; unitName: string; assignerCode: string
  indicatorName: string | null; measureName: string | null; product: string | null; target: string | null; plan: string; unitCost: string | null; baseline: string | null; dueOn: string
  horizonKind: 'every_year' | 'year' | 'period'; horizonFrom: number | null; horizonTo: number | null; documentNumber: string | null; documentDay: string | null; supplementary: boolean
}

/** What a filter finds of the tasks with a plan for the year, in the order of their codes, a few thousand at a time out of one snapshot: nobody holds them all. */
export async function* tasksInTurn(work: Work, filter: StandingFilter, year: number): AsyncGenerator<SheetTask> {
  // Everything is fetched, so the planner is not to hurry to the first row.
  await sql`set local cursor_tuple_fraction = 1`.execute(db(work))
  await sql`declare handed_out no scroll cursor for ${query(work, filter, year)}`.execute(db(work))
  for (let fetched: SheetTask[] | undefined; fetched === undefined || fetched.length === atOnce; yield* fetched) ({ rows: fetched } = await sql<SheetTask>`fetch ${sql.raw(String(atOnce))} from handed_out`.execute(db(work)))
  await sql`close handed_out`.execute(db(work))
}

const atOnce = 2_000

// Found first and named afterwards: all in one, the planner guesses a hundred tasks and lays every unit beside every task.
const query = (work: Work, filter: StandingFilter, year: number) => sql`
  with found as materialized (
    select t.province_id, t.code, t.title, t.product, t.target, t.baseline, t.unit_cost, t.horizon_kind, t.horizon_from, t.horizon_to, t.supplementary,
      t.holder_person_id, t.holder_post_id, t.holder_unit_no, t.assigning_unit_no, t.indicator_id, t.document_id, y.plan, y.due_on
    from ${sourceOf(filter)} s
    join tasks.task_at t on t.province_id = s.province_id and t.id = s.task_id
    join tasks.instalment_at y on y.province_id = s.province_id and y.task_id = s.task_id and y.year = ${year}
    where ${conditionsOf(work, filter)}
  )
  select t.code, t.title, h.code as "holderCode", h.name as "holderName", p.title as "postTitle", u.code as "unitCode", u.name as "unitName", a.code as "assignerCode",
    i.name as "indicatorName", m.name as "measureName", t.product, t.target, t.plan, t.unit_cost as "unitCost", t.baseline, t.due_on as "dueOn",
    t.horizon_kind as "horizonKind", t.horizon_from as "horizonFrom", t.horizon_to as "horizonTo", d.number as "documentNumber", d.issued_on as "documentDay", t.supplementary
  from found t
  join org.named_at u on u.province_id = t.province_id and u.unit_no = t.holder_unit_no
  join org.named_at a on a.province_id = t.province_id and a.unit_no = t.assigning_unit_no
  left join people.person_at h on h.province_id = t.province_id and h.id = t.holder_person_id
  left join people.title_at p on p.province_id = t.province_id and p.id = t.holder_post_id
  left join rulebook.document_at d on d.province_id = t.province_id and d.id = t.document_id
  left join rulebook.indicator_at i on i.province_id = t.province_id and i.id = t.indicator_id
  left join rulebook.measure_at m on m.id = i.measure_id
  order by t.code`

import { sql, type RawBuilder } from 'kysely'
import type { Amount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import { topsAssigning, type Place } from './places-store.ts'

const db = room('reports')

/** What the tasks of one part come to, in one group of one way of grouping them. */
export interface Line {
  part: Part; level: number; key: string | null
  tasks: number; cadres: number; first: number; supplementary: number
  metA: number; overA: number; overdueA: number; progressA: number; noneA: number
  metR: number; overR: number; overdueR: number; progressR: number; noneR: number
  plan: Amount; acceptedSum: Amount; reportedSum: Amount
}

/** The ways of grouping: grouping() sets a bit for each column that a line is not grouped by. */
export const levels = { total: 0b11111, unit: 0b01111, horizon: 0b10111, decision: 0b11011, body: 0b11101, quantity: 0b11110 }

/** The lines of a roll-up added up from standings: of whatever the actor sees, on any day. */
export const linesOfStandings = async (work: Work, places: Map<number, Place>): Promise<Line[]> => {
  const groups = JSON.stringify(Object.fromEntries([...places].map(([no, { group }]) => [no, group.code])))
  const { rows } = await sql<Line>`
  with task as materialized (
    select assigning_unit_no, holder_person_id, supplementary, plan, accepted, reported, state_accepted, state_reported, ${groups}::jsonb ->> holder_unit_no::text as unit_code, ${horizon} as horizon, document_id, indicator_id
    from progress.standing_at
    where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any (${[...places.keys()]}::int[])
  )
  select case when from_top then 'provincial' else 'delegated' end as part, ${level} as level, ${key} as key,
    count(*)::int as tasks, count(distinct holder_person_id)::int as cadres,
    count(*) filter (where not supplementary)::int as first, count(*) filter (where supplementary)::int as supplementary,
    count(*) filter (where state_accepted = 'met')::int as "metA", count(*) filter (where accepted > plan)::int as "overA", count(*) filter (where state_accepted = 'overdue')::int as "overdueA",
    count(*) filter (where state_accepted = 'in_progress')::int as "progressA", count(*) filter (where state_accepted = 'not_started')::int as "noneA",
    count(*) filter (where state_reported = 'met')::int as "metR", count(*) filter (where reported > plan)::int as "overR", count(*) filter (where state_reported = 'overdue')::int as "overdueR",
    count(*) filter (where state_reported = 'in_progress')::int as "progressR", count(*) filter (where state_reported = 'not_started')::int as "noneR",
    trim_scale(coalesce(sum(plan), 0))::text as plan, trim_scale(coalesce(sum(accepted), 0))::text as "acceptedSum", trim_scale(coalesce(sum(reported), 0))::text as "reportedSum"
  from (select task.*, assigning_unit_no = any (${topsAssigning(work, sql`task`)}) as from_top from task) task
  group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))`.execute(db(work))
  return rows
}

/** The horizon of a standing as figures name it. */
export const horizon = sql`case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end`
/** Which way a line is grouped. */
export const level: RawBuilder<number> = sql`grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id)`
/** The group it is of. */
export const key: RawBuilder<string | null> = sql`coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text)`

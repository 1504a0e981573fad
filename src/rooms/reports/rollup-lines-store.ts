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

/** The lines of a roll-up: added up from counters by who reads the whole province on the present day, else from standings. Both give the same. */
export const rollUpLines = async (work: Work, places: Map<number, Place>): Promise<Line[]> => {
  const { rows: [asked] } = await sql<{ counted: boolean }>`select progress.has_counters(${work.actor.provinceId}) as counted`.execute(db(work))
  const { rows } = await (asked?.counted ? ofCounters(work, places) : ofStandings(work, places)).execute(db(work))
  return rows
}

const ofStandings = (work: Work, places: Map<number, Place>) => {
  const groups = JSON.stringify(Object.fromEntries([...places].map(([no, { group }]) => [no, group.code])))
  return sql<Line>`
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
  group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))`
}

// Each dimension is read by itself, with the columns it has: a province has tens of thousands of counters. Distinct holders are those who hold in one leaf alone, and the few others counted once each.
const ofCounters = (work: Work, places: Map<number, Place>) => sql<Line>`
  with place as materialized (
    select p.holder_unit_no, p.unit_code from unnest(${[...places.keys()]}::int[], ${[...places.values()].map(({ group }) => group.code)}::text[]) p (holder_unit_no, unit_code)
  ), top as materialized (
    select ${topsAssigning(work, sql`progress.tally_at where province_id = ${work.actor.provinceId} and dimension = 'all'`)} as unit_nos
  ), line as (
    select from_top, case grouping(unit_code, assigning_unit_no) when 1 then ${sql.lit(levels.unit)} when 2 then ${sql.lit(levels.body)} else ${sql.lit(levels.total)} end as level, coalesce(unit_code, assigning_unit_no::text) as key, ${added('alone', ...counted)}, 0 as plan, 0 as accepted, 0 as reported
    from (select t.*, ${fromTop(sql`t`)}, p.unit_code from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = ${work.actor.provinceId} and t.dimension = 'all') t
    group by grouping sets ((from_top), (from_top, unit_code), (from_top, assigning_unit_no))
    union all
    select from_top, case dimension when 'horizon' then ${sql.lit(levels.horizon)} else ${sql.lit(levels.decision)} end, case when dimension = 'document' then key when key = 'every_year' then 'Hằng năm' when key like '%-%' then 'Giai đoạn ' || key else 'Năm ' || key end, ${added('alone', ...counted)}, 0, 0, 0
    from (select t.*, ${fromTop(sql`t`)} from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = ${work.actor.provinceId} and t.dimension in ('horizon', 'document')) t
    group by from_top, dimension, key
    union all
    select ${fromTop(sql`t`)}, ${sql.lit(levels.quantity)}, t.key, 0, sum(t.tasks), ${sql.join(counted.slice(1).map(() => sql`0`))}, sum(t.plan), sum(t.accepted), sum(t.reported)
    from progress.tally_at t join place p on p.holder_unit_no = t.holder_unit_no where t.province_id = ${work.actor.provinceId} and t.dimension = 'indicator'
    group by 1, t.key
    union all
    select from_top, ${level}, ${key}, count(distinct holder_person_id), ${sql.join(counted.map(() => sql`0`))}, 0, 0, 0
    from (
      select s.*, ${fromTop(sql`s`)}, p.unit_code, ${horizon} as horizon from progress.standing_at s join place p on p.holder_unit_no = s.holder_unit_no
      where s.province_id = ${work.actor.provinceId} and s.stage = 'in_force' and s.kind = 'breakthrough' and s.holder_person_id in (select x.person_id from progress.spread_at x where x.province_id = ${work.actor.provinceId})) s
    group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))
  )
  select case when from_top then 'provincial' else 'delegated' end as part, level, key, sum(alone)::int as cadres, ${sql.join(counted.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(names[name])}`))},
    trim_scale(sum(plan))::text as plan, trim_scale(sum(accepted))::text as "acceptedSum", trim_scale(sum(reported))::text as "reportedSum"
  from line group by from_top, level, key having sum(tasks) > 0`

const names = {
  tasks: 'tasks', first: 'first', supplementary: 'supplementary', met_accepted: 'metA', over_accepted: 'overA', overdue_accepted: 'overdueA', in_progress_accepted: 'progressA', not_started_accepted: 'noneA',
  met_reported: 'metR', over_reported: 'overR', overdue_reported: 'overdueR', in_progress_reported: 'progressR', not_started_reported: 'noneR',
} as const
const counted = Object.keys(names) as (keyof typeof names)[]
const added = (...columns: string[]) => sql.join(columns.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`))
const fromTop = (row: RawBuilder<unknown>) => sql`${row}.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top`

const horizon = sql`case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end`
const level: RawBuilder<number> = sql`grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id)`
const key: RawBuilder<string | null> = sql`coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text)`

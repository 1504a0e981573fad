import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { groupedUnits, topsAssigning } from './places-store.ts'
import { horizon, key, level, levels, type Line } from './rollup-lines-store.ts'

const db = room('reports')

/** Whether there are counters for the actor: he reads the whole home and looks at the present day. */
export const hasCounters = async (work: Work): Promise<boolean> =>
  (await sql<{ counted: boolean }>`select progress.has_counters(${work.actor.provinceId}) as counted`.execute(db(work))).rows[0]?.counted ?? false

/** The lines of a roll-up added up from counters, the same as from standings. What it costs follows the units under the one asked for, not their tasks: of the top unit the counters of the whole home are read, less what lies outside it. */
export const linesOfCounters = async (work: Work, { unitNo, isTop }: { unitNo: number; isTop: boolean }): Promise<Line[]> => {
  const home = work.actor.provinceId
  // Distinct holders are those who hold in one leaf alone, and the few others counted once each. Their tasks are found by holder (`offset 0`): of few units as the planner expects, it would read all tasks of each.
  const { rows } = await sql<Line>`
  with place as materialized (${groupedUnits(work, unitNo)}
  ), cell as materialized (
    select p.unit_code, t.assigning_unit_no, array_agg(t.holder_unit_no) filter (where p.unit_code is null) as outside, ${added()} from progress.tally_at t left join place p on p.unit_no = t.holder_unit_no
    where t.province_id = ${home} and t.dimension = 'all' and t.holder_unit_no ${isTop ? sql`> 0` : sql`= any (array(select unit_no from place))`} group by p.unit_code, t.assigning_unit_no
  ), top as materialized (
    select ${topsAssigning(work, sql`cell`)} as unit_nos
  ), line as (
    select from_top, case grouping(unit_code, assigning_unit_no) when 1 then ${sql.lit(levels.unit)} when 2 then ${sql.lit(levels.body)} else ${sql.lit(levels.total)} end as level, coalesce(unit_code, assigning_unit_no::text) as key, ${added()}, 0 as plan, 0 as accepted, 0 as reported
    from (select c.*, ${fromTop(sql`c`)} from cell c where unit_code is not null) c group by grouping sets ((from_top), (from_top, unit_code), (from_top, assigning_unit_no))
    union all
    select from_top, case dimension when 'horizon' then ${sql.lit(levels.horizon)} when 'document' then ${sql.lit(levels.decision)} else ${sql.lit(levels.quantity)} end,
      case when dimension <> 'horizon' then key when key = 'every_year' then 'Hằng năm' when key like '%-%' then 'Giai đoạn ' || key else 'Năm ' || key end, ${sql.join(columns.map((name) => sql.ref(name)))}, plan, accepted, reported
    from (${isTop ? wholeLessOutside(home) : keyedOf(home, { leaves: sql`= any (array(select unit_no from place))` })}) k
    union all
    select from_top, ${level}, ${key}, count(distinct holder_person_id)::int, ${sql.join(counted.map(() => sql`0`))}, 0, 0, 0
    from (
      select s.*, ${fromTop(sql`s`)}, p.unit_code, ${horizon} as horizon
      from (select * from progress.kept_at k where k.province_id = ${home} and k.stage = 'in_force' and k.kind = 'breakthrough' and k.holder_person_id = any (array(select x.person_id from progress.spread_at x where x.province_id = ${home})) offset 0) s join place p on p.unit_no = s.holder_unit_no) s
    group by grouping sets ((from_top), (from_top, unit_code), (from_top, horizon), (from_top, document_id), (from_top, assigning_unit_no), (from_top, indicator_id))
  )
  select case when from_top then 'provincial' else 'delegated' end as part, level, key, sum(alone)::int as cadres, ${sql.join(counted.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(names[name])}`))},
    trim_scale(sum(plan))::text as plan, trim_scale(sum(accepted))::text as "acceptedSum", trim_scale(sum(reported))::text as "reportedSum"
  from line group by from_top, level, key having sum(tasks) > 0`.execute(db(work))
  return rows
}

/** Leaves added up by horizon, document and indicator; as what they take away, where they are to be left out. */
const keyedOf = (home: number, { leaves, less = false }: { leaves: RawBuilder<unknown>; less?: boolean }) => sql`
      select ${fromTop(sql`t`)}, t.dimension, t.key, ${added(less)}, ${sql.join((['plan', 'accepted', 'reported'] as const).map((name) => sql`${less ? sql`-` : sql``}sum(t.${sql.ref(name)}) as ${sql.ref(name)}`))}
      from progress.tally_at t where t.province_id = ${home} and t.dimension in ('horizon', 'document', 'indicator') and t.holder_unit_no ${leaves} group by 1, 2, 3`

// What units hold that have ended lies in the home and under no unit of today: few leaves, if any.
const wholeLessOutside = (home: number) => sql`${keyedOf(home, { leaves: sql`= 0` })}
      union all${keyedOf(home, { leaves: sql`= any (array(select distinct unnest(c.outside) from cell c where c.unit_code is null))`, less: true })}`

const names = {
  tasks: 'tasks', first: 'first', supplementary: 'supplementary', met_accepted: 'metA', over_accepted: 'overA', overdue_accepted: 'overdueA', in_progress_accepted: 'progressA', not_started_accepted: 'noneA',
  met_reported: 'metR', over_reported: 'overR', overdue_reported: 'overdueR', in_progress_reported: 'progressR', not_started_reported: 'noneR',
} as const
const counted = Object.keys(names) as (keyof typeof names)[]
const columns = ['alone', ...counted] as const
// Whole numbers stay int: sums of sums would be numeric.
const added = (less = false) => sql.join(columns.map((name) => sql`${less ? sql`-` : sql``}sum(${sql.ref(name)})::int as ${sql.ref(name)}`))
const fromTop = (row: RawBuilder<unknown>) => sql`${row}.assigning_unit_no = any ((select unit_nos from top)::int[]) as from_top`

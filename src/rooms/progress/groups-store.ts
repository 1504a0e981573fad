import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { GroupBy, TaskCounts, TaskGroup } from './contract.ts'
import { conditionsOf, sourceOf, type StandingFilter } from './filter-store.ts'
import { lookedUp } from './found-store.ts'
import { groupKeys, groupNames, stateOn } from './group-keys-store.ts'
import { countsOfHome } from './home-counts-store.ts'

const db = room('progress')

/** How many standings a filter finds, in all and by state: of a whole home from counters, else counted in one pass. */
export const countByState = async (work: Work, asked: StandingFilter): Promise<TaskCounts> => {
  const kept = await countsOfHome(work, asked)
  if (kept) return kept
  const filter = await lookedUp(work, asked)
  const { rows: [counts] } = await sql<TaskCounts>`select ${countsOf(filter.basis)} from ${sourceOf(filter, true)} s where ${conditionsOf(work, filter)}`.execute(db(work))
  return counts ?? { total: 0, unplanned: 0, states: { overdue: 0, not_started: 0, in_progress: 0, met: 0 } }
}

/** One page of the groups of a filter, each counted by state; sums stand only where the group is of one indicator, which has one measure. */
export const groupsOf = async (work: Work, asked: StandingFilter, { by, page, size }: { by: GroupBy; page: number; size: number }): Promise<{ groups: TaskGroup[]; total: number }> => {
  const filter = await lookedUp(work, asked)
  const { rows } = await sql<TaskGroup & { groupCount: number }>`
    with g as materialized (
      select s.province_id, ${groupKeys[by](filter.basis)} as key, ${countsOf(filter.basis)},
        case when count(distinct s.indicator_id) = 1 and count(*) = count(s.indicator_id) then min(s.indicator_id::text) end as indicator,
        coalesce(sum(s.plan), 0) as plan, coalesce(sum(s.accepted), 0) as accepted, coalesce(sum(s.reported), 0) as reported
      from ${sourceOf(filter, true)} s where ${conditionsOf(work, filter)} group by 1, 2)
    select g.key, n.label, n.note, g.total, g.unplanned, g.states, count(*) over ()::int as "groupCount",
      case when i.id is not null then jsonb_build_object('indicatorName', i.name, 'measureName', m.name, 'plan', g.plan::text, 'accepted', g.accepted::text, 'reported', g.reported::text) end as sums
    from g left join lateral (${groupNames[by]}) n on true
    left join rulebook.indicator_at i on i.province_id = g.province_id and i.id::text = g.indicator
    left join rulebook.measure_at m on m.id = i.measure_id
    order by g.key = '', n.place nulls last, g.key limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  return { groups: rows.map(({ groupCount: _, ...group }) => group), total: rows[0]?.groupCount ?? 0 }
}

const countsOf = (basis: StandingFilter['basis']) => {
  const state = stateOn(basis)
  const counted = (name: string) => sql`${sql.lit(name)}, count(*) filter (where s.plan is not null and ${state} = ${sql.lit(name)})`
  return sql`count(*)::int as total, count(*) filter (where s.plan is null)::int as unplanned,
    jsonb_build_object(${sql.join(['overdue', 'not_started', 'in_progress', 'met'].map(counted))}) as states`
}

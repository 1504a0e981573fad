import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import type { MonthCount } from './overview-contract.ts'

const db = room('reports')

/** Tasks under a unit counted by state at every month end of the view's year and on its day: one query, each day with the organisation as it stood then. */
export const monthsUnder = async (work: Work, unitNo: number, part: Part | undefined): Promise<MonthCount[]> => {
  const { rows } = await sql<Line>`
    with below as materialized (
      select unit_no, valid from org.reached_at where province_id = ${work.actor.provinceId} and ancestor_no = ${unitNo}
    ), top as materialized (
      select r.unit_no, r.valid, p.valid as under from org.reached_at r left join org.reached_at p on p.province_id = r.province_id and p.unit_no = r.unit_no and p.depth = 1
      where r.province_id = ${work.actor.provinceId} and r.depth = 0
    ), task as materialized (
      select on_day, assigning_unit_no, holder_unit_no, state_accepted, state_reported from progress.month_at
      where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough'
    ), day as (select distinct on_day from task),
    within as materialized (select distinct day.on_day, below.unit_no from below join day on below.valid @> day.on_day),
    highest as materialized (
      select day.on_day, top.unit_no from top join day on top.valid @> day.on_day
      group by day.on_day, top.unit_no having bool_and(coalesce(not top.under @> day.on_day, true))
    )
    select t.on_day::text as "onDay", count(*)::int as tasks, ${counts}
    from task t join within w on w.on_day = t.on_day and w.unit_no = t.holder_unit_no
    left join highest h on h.on_day = t.on_day and h.unit_no = t.assigning_unit_no
    ${part === undefined ? sql`` : part === 'provincial' ? sql`where h.unit_no is not null` : sql`where h.unit_no is null`}
    group by t.on_day order by t.on_day`.execute(db(work))
  return rows.map(asMonth)
}

/** Tasks counted by state, accepted and reported. */
export interface StateColumns { metA: number; progressA: number; noneA: number; overdueA: number; metR: number; progressR: number; noneR: number; overdueR: number }
interface Line extends StateColumns { onDay: string; tasks: number }

/** Columns that count tasks by state on both bases; tree and months read them the same way. */
export const counts = sql.raw([['met', 'met'], ['in_progress', 'progress'], ['not_started', 'none'], ['overdue', 'overdue']].flatMap(([state, name]) =>
  [['accepted', 'A'], ['reported', 'R']].map(([basis, sign]) => `count(*) filter (where state_${basis} = '${state}')::int as "${name}${sign}"`)).join(', '))

const asMonth = (line: Line): MonthCount => ({ on: line.onDay, tasks: line.tasks, ...countsOf(line) })

/** The counted columns as the contract has them. */
export const countsOf = (line: StateColumns): Pick<MonthCount, 'accepted' | 'reported'> => ({
  accepted: { met: line.metA, in_progress: line.progressA, not_started: line.noneA, overdue: line.overdueA },
  reported: { met: line.metR, in_progress: line.progressR, not_started: line.noneR, overdue: line.overdueR },
})

import { sql } from 'kysely'
import { percent, type Amount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import type { Group, PartOverview, QuantityLine, Tally } from './contract.ts'

const db = room('reports')

/** The figures of a unit added up in the database: one pass over its tasks for every way of grouping them. */
export const rollUp = async (work: Work, unitNo: number): Promise<PartOverview[]> => {
  const { rows } = await rollUpQuery(work, unitNo).execute(db(work))
  return (['provincial', 'delegated'] as const).flatMap((part) => {
    const own = rows.filter((row) => row.part === part)
    const total = own.find((row) => row.level === levels.total)
    return total ? [overviewOf(part, own, total)] : []
  })
}

// grouping() sets a bit for each column that a line is not grouped by.
const levels = { total: 0b11111, unit: 0b01111, horizon: 0b10111, decision: 0b11011, body: 0b11101, quantity: 0b11110 }

interface Line extends Counts { part: Part; level: number; key: string | null; name: string | null; measure: string | null; plan: Amount; acceptedSum: Amount; reportedSum: Amount }
interface Counts {
  tasks: number; cadres: number; first: number; supplementary: number
  metA: number; overA: number; overdueA: number; progressA: number; noneA: number
  metR: number; overR: number; overdueR: number; progressR: number; noneR: number
}

const overviewOf = (part: Part, lines: readonly Line[], total: Line): PartOverview => {
  const at = (level: number): Group[] => lines.filter((line) => line.level === level && line.key !== null)
    .map((line) => ({ ...tallyOf(line), key: line.key ?? '', name: line.name ?? line.key ?? '' })).sort((a, b) => (a.key < b.key ? -1 : 1))
  return {
    part, total: tallyOf(total), byUnit: at(levels.unit), byHorizon: at(levels.horizon), byDecision: at(levels.decision), byBody: at(levels.body),
    quantities: lines.filter((line) => line.level === levels.quantity && line.key !== null).map(quantityOf).sort((a, b) => a.indicator.localeCompare(b.indicator, 'vi')),
  }
}

const tallyOf = (line: Line): Tally => ({
  tasks: line.tasks, cadres: line.cadres, first: line.first, supplementary: line.supplementary,
  accepted: { met: line.metA, over: line.overA, overdue: line.overdueA, in_progress: line.progressA, not_started: line.noneA },
  reported: { met: line.metR, over: line.overR, overdue: line.overdueR, in_progress: line.progressR, not_started: line.noneR },
})

const quantityOf = (line: Line): QuantityLine => ({
  indicator: line.key ?? '', measure: line.measure ?? '', tasks: line.tasks, plan: line.plan, accepted: line.acceptedSum, reported: line.reportedSum,
  acceptedPercent: percent(line.acceptedSum, line.plan), reportedPercent: percent(line.reportedSum, line.plan),
})

const rollUpQuery = (work: Work, unitNo: number) => sql<Line>`
  with child as (
    select r.unit_no, g.code, coalesce(g.committee_name, g.name) as name from org.unit_at g
    join org.reach_at r on r.province_id = g.province_id and r.ancestor_no = g.unit_no
    where g.province_id = ${work.actor.provinceId} and g.parent_no = ${unitNo}
  ), task as materialized (
    select case when a.parent_no is null then 'provincial' else 'delegated' end as part, s.holder_person_id, s.supplementary, s.plan, s.accepted, s.reported, s.state_accepted, s.state_reported,
      coalesce(c.code, h.code) as unit_code, coalesce(c.name, h.committee_name, h.name) as unit_name,
      case s.horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || s.horizon_from else 'Giai đoạn ' || s.horizon_from || '-' || s.horizon_to end as horizon,
      d.number as decision, a.code as body_code, coalesce(a.committee_name, a.name) as body_name, i.name as indicator, m.name as measure
    from progress.standing_at s
    join org.reach_at r on r.province_id = s.province_id and r.unit_no = s.holder_unit_no and r.ancestor_no = ${unitNo}
    join org.unit_at h on h.province_id = s.province_id and h.unit_no = s.holder_unit_no
    join org.unit_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
    left join child c on c.unit_no = s.holder_unit_no
    left join rulebook.document_at d on d.id = s.document_id
    left join rulebook.indicator_at i on i.id = s.indicator_id
    left join rulebook.measure_at m on m.id = i.measure_id
    where s.province_id = ${work.actor.provinceId} and s.stage = 'in_force' and s.kind = 'breakthrough'
  )
  select part, grouping(unit_code, horizon, decision, body_code, indicator) as level,
    coalesce(unit_code, horizon, decision, body_code, indicator) as key, coalesce(unit_name, body_name) as name, measure,
    count(*)::int as tasks, count(distinct holder_person_id)::int as cadres,
    count(*) filter (where not supplementary)::int as first, count(*) filter (where supplementary)::int as supplementary,
    count(*) filter (where state_accepted = 'met')::int as "metA", count(*) filter (where accepted > plan)::int as "overA", count(*) filter (where state_accepted = 'overdue')::int as "overdueA",
    count(*) filter (where state_accepted = 'in_progress')::int as "progressA", count(*) filter (where state_accepted = 'not_started')::int as "noneA",
    count(*) filter (where state_reported = 'met')::int as "metR", count(*) filter (where reported > plan)::int as "overR", count(*) filter (where state_reported = 'overdue')::int as "overdueR",
    count(*) filter (where state_reported = 'in_progress')::int as "progressR", count(*) filter (where state_reported = 'not_started')::int as "noneR",
    trim_scale(coalesce(sum(plan), 0))::text as plan, trim_scale(coalesce(sum(accepted), 0))::text as "acceptedSum", trim_scale(coalesce(sum(reported), 0))::text as "reportedSum"
  from task
  group by grouping sets ((part), (part, unit_code, unit_name), (part, horizon), (part, decision), (part, body_code, body_name), (part, indicator, measure))`

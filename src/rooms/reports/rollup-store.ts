import { sql } from 'kysely'
import { formatDay } from '../../kit/dates.ts'
import { percent, type Amount } from '../../kit/quantities.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import type { Group, PartOverview, QuantityLine, Tally } from './contract.ts'
import { placesUnder, topsAssigning, unitsNumbered, type NamedUnit, type Place } from './places-store.ts'
import { documentsNamed, indicatorsNamed } from './rows-store.ts'

const db = room('reports')

/** The figures of a unit added up in the database: one pass over its tasks for every way of grouping them. */
export const rollUp = async (work: Work, unitNo: number): Promise<PartOverview[]> => {
  const places = await placesUnder(work, unitNo)
  const { rows } = await rollUpQuery(work, places).execute(db(work))
  const keysAt = (level: number) => rows.flatMap((row) => (row.level === level && row.key !== null ? [row.key] : []))
  const idsAt = (level: number) => sql<string[]>`${keysAt(level)}::uuid[]`
  const assigners = await unitsNumbered(work, keysAt(levels.body).map(Number))
  const names: Names = { places, assigners, documents: await documentsNamed(work, idsAt(levels.decision)), indicators: await indicatorsNamed(work, idsAt(levels.quantity)) }
  return (['provincial', 'delegated'] as const).flatMap((part) => {
    const own = rows.filter((row) => row.part === part)
    const total = own.find((row) => row.level === levels.total)
    return total ? [overviewOf(own, total, names)] : []
  })
}

interface Names { places: Map<number, Place>; assigners: Map<number, NamedUnit>; documents: Awaited<ReturnType<typeof documentsNamed>>; indicators: Awaited<ReturnType<typeof indicatorsNamed>> }

// grouping() sets a bit for each column that a line is not grouped by.
const levels = { total: 0b11111, unit: 0b01111, horizon: 0b10111, decision: 0b11011, body: 0b11101, quantity: 0b11110 }

interface Line extends Counts { part: Part; level: number; key: string | null; plan: Amount; acceptedSum: Amount; reportedSum: Amount }
interface Counts {
  tasks: number; cadres: number; first: number; supplementary: number
  metA: number; overA: number; overdueA: number; progressA: number; noneA: number
  metR: number; overR: number; overdueR: number; progressR: number; noneR: number
}

const overviewOf = (lines: readonly Line[], total: Line, { places, assigners, documents, indicators }: Names): PartOverview => {
  const labels = new Map([...places.values()].map(({ code, label }) => [code, label]))
  const at = (level: number, naming: (key: string) => { key: string; name: string }): Group[] => lines
    .flatMap((line) => (line.level === level && line.key !== null ? [{ ...tallyOf(line), ...naming(line.key) }] : [])).sort((a, b) => (a.key < b.key ? -1 : 1))
  const body = (no: string) => ({ key: assigners.get(Number(no))?.code ?? no, name: assigners.get(Number(no))?.label ?? no })
  const decision = (id: string) => ({ key: documents.get(id)?.number ?? id, name: `${documents.get(id)?.number ?? ''}, ${formatDay(documents.get(id)?.issuedOn ?? '')}` })
  return {
    part: total.part, total: tallyOf(total), byUnit: at(levels.unit, (key) => ({ key, name: labels.get(key) ?? key })), byHorizon: at(levels.horizon, (key) => ({ key, name: key })),
    byDecision: at(levels.decision, decision), byBody: at(levels.body, body),
    quantities: lines.flatMap((line) => (line.level === levels.quantity && line.key !== null ? [quantityOf(line, indicators.get(line.key))] : [])).sort((a, b) => a.indicator.localeCompare(b.indicator, 'vi')),
  }
}

const tallyOf = (line: Line): Tally => ({
  tasks: line.tasks, cadres: line.cadres, first: line.first, supplementary: line.supplementary,
  accepted: { met: line.metA, over: line.overA, overdue: line.overdueA, in_progress: line.progressA, not_started: line.noneA },
  reported: { met: line.metR, over: line.overR, overdue: line.overdueR, in_progress: line.progressR, not_started: line.noneR },
})

const quantityOf = (line: Line, indicator: { name: string; measure: string } | undefined): QuantityLine => ({
  indicator: indicator?.name ?? '', measure: indicator?.measure ?? '', tasks: line.tasks, plan: line.plan, accepted: line.acceptedSum, reported: line.reportedSum,
  acceptedPercent: percent(line.acceptedSum, line.plan), reportedPercent: percent(line.reportedSum, line.plan),
})

const rollUpQuery = (work: Work, places: Map<number, Place>) => {
  const groups = JSON.stringify(Object.fromEntries([...places].map(([no, { group }]) => [no, group.code])))
  return sql<Line>`
  with task as materialized (
    select assigning_unit_no, holder_person_id, supplementary, plan, accepted, reported, state_accepted, state_reported, ${groups}::jsonb ->> holder_unit_no::text as unit_code,
      case horizon_kind when 'every_year' then 'Hằng năm' when 'year' then 'Năm ' || horizon_from else 'Giai đoạn ' || horizon_from || '-' || horizon_to end as horizon, document_id, indicator_id
    from progress.standing_at
    where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and holder_unit_no = any (${[...places.keys()]}::int[])
  )
  select case when from_top then 'provincial' else 'delegated' end as part, grouping(unit_code, horizon, document_id, assigning_unit_no, indicator_id) as level,
    coalesce(unit_code, horizon, document_id::text, assigning_unit_no::text, indicator_id::text) as key,
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

import { sql, type RawBuilder } from 'kysely'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Standing, State } from './contract.ts'

const db = room('progress')

/** The filters of a list of standings; figures use the same. Nothing given: every visible task in force. */
export interface StandingFilter {
  search?: string | undefined; unitNo?: number | undefined; exactUnit?: boolean | undefined; assigningUnitNo?: number | undefined; notAssigningUnitNo?: number | undefined; holderId?: string | undefined
  documentId?: string | undefined; indicatorId?: string | undefined; state?: State | undefined; over?: boolean | undefined; basis?: 'accepted' | 'reported' | undefined; horizon?: string | undefined
  supplementary?: boolean | undefined; stage?: string | undefined; pending?: boolean | undefined; taskIds?: string[] | undefined; holderIds?: string[] | undefined; notHolderIds?: string[] | undefined; assigningUnitNos?: number[] | undefined; unmet?: boolean | undefined; returned?: boolean | undefined; planned?: boolean | undefined
}

/** Where-conditions over `s` (progress.standing_at). */
export const conditionsOf = (work: Work, filter: StandingFilter): RawBuilder<unknown> => {
  const when = <T>(value: T | undefined, condition: (given: T) => RawBuilder<unknown>) => (value === undefined ? [] : [condition(value)])
  const result = filter.basis === 'accepted' ? sql`s.accepted` : sql`s.reported`
  const state = filter.basis === 'accepted' ? sql`s.state_accepted` : sql`s.state_reported`
  return sql.join([
    sql`s.province_id = ${work.actor.provinceId}`,
    ...when(filter.stage ?? 'in_force', (stage) => sql`s.stage = ${stage}::tasks.stage`),
    ...when(filter.taskIds, (ids) => sql`s.task_id = any(${ids}::uuid[])`),
    ...when(filter.unitNo, (unitNo) => (filter.exactUnit ? sql`s.holder_unit_no = ${unitNo}` : sql`s.holder_unit_no = any (array(select r.unit_no from org.reach_at r where r.province_id = ${work.actor.provinceId} and r.ancestor_no = ${unitNo}))`)),
    ...when(filter.assigningUnitNo, (unitNo) => sql`s.assigning_unit_no = ${unitNo}`),
    ...when(filter.notAssigningUnitNo, (unitNo) => sql`s.assigning_unit_no <> ${unitNo}`),
    ...when(filter.holderId, (id) => sql`s.holder_person_id = ${id}`),
    ...when(filter.holderIds, (ids) => sql`s.holder_person_id = any(${ids}::uuid[])`),
    ...when(filter.notHolderIds, (ids) => sql`coalesce(s.holder_person_id <> all(${ids}::uuid[]), true)`),
    ...when(filter.assigningUnitNos, (unitNos) => sql`s.assigning_unit_no = any(${unitNos}::int[])`),
    ...when(filter.unmet || undefined, () => sql`${state} <> 'met'`),
    ...when(filter.documentId, (id) => sql`s.document_id = ${id}`),
    ...when(filter.indicatorId, (id) => sql`s.indicator_id = ${id}`),
    ...when(filter.supplementary, (is) => sql`s.supplementary = ${is}`),
    ...when(filter.horizon, horizonCondition),
    ...when(filter.pending || undefined, () => sql`s.pending > 0`),
    ...when(filter.returned || undefined, () => sql`s.returned > 0`),
    ...when(filter.planned || undefined, () => sql`s.plan is not null`),
    ...when(filter.state, (is) => sql`s.plan is not null and ${state} = ${is}`),
    // What is not due yet needs no result computed to be known not to be late.
    ...(filter.state === 'overdue' ? [sql`s.due_on < (select kit.view_on())`] : []),
    ...when(filter.over || undefined, () => sql`${result} > s.plan`),
    ...(filter.search ? fold(filter.search).split(' ').map((word) => sql`(s.search like ${containing(word)} or exists (select 1 from people.person_at p where p.id = s.holder_person_id and p.search like ${containing(word)}))`) : []),
  ], sql` and `)
}

const horizonCondition = (label: string) => {
  const [, from, to] = /(\d{4})(?:\s*-\s*(\d{4}))?/.exec(label) ?? []
  if (!from) return sql`s.horizon_kind = 'every_year'`
  return sql`s.horizon_kind <> 'every_year' and s.horizon_from = ${Number(from)} and s.horizon_to = ${Number(to ?? from)}`
}

/** How a page of standings is ordered and cut. */
export interface PageOf { sort?: StandingSort; descending?: boolean; page?: number; size: number }
export type StandingSort = 'code' | 'title' | 'holder' | 'unit' | 'due' | 'state'

/** A page of standings with all names and how many there are in all. The page is cut before names are joined, and results are only computed for all where they decide. */
export const pageOfStandings = async (work: Work, filter: StandingFilter, { sort = 'code', descending = false, page = 1, size }: PageOf): Promise<{ rows: Standing[]; total: number }> => {
  const direction = descending ? sql`desc` : sql`asc`
  const { rows: found } = await sql<{ id: string; total: number }>`select s.task_id as id, count(*) over ()::int as total from ${sourceOf(filter, sort)} s ${sortJoins[sort] ?? sql``}
    where ${conditionsOf(work, filter)} order by ${sorts[sort]} ${direction} nulls last, s.code limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const rows = found.length === 0 ? [] : await selectStandings(work, { taskIds: found.map(({ id }) => id), stage: filter.stage })
  const place = new Map(found.map(({ id }, at) => [id, at]))
  const total = found[0]?.total ?? (page > 1 ? await countStandings(work, filter) : 0)
  return { rows: rows.toSorted((a, b) => (place.get(a.taskId) ?? 0) - (place.get(b.taskId) ?? 0)), total }
}

/** Standings with all names, in the shape of the contract, in the order of their codes. */
export const selectStandings = async (work: Work, filter: StandingFilter): Promise<Standing[]> => {
  // Names are joined to rows already found: in one join of fourteen dated tables the planner loses its way.
  const { rows } = await sql<Standing>`with s as materialized (select * from progress.standing_at s where ${conditionsOf(work, filter)}) ${selectNamed} order by s.code`.execute(db(work))
  return rows
}

/** How many standings a filter finds. */
export const countStandings = async (work: Work, filter: StandingFilter): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from ${sourceOf(filter)} s where ${conditionsOf(work, filter)}`.execute(db(work))
  return rows[0]?.total ?? 0
}

const sourceOf = ({ state, over, pending, returned, unmet }: StandingFilter, sort?: StandingSort) =>
  (state || over || pending || returned || unmet || sort === 'state' ? sql`progress.standing_at` : sql`progress.owed_at`)

const sorts: Record<StandingSort, RawBuilder<unknown>> = {
  code: sql`s.code`, title: sql`s.title`, holder: sql`sh.name`, unit: sql`su.code`, due: sql`s.due_on`,
  state: sql`array_position(array['overdue', 'not_started', 'in_progress', 'met'], s.state_reported)`,
}
const sortJoins: Partial<Record<StandingSort, RawBuilder<unknown>>> = {
  holder: sql`left join people.person_at sh on sh.province_id = s.province_id and sh.id = s.holder_person_id`,
  unit: sql`join org.unit_at su on su.province_id = s.province_id and su.unit_no = s.holder_unit_no`,
}

const selectNamed = sql`
  select s.task_id as "taskId", s.code, s.title, s.kind, s.stage, s.holder_person_id as "holderPersonId", coalesce(h.name, u.committee_name, u.name) as "holderName", coalesce(p.title, u.kind_name) as "holderPost",
    s.holder_unit_no as "holderUnitNo", u.code as "holderUnitCode", coalesce(u.committee_name, u.name) as "holderUnitName",
    s.assigning_unit_no as "assigningUnitNo", a.code as "assigningUnitCode", coalesce(a.committee_name, a.name) as "assigningUnitName", b.name as "assigningBodyName",
    s.document_id as "documentId", d.number as "documentNumber", d.issued_on as "documentDay", s.supplementary, s.horizon_kind as "horizonKind", s.horizon_from as "horizonFrom", s.horizon_to as "horizonTo",
    s.indicator_id as "indicatorId", i.name as "indicatorName", m.name as "measureName", s.product, s.target, s.plan, s.due_on as "dueOn", s.accepted, s.reported, s.underway, s.obstacle, s.last_on as "lastOn",
    s.state_accepted as "stateAccepted", s.state_reported as "stateReported", s.pending::int as pending
  from s
  join org.unit_at u on u.province_id = s.province_id and u.unit_no = s.holder_unit_no
  join org.unit_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
  left join people.person_at h on h.province_id = s.province_id and h.id = s.holder_person_id
  left join people.post_at p on p.province_id = s.province_id and p.id = s.holder_post_id
  left join org.body_at b on b.province_id = s.province_id and b.id = s.assigning_body_id
  left join rulebook.document_at d on d.province_id = s.province_id and d.id = s.document_id
  left join rulebook.indicator_at i on i.province_id = s.province_id and i.id = s.indicator_id
  left join rulebook.measure_at m on m.id = i.measure_id`

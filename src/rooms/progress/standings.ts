import { sql, type RawBuilder } from 'kysely'
import { countedTo, type Key, keyset, mostCounted, type OrderKey, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Standing } from './contract.ts'
import { conditionsOf, inHalves, type StandingFilter } from './filter-store.ts'
import { lookedUpForPage } from './found-store.ts'
import { countsOfHome } from './home-counts-store.ts'

const db = room('progress')

/** How a page of standings is ordered and cut. */
export interface PageOf { sort?: StandingSort; descending?: boolean; page?: number; size: number; after?: string | undefined }
export type StandingSort = 'code' | 'title' | 'holder' | 'unit' | 'due' | 'state'

/** A page of standings with all names, how many there are in all, counted to a bound, and where the list goes on. The page is cut before names are joined, and results are only computed for all where they decide. */
export const pageOfStandings = async (work: Work, asked: StandingFilter, { sort = 'code', descending = false, page = 1, size, after }: PageOf): Promise<{ rows: Standing[]; total: number; atLeast: boolean; next: string | null }> => {
  const filter = await lookedUpForPage(work, asked)
  const { key, goesOn, orderBy, limit, offset } = keyset(work, orderOf(sort, descending), { page, size, after })
  const [found, counted] = await Promise.all([
    sql<{ id: string; key: Key }>`${inHalves(filter, sort === 'state', (source, isAsked) => sql`select s.task_id as id, ${key} as key from ${source} s ${sortJoins[sort] ?? sql``}
      where ${isAsked} and ${conditionsOf(work, filter)} and ${goesOn} order by ${orderBy} limit ${limit} offset ${offset}`)}`.execute(db(work)),
    countStandings(work, filter),
  ])
  const { rows: cut, next } = pageOfKeyed(found.rows, size)
  const rows = cut.length === 0 ? [] : await selectStandings(work, { taskIds: cut.map(({ id }) => id), stage: filter.stage })
  const place = new Map(cut.map(({ id }, at) => [id, at]))
  return { rows: rows.toSorted((a, b) => (place.get(a.taskId) ?? 0) - (place.get(b.taskId) ?? 0)), next, ...counted }
}

/** Standings with all names, in the shape of the contract, in the order of their codes. */
export const selectStandings = async (work: Work, filter: StandingFilter): Promise<Standing[]> => {
  // Names are joined to rows already found: in one join of fourteen dated tables the planner loses its way.
  const { rows } = await sql<Standing>`with s as materialized (select * from progress.standing_at s where ${conditionsOf(work, filter)}) ${selectNamed} order by s.code`.execute(db(work))
  return rows
}

/** How many standings a filter finds: all of a home from counters, else counted to a bound. */
const countStandings = async (work: Work, filter: StandingFilter): Promise<{ total: number; atLeast: boolean }> => {
  const kept = await countsOfHome(work, filter)
  if (kept) return { total: kept.total, atLeast: false }
  // In the order of an index: homes lie side by side in the table, and a limit alone would tempt the planner to walk through all of them.
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from (${inHalves(filter, false, (source, isAsked) => sql`select from ${source} s where ${isAsked} and ${conditionsOf(work, filter)} order by s.code limit ${mostCounted + 1}`)}) found`.execute(db(work))
  return countedTo(rows[0]?.total ?? 0)
}

/** The last key is the code, which no other task of the home has. */
const orderOf = (sort: StandingSort, descending: boolean): OrderKey[] =>
  [...new Set([sort, 'code'] as const)].map((one) => ({ ...sorts[one], ...(descending && one === sort && { down: true as const }) }))

const sorts: Record<StandingSort, OrderKey> = {
  code: { by: sql`s.code`, type: 'text' }, title: { by: sql`left(s.title, 100)`, type: 'text' }, holder: { by: sql`sh.name`, type: 'text', nullable: true }, unit: { by: sql`su.code`, type: 'text', nullable: true },
  due: { by: sql`s.due_on`, type: 'date', nullable: true }, state: { by: sql`array_position(array['overdue', 'not_started', 'in_progress', 'met'], s.state_reported)`, type: 'int' },
}
const sortJoins: Partial<Record<StandingSort, RawBuilder<unknown>>> = {
  holder: sql`left join people.person_at sh on sh.province_id = s.province_id and sh.id = s.holder_person_id`,
  unit: sql`left join org.unit_at su on su.province_id = s.province_id and su.unit_no = s.holder_unit_no`,
}

const selectNamed = sql`
  select s.task_id as "taskId", s.code, s.title, s.kind, s.stage, s.holder_person_id as "holderPersonId", coalesce(h.name, u.committee_name, u.name) as "holderName", coalesce(p.title, u.kind_name) as "holderPost",
    s.holder_unit_no as "holderUnitNo", u.code as "holderUnitCode", coalesce(u.committee_name, u.name) as "holderUnitName",
    s.assigning_unit_no as "assigningUnitNo", a.code as "assigningUnitCode", coalesce(a.committee_name, a.name) as "assigningUnitName", b.name as "assigningBodyName",
    s.document_id as "documentId", d.number as "documentNumber", d.issued_on as "documentDay", s.supplementary, s.horizon_kind as "horizonKind", s.horizon_from as "horizonFrom", s.horizon_to as "horizonTo",
    s.indicator_id as "indicatorId", i.name as "indicatorName", m.name as "measureName", s.product, s.target, s.plan, s.due_on as "dueOn", s.accepted, s.reported, s.underway, s.obstacle, s.last_on as "lastOn",
    s.state_accepted as "stateAccepted", s.state_reported as "stateReported", s.pending::int as pending, s.version,
    coalesce(g.times, 0)::int as urged, g.urged_on as "urgedOn", g.answer_by as "answerBy", gp.name as "urgedByName"
  from s
  join org.named_at u on u.province_id = s.province_id and u.unit_no = s.holder_unit_no
  join org.named_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
  left join people.person_at h on h.province_id = s.province_id and h.id = s.holder_person_id
  left join people.title_at p on p.province_id = s.province_id and p.id = s.holder_post_id
  left join org.body_at b on b.province_id = s.province_id and b.id = s.assigning_body_id
  left join rulebook.document_at d on d.province_id = s.province_id and d.id = s.document_id
  left join rulebook.indicator_at i on i.province_id = s.province_id and i.id = s.indicator_id
  left join rulebook.measure_at m on m.id = i.measure_id
  left join lateral (select count(*) as times, (array_agg(x.urged_on order by x.id desc) filter (where x.open))[1] as urged_on, (array_agg(x.answer_by order by x.id desc) filter (where x.open))[1] as answer_by, (array_agg(x.urged_by order by x.id desc) filter (where x.open))[1] as urged_by
    from (select q.id, q.urged_on, q.answer_by, q.urged_by, not exists (select 1 from progress.entry e where e.province_id = q.province_id and e.task_id = q.task_id and e.id > q.id and e.known @> (select kit.view_known())) as open
      from progress.urge q where q.province_id = s.province_id and q.task_id = s.task_id and q.known @> (select kit.view_known()) and q.urged_on <= (select kit.view_on())) x) g on true
  left join people.person_at gp on gp.id = g.urged_by`

import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Row } from './standing.ts'

const db = room('reports')

/** A unit as reports need it: who stands above it, by what name it signs. */
export interface ReportUnit { unitNo: number; code: string; name: string; committeeName: string | null; kind: string; label: string; parentNo: number | null }

const unitColumns = ['unit_no as unitNo', 'code', 'name', 'committee_name as committeeName', 'kind', 'parent_no as parentNo', sql<string>`coalesce(committee_name, name)`.as('label')] as const

const units = (work: Work) => db(work).selectFrom('org.unit_at').where('province_id', '=', work.actor.provinceId).select(unitColumns)

/** The unit with this code, this number, or the top one. */
export const findUnit = (work: Work, by: { code: string } | { unitNo: number } | 'top'): Promise<ReportUnit | undefined> =>
  by === 'top' ? units(work).where('parent_no', 'is', null).orderBy('unit_no').executeTakeFirst()
    : 'code' in by ? units(work).where('code', '=', by.code).executeTakeFirst() : units(work).where('unit_no', '=', by.unitNo).executeTakeFirst()

/** Whether the actor sees the whole of a unit today: a figure over part of it would be a wrong figure. */
export const coversUnit = async (work: Work, unitNo: number): Promise<boolean> => {
  const { rows } = await sql<{ covers: boolean }>`select ${work.actor.provinceId}::int = any (kit.ints('reads_provinces')) or ${unitNo}::int = any (kit.ints('reads')) as covers`.execute(db(work))
  return rows[0]?.covers ?? false
}

/** The latest instant about which nothing can still change, as text to the microsecond. */
export const settledInstant = async (work: Work): Promise<string> => {
  const { rows } = await sql<{ at: string }>`select to_char(reports.settled_instant() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(db(work))
  return rows[0]?.at ?? ''
}

/** The breakthrough tasks in force of holders in the unit's subtree, as of the work's view, in the order of their ids. */
export const rowsUnder = async (work: Work, unitNo: number): Promise<Row[]> => {
  const groups = await groupsUnder(work, unitNo)
  const { rows } = await standingQuery(work, unitNo).execute(db(work))
  return rows.map(({ holderUnitNo, ...row }) => {
    const group = groups.get(holderUnitNo)
    return { ...row, group: group?.code ?? row.holderUnit, groupName: group?.label ?? row.holderUnitName }
  })
}

type RowOfQuery = Omit<Row, 'group' | 'groupName'> & { holderUnitNo: number }

const standingQuery = (work: Work, unitNo: number) => sql<RowOfQuery>`
  select s.task_id as "taskId", s.code, s.title, case when a.parent_no is null then 'provincial' else 'delegated' end as part,
    s.holder_person_id as "holderPersonId", coalesce(p.name, h.committee_name, h.name) as "holderName", coalesce(post.title, '') as "holderPost",
    s.holder_unit_no as "holderUnitNo", h.code as "holderUnit", coalesce(h.committee_name, h.name) as "holderUnitName",
    a.code as body, coalesce(a.committee_name, a.name) as "bodyName", d.number as decision, d.issued_on::text as "decidedOn", s.supplementary,
    s.horizon_kind as "horizonKind", s.horizon_from as "horizonFrom", s.horizon_to as "horizonTo", i.name as indicator, m.name as measure,
    trim_scale(s.target)::text as target, trim_scale(s.plan)::text as plan, s.due_on::text as "dueOn",
    trim_scale(s.accepted)::text as accepted, trim_scale(s.reported)::text as reported, trim_scale(s.underway)::text as underway, s.obstacle, s.last_on::text as "lastOn",
    s.state_accepted as "stateAccepted", s.state_reported as "stateReported"
  from progress.standing_at s
  join org.reach_at r on r.province_id = s.province_id and r.unit_no = s.holder_unit_no and r.ancestor_no = ${unitNo}
  join org.unit_at h on h.province_id = s.province_id and h.unit_no = s.holder_unit_no
  join org.unit_at a on a.province_id = s.province_id and a.unit_no = s.assigning_unit_no
  left join people.person_at p on p.province_id = s.province_id and p.id = s.holder_person_id
  left join people.post_at post on post.province_id = s.province_id and post.id = s.holder_post_id
  left join rulebook.document_at d on d.id = s.document_id
  left join rulebook.indicator_at i on i.id = s.indicator_id
  left join rulebook.measure_at m on m.id = i.measure_id
  where s.province_id = ${work.actor.provinceId} and s.stage = 'in_force' and s.kind = 'breakthrough'
  order by s.task_id`

// Seen from a unit, every holder lies in one of its direct units, or in itself.
const groupsUnder = async (work: Work, unitNo: number) => {
  const { rows } = await sql<{ unitNo: number; code: string; label: string }>`
    select r.unit_no as "unitNo", g.code, coalesce(g.committee_name, g.name) as label from org.unit_at g
    join org.reach_at r on r.province_id = g.province_id and r.ancestor_no = g.unit_no
    where g.province_id = ${work.actor.provinceId} and g.parent_no = ${unitNo}`.execute(db(work))
  return new Map(rows.map((row) => [row.unitNo, row] as const))
}

/** A report with its unit as of its closing day and the names of who made and issued it. */
export const findReport = (work: Work, id: string) => reportsSeen(work).where('r.id', '=', id).executeTakeFirst()

/** Reports in reach, newest first. */
export const listReports = (work: Work, { page, size }: { page: number; size: number }) =>
  reportsSeen(work).orderBy('r.closing_on', 'desc').orderBy('r.id', 'desc').limit(size).offset((page - 1) * size).execute()

export const countReports = async (work: Work): Promise<number> => {
  const { total } = await db(work).selectFrom('report').where(sql<boolean>`upper_inf(known)`).select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return Number(total)
}

const reportsSeen = (work: Work) => db(work).selectFrom('report as r')
  .leftJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'r.province_id').onRef('u.unit_no', '=', 'r.unit_no'))
  .leftJoin('people.person_at as c', (join) => join.onRef('c.province_id', '=', 'r.province_id').onRef('c.id', '=', 'r.created_by'))
  .leftJoin('paper as p', (join) => join.onRef('p.province_id', '=', 'r.province_id').onRef('p.report_id', '=', 'r.id').on(sql<boolean>`upper_inf(p.known)`))
  .leftJoin('people.person_at as i', (join) => join.onRef('i.province_id', '=', 'p.province_id').onRef('i.id', '=', 'p.issued_by'))
  .where(sql<boolean>`upper_inf(r.known)`)
  .select(['r.id', 'r.unit_no as unitNo', 'r.period', sql<Day>`r.closing_on::text`.as('closingOn'), sql<Day>`r.created_on::text`.as('createdOn'), 'r.created_by as createdBy',
    sql<string>`coalesce(u.code, '')`.as('code'), sql<string>`coalesce(u.committee_name, u.name, '')`.as('label'), sql<string>`coalesce(c.name, '')`.as('createdByName'),
    sql<Day | null>`p.issued_on::text`.as('issuedOn'), sql<string>`coalesce(i.name, '')`.as('issuedByName'), 'p.figures', 'p.digest',
    sql<string | null>`to_char(p.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('knownAt')])

/** The issued paper with this digest, if this system ever issued it and the actor may see its unit. */
export const findPaper = (work: Work, digest: Buffer) => db(work).selectFrom('paper as p')
  .leftJoin('people.person_at as i', (join) => join.onRef('i.province_id', '=', 'p.province_id').onRef('i.id', '=', 'p.issued_by'))
  .where('p.digest', '=', digest).select(['p.report_id as reportId', sql<Day>`p.issued_on::text`.as('on'), sql<string>`coalesce(i.name, '')`.as('byName')]).executeTakeFirst()

/** The paper of an issued report as it was issued, gzip of JSON. */
export const modelOf = async (work: Work, reportId: string): Promise<Buffer | undefined> =>
  (await db(work).selectFrom('paper').where('report_id', '=', reportId).where(sql<boolean>`upper_inf(known)`).select('model').executeTakeFirst())?.model

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { keyset, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { topUnitNo } from '../org/public.ts'
import { room } from '../room.ts'

const db = room('reports')

/** A unit as reports need it: who stands above it, by what name it signs, and whether the actor sees the whole of it today. */
export interface ReportUnit { unitNo: number; code: string; name: string; committeeName: string | null; kind: string; label: string; parentNo: number | null; isCovered: boolean }

const unitColumns = ['unit_no as unitNo', 'code', 'name', 'committee_name as committeeName', 'kind', 'parent_no as parentNo', sql<string>`coalesce(committee_name, name)`.as('label')] as const

const units = (work: Work) => db(work).selectFrom('org.unit_at').where('province_id', '=', work.actor.provinceId).select(unitColumns).select(covers(work, sql`unit_no`).as('isCovered'))

const covers = (work: Work, unitNo: RawBuilder<unknown>) => sql<boolean>`(${work.actor.provinceId}::int = any (kit.ints('reads_provinces')) or ${unitNo} = any (kit.ints('reads')))`

/** The unit with this code, this number, or the top one. */
export const findUnit = (work: Work, by: { code: string } | { unitNo: number } | 'top'): Promise<ReportUnit | undefined> =>
  by === 'top' ? units(work).where('unit_no', '=', topUnitNo(work)).executeTakeFirst()
    : 'code' in by ? units(work).where('code', '=', by.code).executeTakeFirst() : units(work).where('unit_no', '=', by.unitNo).executeTakeFirst()

/** Whether the actor sees the whole of a unit today: a figure over part of it would be a wrong figure. */
export const coversUnit = async (work: Work, unitNo: number): Promise<boolean> => {
  const { rows } = await sql<{ covers: boolean }>`select ${covers(work, sql`${unitNo}::int`)} as covers`.execute(db(work))
  return rows[0]?.covers ?? false
}

/** Whether there is any unit of which this person reads everything, so that he may make a report at all. */
export const coversAny = async (work: Work): Promise<boolean> => {
  const { rows } = await sql<{ covers: boolean }>`select ${work.actor.provinceId}::int = any (kit.ints('reads_provinces')) or cardinality(kit.ints('reads')) > 0 as covers`.execute(db(work))
  return rows[0]?.covers ?? false
}

/** The latest instant about which nothing can still change, as text to the microsecond. */
export const settledInstant = async (work: Work): Promise<string> => {
  const { rows } = await sql<{ at: string }>`select to_char(reports.settled_instant() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`.execute(db(work))
  return rows[0]?.at ?? ''
}

/** A report with its unit as of its closing day and the names of who made and issued it. */
export const findReport = (work: Work, id: string) => reportsSeen(work).where('r.id', '=', id).executeTakeFirst()

/** Reports whose code ends their id so. */
export const reportsByCode = (work: Work, end: string) => reportsSeen(work).where('r.province_id', '=', work.actor.provinceId).where(sql<boolean>`right(r.id::text, 10) = ${end}`).execute()

/** Which reports are wanted: of a unit and all below it, closed between two days. */
export interface ReportFilter { unitNo?: number | undefined; from?: Day | undefined; until?: Day | undefined }

/** Reports in reach, newest first. */
export const pageOfReports = async (work: Work, { page, size, after, ...filter }: ReportFilter & PageAsked) => {
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`r.closing_on`, type: 'date', down: true }, { by: sql`r.id`, type: 'uuid', down: true }], { page, size, after })
  return pageOfKeyed(await reportsSeen(work).select(key.as('key')).where(isWanted(work, filter)).where(goesOn).orderBy(orderBy).limit(limit).offset(offset).execute(), size)
}

export const countReports = async (work: Work, filter: ReportFilter): Promise<number> => {
  const { total } = await db(work).selectFrom('report as r').where(sql<boolean>`upper_inf(r.known)`).where(isWanted(work, filter)).select(sql<string>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return Number(total)
}

const isWanted = (work: Work, { unitNo, from, until }: ReportFilter) => sql<boolean>`true
  ${unitNo === undefined ? sql`` : sql`and r.unit_no in (select b.unit_no from org.reach_at b where b.province_id = ${work.actor.provinceId} and b.ancestor_no = ${unitNo})`}
  ${from ? sql`and r.closing_on >= ${from}::date` : sql``} ${until ? sql`and r.closing_on <= ${until}::date` : sql``}`

const reportsSeen = (work: Work) => db(work).selectFrom('report as r')
  // A report names its unit as of its closing day: a unit that ended since still reported.
  .leftJoin('org.version_at as u', (join) => join.onRef('u.province_id', '=', 'r.province_id').onRef('u.unit_no', '=', 'r.unit_no').on(sql<boolean>`u.valid @> r.closing_on`))
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

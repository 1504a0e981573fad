import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import type { OtherClaims } from '../reports/public.ts'
import { room } from '../room.ts'
import type { Counts } from './figure-contract.ts'

const db = room('consolidation')

/** A figure as it stands in a version of a document: of a form, of how units handed in (`line` says which), or of tasks as of a day. */
export interface Printed { place: 'narrative' | 'annex' | 'beside'; cell: string; roundId: string; formId: string | null; line: string; column: string | null; counts: Counts | 'handing' | 'task'; onDay: Day | null; value: string | null }

/** The last version that was drawn from a report, with the figures that stand in it. */
export interface Drawing { id: string; documentId: string; nth: number; drawnByName: string; drawnOn: Day }

export const lastDrawing = async (work: Work, reportId: string): Promise<Drawing | undefined> => (await sql<Drawing>`
  select x.id, x.document_id as "documentId", x.nth, coalesce(p.name, '') as "drawnByName", x.drawn_on as "drawnOn" from consolidation.drawing x left join people.person_at p on p.id = x.drawn_by
  where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} order by x.id desc limit 1`.execute(db(work))).rows[0]

export const printedIn = async (work: Work, drawingId: string): Promise<Printed[]> => (await sql<Printed>`
  select x.place, x.cell, x.round_id as "roundId", x.form_id as "formId", x.line, x.form_column as "column", x.measure as counts, x.on_day as "onDay", x.value::text as value from consolidation.printed x
  where x.province_id = ${work.actor.provinceId} and x.drawing_id = ${drawingId} order by x.id`.execute(db(work))).rows

/** Writes down which version was drawn, under which digest, and every figure in it. */
export const insertDrawing = async (work: Work, { reportId, documentId, nth, knownAt, digest, printed }: { reportId: string; documentId: string; nth: number; knownAt: string; digest: Buffer; printed: readonly Printed[] }): Promise<void> => {
  const [home, id] = [work.actor.provinceId, newId()]
  await db(work).insertInto('drawing').values({ province_id: home, id, report_id: reportId, document_id: documentId, nth, known_at: knownAt, digest, drawn_by: work.actor.personId, drawn_on: work.today }).execute()
  await bulkInsert(work, 'consolidation.printed', printed.map((one) => ({ drawing_id: id, ...printedRow(work, reportId, one) })))
}

/** A printed figure as a row, without the paper it stands in. */
export const printedRow = (work: Work, reportId: string, { place, cell, roundId, formId, line, column, counts, onDay, value }: Printed) =>
  ({ province_id: work.actor.provinceId, id: newId(), report_id: reportId, place, cell, round_id: roundId, form_id: formId, line, form_column: column, measure: counts, on_day: onDay, value })

/** The issued document whose claims have this digest, where the actor may see it: the report, or a paper beside it. */
export const findIssued: OtherClaims['findIssued'] = async (work, digest) => (await sql<{ reportId: string; on: Day; byName: string; place: string }>`
  select x.report_id as "reportId", d.issued_on as "on", coalesce(p.name, '') as "byName", '/van-ban/' || d.id as place from (
    select x.province_id, x.report_id, x.document_id, x.nth, x.drawn_by as by_id from consolidation.drawing x where x.province_id = ${work.actor.provinceId} and x.digest = ${digest}
    union all select c.province_id, c.report_id, c.document_id, coalesce(c.nth, 1), c.drafted_by from consolidation.companion c where c.province_id = ${work.actor.provinceId} and c.digest = ${digest}) x
  join documents.document_at d on d.province_id = x.province_id and d.id = x.document_id and d.version >= x.nth left join people.person_at p on p.id = x.by_id
  where d.state = 'issued' and not exists (select 1 from consolidation.drawing b where b.province_id = x.province_id and b.document_id = x.document_id and b.nth > x.nth and b.nth <= d.version)
    and not exists (select 1 from consolidation.companion b where b.province_id = x.province_id and b.document_id = x.document_id and coalesce(b.nth, 1) > x.nth and coalesce(b.nth, 1) <= d.version) limit 1`.execute(db(work))).rows[0]

/** The unit whose paper it is, and the one above it, as a head names them. */
export const officeOf = async (work: Work, unitNo: number) => (await sql<{ unit: HeadUnit; parent: HeadUnit | null; parentNo: number | null }>`
  select jsonb_build_object('name', u.name, 'committeeName', u.committee_name, 'kind', u.kind) as unit, case when a.unit_no is not null then jsonb_build_object('name', a.name, 'committeeName', a.committee_name, 'kind', a.kind) end as parent, u.parent_no as "parentNo"
  from org.unit_at u left join org.unit_at a on a.province_id = u.province_id and a.unit_no = u.parent_no where u.province_id = ${work.actor.provinceId} and u.unit_no = ${unitNo}`.execute(db(work))).rows[0]

interface HeadUnit { name: string; committeeName: string | null; kind: string }

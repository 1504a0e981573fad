import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { CompanionKind } from './contract.ts'
import { type Printed, printedRow } from './drawing-store.ts'

const db = room('consolidation')

/** The document a paper beside a report was drafted as. */
export const findCompanion = async (work: Work, { reportId, kind }: { reportId: string; kind: CompanionKind }): Promise<string | undefined> =>
  (await db(work).selectFrom('companion').where('province_id', '=', work.actor.provinceId).where('report_id', '=', reportId).where('kind', '=', kind).select('document_id').executeTakeFirst())?.document_id

interface NewCompanion { reportId: string; documentId: string; nth: number; kind: CompanionKind; knownAt: string; digest: Buffer; printed: readonly Printed[] }

/** Writes down from what a version of such a paper was drawn, and every figure in it that can come to contradict its rows. */
export const insertCompanion = async (work: Work, { reportId, documentId, nth, kind, knownAt, digest, printed }: NewCompanion): Promise<void> => {
  const [home, id] = [work.actor.provinceId, newId()]
  await db(work).insertInto('companion').values({ province_id: home, id, report_id: reportId, document_id: documentId, nth: nth > 1 ? nth : null, kind, known_at: knownAt, digest, drafted_by: work.actor.personId, drafted_on: work.today }).execute()
  await bulkInsert(work, 'consolidation.printed', printed.map((one) => ({ companion_id: id, ...printedRow(work, reportId, one) })))
}

/** A figure in a paper beside a report, with who drew it and when. */
export interface PrintedBeside extends Printed { kind: CompanionKind; byName: string; drawnOn: Day }

/** The figures of forms and of tasks that stand in the papers beside a report as they were drawn last; of those that have a number already none, for nothing is decided about them any more. */
export const printedBeside = async (work: Work, reportId: string): Promise<PrintedBeside[]> => (await sql<PrintedBeside>`
  select c.kind, x.place, x.cell, x.round_id as "roundId", x.form_id as "formId", x.line, x.form_column as "column", x.measure as counts, x.on_day as "onDay", x.value::text as value, coalesce(p.name, '') as "byName", c.drafted_on as "drawnOn"
  from consolidation.companion c join consolidation.printed x on x.province_id = c.province_id and x.companion_id = c.id left join people.person_at p on p.id = c.drafted_by
  where c.province_id = ${work.actor.provinceId} and c.report_id = ${reportId} and x.measure in ('counted', 'task')
    and not exists (select 1 from consolidation.companion b where b.province_id = c.province_id and b.document_id = c.document_id and coalesce(b.nth, 1) > coalesce(c.nth, 1))
    and not exists (select 1 from documents.document_at d where d.province_id = c.province_id and d.id = c.document_id and d.state = 'issued') order by c.kind desc, x.id`.execute(db(work))).rows

/** Whether the report, or a paper beside it, still waits for its number. */
export const awaitsNumber = async (work: Work, reportId: string): Promise<boolean> => (await sql<{ awaits: boolean }>`select consolidation.awaits_number(${work.actor.provinceId}, ${reportId}) as awaits`.execute(db(work))).rows[0]?.awaits ?? false

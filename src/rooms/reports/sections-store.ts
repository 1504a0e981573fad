import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { SectionName } from './narrative.ts'

const db = room('reports')

/** The texts of a report as they stand. */
export const sectionsOf = (work: Work, reportId: string) => db(work).selectFrom('section as s')
  .leftJoin('people.person_at as p', (join) => join.onRef('p.province_id', '=', 's.province_id').onRef('p.id', '=', 's.written_by'))
  .where('s.report_id', '=', reportId).where(sql<boolean>`upper_inf(s.known)`)
  .select(['s.id', 's.name', 's.body', 's.version', sql<string | null>`p.name`.as('writtenByName')]).execute()

/** Begins a report with its first texts; returns its id. */
export const insertReport = async (work: Work, report: { unitNo: number; period: string; closingOn: string; texts: Record<SectionName, string> }): Promise<string> => {
  const id = newId()
  const { provinceId, personId } = work.actor
  await db(work).insertInto('report').values({ province_id: provinceId, id, unit_no: report.unitNo, kind: 'breakthrough', period: report.period, closing_on: report.closingOn, created_by: personId, created_on: work.today }).execute()
  await db(work).insertInto('section').values(Object.entries(report.texts).map(([name, body]) => ({ province_id: provinceId, id: newId(), report_id: id, name, body, version: 1, written_by: personId }))).execute()
  return id
}

/** Puts a new version of a text in the place of the one with this id; false when somebody was faster. */
export const supersedeSection = async (work: Work, before: { id: string; reportId: string; name: string; version: number }, body: string): Promise<boolean> => {
  const closed = await db(work).updateTable('section').set({ known: sql`tstzrange(lower(known), case when lower(known) < now() then now() else clock_timestamp() end)` })
    .where('id', '=', before.id).where(sql<boolean>`upper_inf(known)`).executeTakeFirst()
  if (closed.numUpdatedRows === 0n) return false
  await db(work).insertInto('section').values({
    province_id: work.actor.provinceId, id: newId(), report_id: before.reportId, name: before.name, body, version: before.version + 1, written_by: work.actor.personId,
    known: sql`tstzrange((select upper(known) from reports.section where id = ${before.id}), null)`,
  }).execute()
  return true
}

/** Keeps what an issued report is recognised by. */
export const insertPaper = async (work: Work, paper: { reportId: string; unitNo: number; knownAt: string; digest: Buffer; figures: number; model: Buffer }): Promise<void> => {
  const { provinceId, personId } = work.actor
  await db(work).insertInto('paper').values({
    province_id: provinceId, id: newId(), report_id: paper.reportId, unit_no: paper.unitNo, known_at: paper.knownAt, digest: paper.digest, figures: paper.figures, model: paper.model, issued_by: personId, issued_on: work.today,
  }).execute()
}

import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import type { UnitWords } from '../rounds/public.ts'
import { room } from '../room.ts'
import type { Quotation } from './contract.ts'

const db = room('consolidation')

/** Words of units that stand in a report, by their number. */
export const quotationsOf = async (work: Work, reportId: string): Promise<Quotation[]> => (await sql<Quotation>`
  select x.nth, x.submission_id as "submissionId", f.code as "formCode", x.line, x.form_column as "column", x.said, x.unit_label as "unitLabel", x.author as "byName", x.said_on as "onDay"
  from consolidation.quotation x join rounds.form_at f on f.province_id = x.province_id and f.id = x.form_id where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} order by x.nth`.execute(db(work))).rows

/** Puts words into a report under its next number. */
export const insertQuotation = async (work: Work, reportId: string, { words, said }: { words: UnitWords; said: string }): Promise<number> => {
  const home = work.actor.provinceId
  const { nth } = await db(work).selectFrom('quotation').where('province_id', '=', home).where('report_id', '=', reportId).select(sql<number>`coalesce(max(nth), 0) + 1`.as('nth')).executeTakeFirstOrThrow()
  await db(work).insertInto('quotation').values({
    province_id: home, id: newId(), report_id: reportId, nth, submission_id: words.submissionId, form_id: words.formId, line: words.line, form_column: words.column, said, unit_label: words.unitLabel, author: words.byName, said_on: words.onDay, chosen_by: work.actor.personId,
  }).execute()
  return nth
}

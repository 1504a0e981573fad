import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { CalendarKind } from './calendar.ts'
import type { DocumentKey } from './contract.ts'

const db = room('rulebook')

/** A recorded day with the paper that says so. */
export interface RecordedDay { id: string; day: Day; kind: CalendarKind; name: string; document: DocumentKey }

/** The recorded days of some years as known at the view, in order. */
export const recordedDays = async (work: Work, { from, to }: { from: number; to: number }): Promise<RecordedDay[]> => {
  const { rows } = await sql<RecordedDay>`
    select c.id, c.day, c.kind, c.name, jsonb_build_object('number', d.number, 'issuer', d.issuer, 'issuedOn', to_char(d.issued_on, 'YYYY-MM-DD'), 'title', d.title) as document
    from rulebook.calendar_day_at c join rulebook.document d on d.province_id = c.province_id and d.id = c.document_id
    where c.province_id = ${work.actor.provinceId} and c.day between make_date(${from}, 1, 1) and make_date(${to}, 12, 31) order by c.day`.execute(db(work))
  return rows
}

/** A recorded day as known now. */
export const findRecordedDay = (work: Work, id: string) => db(work).selectFrom('calendar_day').where('province_id', '=', work.actor.provinceId).where('id', '=', id).where(sql<boolean>`upper_inf(known)`)
  .select(['id', 'day', sql<CalendarKind>`kind`.as('kind'), 'name']).executeTakeFirst()

/** Closes what was recorded for these days as knowledge; how many there were. */
export const closeDays = async (work: Work, days: Day[]): Promise<number> => {
  const closed = await db(work).updateTable('calendar_day').set({ known: sql`tstzrange(lower(known), now())` }).where('province_id', '=', work.actor.provinceId).where('day', 'in', days).where(sql<boolean>`upper_inf(known)`).returning('id').execute()
  return closed.length
}

export const insertDays = (work: Work, days: { day: Day; kind: CalendarKind; name: string }[], documentId: string) =>
  bulkInsert(work, 'rulebook.calendar_day', days.map(({ day, kind, name }) => ({ province_id: work.actor.provinceId, id: newId(), day, kind, name, document_id: documentId, recorded_by: work.actor.personId })))

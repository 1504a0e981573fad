import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Stop } from './rules.ts'

const db = room('tasks')

/** A stop as it is known now; `untilOn` is the day its clock ran again. */
export interface StopRow extends Stop { id: string; reason: string; documentId: string; recordedBy: string }

/** Every stop of a task as known now, in order. */
export const stopsOf = (work: Work, taskId: string): Promise<StopRow[]> => db(work).selectFrom('clock_stop').where('province_id', '=', work.actor.provinceId).where('task_id', '=', taskId).where(sql<boolean>`upper_inf(known)`)
  .select(['id', sql<Day>`lower(valid)`.as('fromOn'), sql<Day | null>`upper(valid)`.as('untilOn'), 'reason', 'document_id as documentId', 'recorded_by as recordedBy']).orderBy(sql`lower(valid)`).execute()

export const insertStop = (work: Work, { taskId, fromOn, reason, documentId }: { taskId: string; fromOn: Day; reason: string; documentId: string }) => db(work).insertInto('clock_stop').values({
  province_id: work.actor.provinceId, id: newId(), task_id: taskId, valid: dayRange(fromOn), reason, document_id: documentId, recorded_by: work.actor.personId,
}).execute()

/** The open stop is closed as knowledge and written again with its end and who ended it. */
export const endStop = async (work: Work, taskId: string, { stop, untilOn, reason, documentId }: { stop: StopRow; untilOn: Day; reason: string; documentId: string }) => {
  const home = work.actor.provinceId
  await db(work).updateTable('clock_stop').set({ known: sql`tstzrange(lower(known), now())` }).where('province_id', '=', home).where('id', '=', stop.id).execute()
  await db(work).insertInto('clock_stop').values({
    province_id: home, id: newId(), task_id: taskId, valid: dayRange(stop.fromOn, untilOn), reason: stop.reason, document_id: stop.documentId, recorded_by: stop.recordedBy,
    ended_reason: reason, ended_document_id: documentId, ended_by: work.actor.personId,
  }).execute()
}

import { sql } from 'kysely'
import { lookingAt, type Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('progress')

/** Which of these tasks had met their plan by a day, as accepted. */
export const metOf = (work: Work, taskIds: readonly string[], on: string): Promise<Set<string>> => lookingAt(work, { on, known: null }, async (there) => {
  const rows = await db(there).selectFrom('standing_at').where('province_id', '=', there.actor.provinceId).where('task_id', '=', sql<string>`any(${[...taskIds]}::uuid[])`).where('state_accepted', '=', 'met').select('task_id as taskId').execute()
  return new Set(rows.map(({ taskId }) => taskId))
})

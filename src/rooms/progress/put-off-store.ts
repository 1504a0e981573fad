import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('progress')

/** From here on standings and counters wait for the end of the work, where those of each task are worked out once however often it was written of; who reads them before calls makeUpStandings. Nothing commits without. */
export const putOffStandings = async (work: Work): Promise<void> => {
  await sql`set local guong.standings = 'put_off'`.execute(db(work))
}

/** Works out what was put off, and follows every statement at once again. */
export const makeUpStandings = async (work: Work): Promise<void> => {
  await sql`set constraints progress.made_up immediate`.execute(db(work))
  await sql`set constraints progress.made_up deferred`.execute(db(work))
  await sql`set local guong.standings = ''`.execute(db(work))
}

import { sql } from 'kysely'
import { asOwner } from '../../kit/owner.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('progress')

/** How many kept standings, and how many counters, were not what is worked out. */
export interface Wrong { tasks: number; counters: number }

/** Brings the kept standings of the storage home to today, unless somebody writes in it just now: then nothing is done, and the answer is false. */
export const rollToToday = async (work: Work): Promise<boolean> =>
  (await sql<{ rolled: boolean }>`select progress.try_roll(${work.actor.provinceId}, ${work.today}::date) as rolled`.execute(db(work))).rows[0]?.rolled ?? false

/** Works every standing and counter of the storage home out anew and mends what differs. */
export const checkPresent = async (work: Work): Promise<Wrong> =>
  (await sql<Wrong>`select tasks, counters from progress.check_present(${work.actor.provinceId})`.execute(db(work))).rows[0] ?? { tasks: 0, counters: 0 }

/** The same in every storage home, as the owner of the database. */
export const checkEveryHome = (ownerUrl: string): Promise<({ home: number } & Wrong)[]> => asOwner(ownerUrl, async (client) =>
  (await client.query<{ home: number } & Wrong>('select p.id as home, c.tasks, c.counters from org.province p cross join lateral progress.check_present(p.id) c where p.id > 0 order by p.id')).rows)

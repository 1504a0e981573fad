import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('desk')

/** The feed of this actor that works. */
export const findFeed = async (work: Work) => (await sql<{ id: string; madeAt: string }>`
  select id, lower(known) as "madeAt" from desk.feed where province_id = ${work.actor.provinceId} and person_id = ${work.actor.personId} and upper_inf(known)`.execute(db(work))).rows[0]

/** Writes a feed of this actor. */
export const insertFeed = async (work: Work, tokenHash: Buffer): Promise<string> => {
  const id = newId()
  await db(work).insertInto('feed').values({ province_id: work.actor.provinceId, id, person_id: work.actor.personId, token_hash: tokenHash, known: sql`tstzrange(clock_timestamp(), null)` }).execute()
  return id
}

/** Closes the feed that works. */
export const closeFeed = async (work: Work, id: string): Promise<void> => {
  await db(work).updateTable('feed').set({ known: sql`tstzrange(lower(known), clock_timestamp())` }).where('id', '=', id).where(sql<boolean>`upper_inf(known)`).execute()
}

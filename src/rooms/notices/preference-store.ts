import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Wish } from './sending.ts'

const db = room('notices')

/** How the actor wants letters; undefined where he never said. */
export const findWish = async (work: Work) => (await sql<Wish>`
  select p.mail, to_char(p.quiet_from, 'HH24:MI') as "quietFrom", to_char(p.quiet_until, 'HH24:MI') as "quietUntil" from notices.preference p
  where p.province_id = ${work.actor.provinceId} and p.person_id = ${work.actor.personId} and upper_inf(p.known)`.execute(db(work))).rows[0]

/** Closes how he wanted it and writes how he wants it now. */
export const replaceWish = async (work: Work, { mail, quietFrom, quietUntil }: Wish) => {
  const [id, home, me] = [newId(), work.actor.provinceId, work.actor.personId]
  await sql`update notices.preference set known = tstzrange(lower(known), clock_timestamp()) where province_id = ${home} and person_id = ${me} and upper_inf(known)`.execute(db(work))
  await sql`insert into notices.preference (province_id, id, person_id, mail, quiet_from, quiet_until, known)
    values (${home}, ${id}, ${me}, ${JSON.stringify(mail)}, ${quietFrom}, ${quietUntil}, tstzrange(clock_timestamp(), null))`.execute(db(work))
  return id
}

/** An address of the actor: the one that holds, and one that waits for its code. */
export interface AddressRow { id: string; email: string; confirmedAt: string | null }

export const addressesOf = async (work: Work) => (await sql<AddressRow>`
  select a.id, a.email, a.confirmed_at as "confirmedAt" from notices.address a
  where a.province_id = ${work.actor.provinceId} and a.person_id = ${work.actor.personId} and upper_inf(a.known) order by a.id desc`.execute(db(work))).rows

/** An address that waits for its code, in the place of another that waited; the database makes the code, and only the letter to it says it. */
export const insertAddress = async (work: Work, email: string) => {
  const [id, home, me] = [newId(), work.actor.provinceId, work.actor.personId]
  await sql`update notices.address set known = tstzrange(lower(known), clock_timestamp()) where province_id = ${home} and person_id = ${me} and upper_inf(known) and confirmed_at is null`.execute(db(work))
  await db(work).insertInto('address').values({ province_id: home, id, person_id: me, email }).execute()
  return id
}

/** With the right code the address holds from now on, in the place of the one that held; false where the code is not right. */
export const confirmAddress = async (work: Work, { id, code }: { id: string; code: string }) => {
  await closeAddresses(work, id)
  return (await sql<{ confirmed: boolean }>`select notices.confirm_address(${id}, ${code}) as confirmed`.execute(db(work))).rows[0]?.confirmed ?? false
}

/** The actor's addresses hold no more, but for one. */
export const closeAddresses = async (work: Work, but: string | null) => {
  const { numAffectedRows } = await sql`update notices.address set known = tstzrange(lower(known), clock_timestamp())
    where province_id = ${work.actor.provinceId} and person_id = ${work.actor.personId} and upper_inf(known) and id is distinct from ${but}`.execute(db(work))
  return Number(numAffectedRows ?? 0)
}

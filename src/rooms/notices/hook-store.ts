import { sql } from 'kysely'
import type { Posted } from '../../kit/outside.ts'
import { newId } from '../../kit/id.ts'
import { countedTo, keyset, mostCounted, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Delivery, Hook } from './hook-contract.ts'

const db = room('notices')

/** All hooks of the province, those that stand first. */
export const hooksOf = async (work: Work): Promise<Hook[]> => (await sql<Hook>`
  select h.id, h.name, h.address, h.kinds, coalesce(p.name, '') as "recordedByName", lower(h.known) as "madeAt", upper(h.known) as "stoppedAt",
    d.sent, d.waiting, d.given_up as "givenUp", d.last_sent_at as "lastSentAt", d.failure
  from notices.hook h left join people.person_at p on p.id = h.recorded_by
  cross join lateral (
    select (count(*) filter (where d.sent_at is not null))::int as sent, (count(*) filter (where ${waiting}))::int as waiting, (count(*) filter (where d.given_up_at is not null))::int as given_up,
      max(d.sent_at) as last_sent_at, max(d.failure) filter (where ${waiting}) as failure
    from notices.delivery d where d.province_id = h.province_id and d.hook_id = h.id) d
  where h.province_id = ${work.actor.provinceId} order by upper_inf(h.known) desc, h.id desc limit 100`.execute(db(work))).rows

const waiting = sql`d.sent_at is null and d.given_up_at is null`

/** A hook by its id; `stands` until it is stopped. */
export const findHook = async (work: Work, id: string) => (await sql<{ id: string; name: string; address: string; kinds: string[]; stands: boolean }>`
  select id, name, address, kinds, upper_inf(known) as stands from notices.hook where province_id = ${work.actor.provinceId} and id = ${id}`.execute(db(work))).rows[0]

/** How many hooks stand. */
export const countHooks = async (work: Work): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from notices.hook where province_id = ${work.actor.provinceId} and upper_inf(known)`.execute(db(work))).rows[0]?.n ?? 0

export const insertHook = async (work: Work, { name, address, kinds, secret }: { name: string; address: string; kinds: string[]; secret: string }): Promise<string> => {
  const id = newId()
  await db(work).insertInto('hook').values({ province_id: work.actor.provinceId, id, name, address, kinds, secret, recorded_by: work.actor.personId, known: sql`tstzrange(clock_timestamp(), null)` }).execute()
  return id
}

/** Changes a hook where it stands; without a new secret the one it has stays. What waits is sent as the hook is now, at once. */
export const updateHook = async (work: Work, id: string, { name, address, kinds, secret }: { name: string; address: string; kinds: string[]; secret: string | null }): Promise<void> => {
  await db(work).updateTable('hook').set({ name, address, kinds, ...(secret && { secret }) }).where('province_id', '=', work.actor.provinceId).where('id', '=', id).execute()
  await sql`update notices.delivery d set next_at = now() where d.province_id = ${work.actor.provinceId} and d.hook_id = ${id} and ${waiting}`.execute(db(work))
}

/** Closes a hook; what waited for it is given up. */
export const closeHook = async (work: Work, id: string): Promise<void> => {
  await db(work).updateTable('hook').set({ known: sql`tstzrange(lower(known), clock_timestamp())` }).where('id', '=', id).where(sql<boolean>`upper_inf(known)`).execute()
  await sql`update notices.delivery d set given_up_at = now() where d.province_id = ${work.actor.provinceId} and d.hook_id = ${id} and ${waiting}`.execute(db(work))
}

/** A message by which the administrator tries an address. */
export const insertTrial = async (work: Work, hookId: string): Promise<string> => {
  const id = newId()
  await db(work).insertInto('delivery').values({ province_id: work.actor.provinceId, id, hook_id: hookId, kind: 'test', place: '/moc-noi', key: `test:${id}`, day: work.today }).execute()
  return id
}

const columns = sql`d.id, d.kind, d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.place, d.day, d.made_at as "madeAt", d.tried, case when ${waiting} then d.next_at end as "nextAt", d.sent_at as "sentAt", d.given_up_at as "givenUpAt", d.status, d.failure`

/** A page of what a hook was told: what fails and holds the others back first, then the newest first. */
export const pageOfDeliveries = async (work: Work, { hookId, ...asked }: { hookId: string } & PageAsked) => {
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`(${waiting} and d.tried > 0)`, type: 'boolean', down: true }, { by: sql`d.id`, type: 'uuid', down: true }], asked)
  const told = sql`from notices.delivery d where d.province_id = ${work.actor.provinceId} and d.hook_id = ${hookId}`
  const { rows } = await sql<Delivery & { key: [boolean, string] }>`select ${columns}, ${key} as key ${told} and ${goesOn} order by ${orderBy} limit ${limit} offset ${offset}`.execute(db(work))
  const { rows: [counted] } = await sql<{ n: number }>`select count(*)::int as n from (select 1 ${told} limit ${mostCounted + 1}) x`.execute(db(work))
  return { ...pageOfKeyed(rows, asked.size), ...countedTo(counted?.n ?? 0) }
}

/** A message by its id, with its hook. */
export const findDelivery = async (work: Work, id: string) => (await sql<Delivery & { hookId: string }>`
  select ${columns}, d.hook_id as "hookId" from notices.delivery d where d.province_id = ${work.actor.provinceId} and d.id = ${id}`.execute(db(work))).rows[0]

/** Lets a message be tried at once, with all its tries before it. */
export const renewDelivery = (work: Work, id: string) => sql`update notices.delivery set tried = 0, next_at = now(), given_up_at = null where province_id = ${work.actor.provinceId} and id = ${id} and sent_at is null`.execute(db(work))

/** The first message that waits for a hook that stands, and whether its time has come. */
export const nextWaiting = async (work: Work, hookId: string) => (await sql<Delivery & { isDue: boolean }>`
  select ${columns}, d.next_at <= clock_timestamp() as "isDue" from notices.delivery d join notices.hook h on h.province_id = d.province_id and h.id = d.hook_id and upper_inf(h.known)
  where d.province_id = ${work.actor.provinceId} and d.hook_id = ${hookId} and ${waiting} order by d.id limit 1`.execute(db(work))).rows[0]

/** Hooks for which something waits. */
export const hooksWaiting = async (work: Work): Promise<string[]> => (await sql<{ id: string }>`
  select h.id from notices.hook h where h.province_id = ${work.actor.provinceId} and upper_inf(h.known) and exists (select 1 from notices.delivery d where d.province_id = h.province_id and d.hook_id = h.id and ${waiting})`.execute(db(work))).rows.map(({ id }) => id)

/** The key of a hook's signatures; answered to jobs alone. */
export const secretOf = async (work: Work, hookId: string): Promise<string | undefined> => (await sql<{ secret: string | null }>`select notices.secret_of(${hookId}) as secret`.execute(db(work))).rows[0]?.secret ?? undefined

/** Writes what came of a message: taken, to be tried again after so many seconds, or given up. */
export const writePosted = (work: Work, id: string, { status, failure, again }: Posted & { again: number | null }) => sql`
  update notices.delivery set tried = tried + 1, status = ${status}, failure = ${failure}, sent_at = ${failure === null ? sql`clock_timestamp()` : sql`null`},
    given_up_at = ${failure !== null && again === null ? sql`clock_timestamp()` : sql`null`}, next_at = clock_timestamp() + make_interval(secs => ${again ?? 0})
  where province_id = ${work.actor.provinceId} and id = ${id}`.execute(db(work))

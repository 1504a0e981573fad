import { sql } from 'kysely'
import { firstIdAt, newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { MailWish, NoticeKind } from './contract.ts'
import type { Waiting } from './sending.ts'
import { noticeColumns, noticeNames, type NoticeRow } from './store.ts'

const db = room('notices')

/** Somebody with a confirmed address, how he wants letters (null: as usual), and what waits for one. */
export interface Addressee { personId: string; addressId: string; mail: Partial<Record<NoticeKind, MailWish>> | null; quietFrom: string | null; quietUntil: string | null; digestMade: boolean; waiting: Waiting[] }

/** Two processes decide letters one after the other: the second sees what the first made. */
export const waitForLetters = (work: Work) => sql`select pg_advisory_xact_lock(hashtextextended('notices.letters', ${work.actor.provinceId}))`.execute(db(work))

const fortnight = 14 * 86_400_000

/** Of these persons, or of everybody, those for whom something waits: told in the last fortnight and since the address was confirmed, not read, in no letter yet. */
export const addressees = async (work: Work, personIds: string[] | null) => (await sql<Addressee>`
  select a.person_id as "personId", a.id as "addressId", p.mail, to_char(p.quiet_from, 'HH24:MI') as "quietFrom", to_char(p.quiet_until, 'HH24:MI') as "quietUntil", w.waiting,
    exists (select 1 from notices.letter l where l.province_id = a.province_id and l.person_id = a.person_id and l.day = ${work.today}::date and l.kind = 'digest') as "digestMade"
  from notices.address a left join notices.preference p on p.province_id = a.province_id and p.person_id = a.person_id and upper_inf(p.known)
  cross join lateral (select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'immediate', n.immediate, 'told', case when (n.made_at at time zone 'Asia/Ho_Chi_Minh')::date = (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date then to_char(n.made_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') end) order by n.id) as waiting from notices.notice n
    where n.province_id = a.province_id and n.person_id = a.person_id and n.read_at is null and n.id > ${firstIdAt(new Date(Date.now() - fortnight))} and n.made_at >= a.confirmed_at
      and not exists (select 1 from notices.carried c where c.province_id = n.province_id and c.notice_id = n.id)) w
  where a.province_id = ${work.actor.provinceId} and a.confirmed_at is not null and upper_inf(a.known) and w.waiting is not null ${personIds ? sql`and a.person_id = any (${personIds}::uuid[])` : sql``}`.execute(db(work))).rows

export interface NewLetter { personId: string; addressId: string; kind: 'digest' | 'immediate' | 'confirm'; domain: string; noticeIds: string[] }

/** A letter with its Message-ID, and the notices it carries. */
export const insertLetter = async (work: Work, { personId, addressId, kind, domain, noticeIds }: NewLetter) => {
  const [id, home] = [newId(), work.actor.provinceId]
  await db(work).insertInto('letter').values({ province_id: home, id, person_id: personId, address_id: addressId, kind, day: work.today, message_id: `${id}@${domain}` }).execute()
  if (noticeIds.length > 0) await sql`insert into notices.carried (province_id, notice_id, letter_id) select ${home}::int, x, ${id}::uuid from unnest(${noticeIds}::uuid[]) x`.execute(db(work))
  return id
}

/** Letters that nobody sent and nobody gave up. */
export const unsentLetters = async (work: Work) => (await sql<{ id: string }>`
  select l.id from notices.letter l where l.province_id = ${work.actor.provinceId} and l.sent_at is null and l.given_up_at is null order by l.id`.execute(db(work))).rows.map(({ id }) => id)

/** A letter to send: undefined where it was sent or given up; `holds` says whether the address is still the person's. */
export const findUnsent = async (work: Work, id: string) => (await sql<{ personId: string; addressId: string; email: string; kind: NewLetter['kind']; day: string; messageId: string; name: string; holds: boolean }>`
  select l.person_id as "personId", l.address_id as "addressId", a.email, l.kind, l.day, l.message_id as "messageId", coalesce(p.name, '') as name, upper_inf(a.known) and (l.kind = 'confirm' or a.confirmed_at is not null) as holds
  from notices.letter l join notices.address a on a.province_id = l.province_id and a.id = l.address_id left join people.person_at p on p.id = l.person_id
  where l.province_id = ${work.actor.provinceId} and l.id = ${id} and l.sent_at is null and l.given_up_at is null`.execute(db(work))).rows[0]

/** What a letter carries, read by the person it goes to. */
export const carriedBy = async (work: Work, letterId: string) => (await sql<NoticeRow>`
  select ${noticeColumns} from notices.carried c join notices.notice n on n.province_id = c.province_id and n.id = c.notice_id ${noticeNames}
  where c.province_id = ${work.actor.provinceId} and c.letter_id = ${letterId} order by n.id`.execute(db(work))).rows

/** The code for an address; null when it ran out. Jobs alone may ask. */
export const codeOf = async (work: Work, addressId: string) => (await sql<{ code: string | null }>`select notices.code_of(${addressId}) as code`.execute(db(work))).rows[0]?.code ?? null

/** What became of a letter. */
export const settleLetter = (work: Work, id: string, outcome: { sent: true } | { givenUp: true } | { failure: string }) => {
  const change = 'sent' in outcome ? sql`sent_at = clock_timestamp(), failure = null` : 'givenUp' in outcome ? sql`given_up_at = clock_timestamp()` : sql`failure = ${outcome.failure.slice(0, 500)}`
  return sql`update notices.letter set ${change} where province_id = ${work.actor.provinceId} and id = ${id} and sent_at is null`.execute(db(work))
}

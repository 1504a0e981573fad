import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { keptDays } from './rules.ts'
import type { Loaded } from './loading.ts'

const db = room('intake')

/** A reason for which a file can not be written. */
export interface LoadRefusal { code: string; vi: string }
/** A load as it stands in its row, with how many parts have come. */
export interface LoadRow {
  id: string; name: string; size: number; stamp: number; broughtById: string; broughtBy: string; broughtAt: string; received: number; sentAt: string | null; found: Loaded | null
  askedById: string | null; askedAt: string | null; writtenAt: string | null; stoppedAt: string | null; refusal: LoadRefusal | null; step: string | null; done: number; attempt: number
}

const isOpen = sql`l.written_at is null and l.stopped_at is null and l.refused_at is null`
const selected = sql`select l.id, l.name, l.size::int, l.stamp::float8, l.brought_by as "broughtById", coalesce(p.name, '') as "broughtBy", l.brought_at as "broughtAt",
    (select count(*)::int from intake.load_part x where x.province_id = l.province_id and x.load_id = l.id) as received, l.sent_at as "sentAt", l.found,
    l.asked_by as "askedById", l.asked_at as "askedAt", l.written_at as "writtenAt", l.stopped_at as "stoppedAt", l.refusal, l.step, l.done::int, l.attempt
  from intake.load l left join people.person_at p on p.province_id = l.province_id and p.id = l.brought_by`

export const findLoad = async (work: Work, id: string): Promise<LoadRow | undefined> =>
  (await sql<LoadRow>`${selected} where l.province_id = ${work.actor.provinceId} and l.id = ${id}`.execute(db(work))).rows[0]

/** Those on their way, the latest first. */
export const openLoads = async (work: Work): Promise<LoadRow[]> =>
  (await sql<LoadRow>`${selected} where l.province_id = ${work.actor.provinceId} and ${isOpen} order by l.id desc limit 50`.execute(db(work))).rows

export const countMine = async (work: Work): Promise<number> => {
  const { rows: [row] } = await sql<{ count: number }>`select count(*)::int as count from intake.load l where l.province_id = ${work.actor.provinceId} and l.brought_by = ${work.actor.personId} and ${isOpen}`.execute(db(work))
  return row?.count ?? 0
}

export const insertLoad = async (work: Work, { id, name, size, stamp }: Pick<LoadRow, 'id' | 'name' | 'size' | 'stamp'>): Promise<void> => {
  await sql`insert into intake.load (province_id, id, name, size, stamp, brought_by) values (${work.actor.provinceId}, ${id}, ${name}, ${size}, ${stamp}, ${work.actor.personId})`.execute(db(work))
}

export const insertPart = async (work: Work, { id, ordinal, bytes }: { id: string; ordinal: number; bytes: Buffer }): Promise<void> => {
  await sql`insert into intake.load_part (province_id, load_id, ordinal, bytes) values (${work.actor.provinceId}, ${id}, ${ordinal}, ${bytes})`.execute(db(work))
  await sql`update intake.load set told_at = now() where province_id = ${work.actor.provinceId} and id = ${id}`.execute(db(work))
}

export const markSent = async (work: Work, id: string): Promise<void> => {
  await sql`update intake.load set sent_at = now() where province_id = ${work.actor.provinceId} and id = ${id}`.execute(db(work))
}

/** The bytes of a load from its first, a quarter of a megabyte at a time. */
export async function* bytesOf(work: Work, id: string): AsyncGenerator<Buffer> {
  for (let ordinal = 1; ; ordinal += 1) {
    const { rows: [part] } = await sql<{ bytes: Buffer }>`select bytes from intake.load_part where province_id = ${work.actor.provinceId} and load_id = ${id} and ordinal = ${ordinal}`.execute(db(work))
    if (!part) return
    for (let at = 0; at < part.bytes.length; at += 1 << 18) yield part.bytes.subarray(at, at + (1 << 18))
  }
}

/** Says how far it is; false when it has been stopped or has ended otherwise. */
export const tellLoad = async (work: Work, { id, step, done, attempt }: { id: string; step: string; done: number; attempt: number }): Promise<boolean> => {
  const { numAffectedRows } = await sql`update intake.load l set step = ${step}, done = ${done}, attempt = ${attempt}, told_at = now() where l.province_id = ${work.actor.provinceId} and l.id = ${id} and ${isOpen}`.execute(db(work))
  return numAffectedRows === 1n
}

/** Keeps what a trial found; whoever asked for writing is asked again. */
export const keepFound = async (work: Work, id: string, found: Loaded): Promise<void> => {
  await sql`update intake.load l set found = ${JSON.stringify(found)}::jsonb, tried_at = now(), told_at = now(), step = null, done = 0, attempt = 1, asked_by = null, asked_at = null
    where l.province_id = ${work.actor.provinceId} and l.id = ${id} and ${isOpen}`.execute(db(work))
}

/** The word to write it; false when somebody was faster, or it is over. */
export const markAsked = async (work: Work, id: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`update intake.load l set asked_by = ${work.actor.personId}, asked_at = now(), told_at = now(), step = null, done = 0, attempt = 1
    where l.province_id = ${work.actor.provinceId} and l.id = ${id} and l.asked_at is null and l.tried_at is not null and ${isOpen}`.execute(db(work))
  return numAffectedRows === 1n
}

/** Written, unless it was stopped before; from here to the commit nobody can stop it. */
export const markWritten = async (work: Work, id: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`update intake.load l set written_at = now(), told_at = now() where l.province_id = ${work.actor.provinceId} and l.id = ${id} and ${isOpen}`.execute(db(work))
  return numAffectedRows === 1n
}

export const markStopped = async (work: Work, id: string): Promise<boolean> => {
  const { numAffectedRows } = await sql`update intake.load l set stopped_by = ${work.actor.personId}, stopped_at = now() where l.province_id = ${work.actor.provinceId} and l.id = ${id} and ${isOpen}`.execute(db(work))
  return numAffectedRows === 1n
}

export const markRefused = async (work: Work, id: string, refusal: LoadRefusal): Promise<void> => {
  await sql`update intake.load l set refusal = ${JSON.stringify(refusal)}::jsonb, refused_at = now() where l.province_id = ${work.actor.provinceId} and l.id = ${id} and ${isOpen}`.execute(db(work))
}

/** One load at a time runs in a database, until its work ends; false while another does. */
export const takeTurn = async (work: Work): Promise<boolean> => (await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7300456) as mine`.execute(db(work))).rows[0]?.mine ?? false

/** Stops what nobody finished, and throws away the parts of what has ended; only jobs may. */
export const clean = async (work: Work): Promise<void> => {
  await sql`update intake.load l set stopped_by = ${work.actor.personId}, stopped_at = now() where l.province_id = ${work.actor.provinceId} and ${isOpen} and l.told_at < now() - make_interval(days => ${keptDays})`.execute(db(work))
  await sql`delete from intake.load_part x using intake.load l where l.province_id = x.province_id and l.id = x.load_id and x.province_id = ${work.actor.provinceId} and not (${isOpen})`.execute(db(work))
}

/** What waits to be tried or written, with whose rights. */
export const waitingLoads = async (work: Work): Promise<{ loadId: string; personId: string; writes: boolean }[]> =>
  (await sql<{ loadId: string; personId: string; writes: boolean }>`select l.id as "loadId", coalesce(l.asked_by, l.brought_by) as "personId", l.asked_at is not null as writes from intake.load l
    where l.province_id = ${work.actor.provinceId} and ${isOpen} and l.sent_at is not null and (l.tried_at is null or l.asked_at is not null)`.execute(db(work))).rows

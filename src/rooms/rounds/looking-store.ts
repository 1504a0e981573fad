import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Looking } from './contract.ts'

const db = room('rounds')

/** Who looks after visible parts of a round, and after how many. */
export const lookingIn = async (work: Work, roundId: string) => (await sql<Looking>`
  select a.person_id as "personId", h.name, a.kind, count(distinct a.part_id)::int as parts from rounds.looking_at a join people.person_at h on h.province_id = a.province_id and h.id = a.person_id
  where a.province_id = ${work.actor.provinceId} and a.round_id = ${roundId} group by a.person_id, h.name, a.kind order by h.name, a.kind`.execute(db(work))).rows

/** How many of these parts of a round the actor asks, and so names who looks after them. */
export const countAsked = async (work: Work, roundId: string, parts: readonly string[]): Promise<number> => (await sql<{ asked: number }>`
  select coalesce(sum(x.parts), 0)::int as asked from (select p.to_unit_no, count(*) as parts from rounds.part p where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} and p.id = any (${[...parts]}::uuid[]) group by p.to_unit_no) x
  where rounds.asks(${work.actor.provinceId}, ${roundId}, x.to_unit_no)`.execute(db(work))).rows[0]?.asked ?? 0

export const isPerson = async (work: Work, id: string): Promise<boolean> => (await sql`select from people.person_at h where h.province_id = ${work.actor.provinceId} and h.id = ${id}`.execute(db(work))).rows.length > 0

export const insertLooking = (work: Work, { roundId, parts, kind, personId }: { roundId: string; parts: readonly string[]; kind: Looking['kind']; personId: string | null }): Promise<void> =>
  bulkInsert(work, 'rounds.looking', parts.map((part) => ({ province_id: work.actor.provinceId, id: newId(), round_id: roundId, part_id: part, kind, person_id: personId, named_by: work.actor.personId, named_on: work.today })))

import { sql } from 'kysely'
import { type Move, passRows, type Rewritten, supersededOf, takeBackRows } from '../../kit/dated.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('people')

interface Days { id: string; from: string | null; until: string | null }
export interface HeldPost extends Days { personId: string; person: string; unitNo: number; title: string; managedByUnitNo: number | null; managedByBodyId: string | null; concurrent: boolean; heads: boolean }
export interface HeldRelation extends Days { kind: 'in_charge' | 'follower' | 'helper'; personId: string; person: string; unitNo: number }
export interface HeldPower extends Days { personId: string; person: string; unitNo: number; bodyId: string; rights: string[] }

/** Which units an act touches: that end, that pass anything on, that take over. */
export interface TouchedUnits { on: string; ended: readonly number[]; passing: readonly number[]; taking: readonly number[] }

/** Posts, relations and powers known now that hold on a day or later at units that an act touches, and who heads them. */
export const readHeld = async (work: Work, { on, ended, passing, taking }: TouchedUnits) => {
  const here = sql`x.province_id = ${work.actor.provinceId} and upper_inf(x.known) and x.valid && daterange(${on}::date, null)`
  const days = sql`x.id, lower(x.valid) as "from", upper(x.valid) as until, x.person_id as "personId", p.name as person, x.unit_no as "unitNo"`
  const person = sql`join people.person p on p.province_id = x.province_id and p.id = x.person_id`
  const near = [...new Set([...ended, ...taking])]
  const { rows: posts } = await sql<HeldPost>`select ${days}, x.title, x.managed_by_unit_no as "managedByUnitNo", x.managed_by_body_id as "managedByBodyId", x.concurrent, x.heads from people.post x ${person}
    where ${here} and (x.unit_no = any(${[...passing]}::int[]) or x.managed_by_unit_no = any(${[...ended]}::int[])) order by x.id`.execute(db(work))
  const { rows: relations } = await sql<HeldRelation>`select ${days}, x.kind from people.relation x ${person} where ${here} and x.unit_no = any(${near}::int[]) order by x.id`.execute(db(work))
  const { rows: powers } = await sql<HeldPower>`select ${days}, x.body_id as "bodyId", x.rights from people.authorisation x ${person} where ${here} and x.unit_no = any(${near}::int[]) order by x.id`.execute(db(work))
  const { rows: heads } = await sql<{ unitNo: number }>`select distinct x.unit_no as "unitNo" from people.post x where ${here} and x.heads and x.unit_no = any(${[...taking]}::int[])`.execute(db(work))
  return { posts, relations, powers, heads: heads.map(({ unitNo }) => unitNo) }
}

/** Open accounts of these persons. */
export const accountsOf = async (work: Work, personIds: readonly string[]) => {
  const { rows } = await sql<{ personId: string; username: string }>`select a.person_id as "personId", a.username from people.account a
    where a.province_id = ${work.actor.provinceId} and a.closed_at is null and a.person_id = any(${[...personIds]}::uuid[]) order by a.username`.execute(db(work))
  return rows
}

/** What goes on from a day at another unit, and what ends on it. */
export interface Passing { moves: readonly Move[]; ended: readonly string[] }

/** Writes posts, relations and powers on from a day. */
export const passHeld = async (work: Work, { on, posts, relations, powers }: { on: string; posts: Passing; relations: Passing; powers: Passing }): Promise<Record<string, Rewritten>> => ({
  'people.post': await passRows(work, 'people.post', { ...posts, on }),
  'people.relation': await passRows(work, 'people.relation', { ...relations, on }),
  'people.authorisation': await passRows(work, 'people.authorisation', { ...powers, on }),
})

const tables = ['people.post', 'people.relation', 'people.authorisation'] as const

/** Takes back from a day on what an act wrote; a power never comes back by the hand of who had it. */
export const takeBackHeld = async (work: Work, written: Record<string, Rewritten>, from: string): Promise<Record<string, Rewritten>> => {
  const done: Record<string, Rewritten> = {}
  for (const table of tables)
    done[table] = await takeBackRows(work, table, { ...(written[table] ?? { closed: [], written: [] }), from, ...(table === 'people.authorisation' ? { but: sql`t.person_id <> ${work.actor.personId}` } : {}) })
  return done
}

/** Posts, relations and powers of an act that were written anew since, and those that others have given at the units it founded. */
export const builtOnHeld = async (work: Work, written: Record<string, Rewritten>, founded: readonly number[]): Promise<string[]> => {
  const found: string[] = []
  for (const table of tables) {
    const mine = written[table]?.written ?? []
    const changed = await supersededOf(work, table, mine)
    const { rows } = await sql<{ tie: string }>`select distinct p.name as tie from ${sql.table(table)} x join people.person p on p.province_id = x.province_id and p.id = x.person_id
      where x.province_id = ${work.actor.provinceId} and (x.id = any(${changed}::uuid[]) or (upper_inf(x.known) and x.unit_no = any(${[...founded]}::int[]) and x.id <> all(${mine}::uuid[]))) limit 20`.execute(db(work))
    found.push(...rows.map(({ tie }) => `${tieWords[table]} ${tie}`))
  }
  return found
}

const tieWords: Record<(typeof tables)[number], string> = { 'people.post': 'chức vụ của', 'people.relation': 'phân công của', 'people.authorisation': 'ủy quyền cho' }

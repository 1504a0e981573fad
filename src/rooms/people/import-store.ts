import { sql } from 'kysely'
import { bulkInsert, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('people')

export interface PersonRow { id: string; code: string | null; name: string; bornOn: string | null; sex: 'male' | 'female' | null }
export interface PostRow { id: string; personId: string; unitNo: number; title: string; managedByUnitNo: number | null; managedByBodyId: string | null; concurrent: boolean; heads: boolean; from: string | null }

/** Makes a storage home in an empty installation; the work goes on in it. */
export const foundProvince = async (work: Work, name: string): Promise<void> => {
  const { rows: [founded] } = await sql<{ id: number }>`select people.found_province(${name}) as id`.execute(db(work))
  if (founded) work.actor.provinceId = founded.id
}

/** Persons and the posts they hold today or will hold, as known now: what an import of cadres is planned against; all of them, or those of these codes or names. */
export const readCadres = async (work: Work, among?: { codes: readonly string[]; names: readonly string[] }) => {
  const { provinceId } = work.actor
  const called = among ? sql<boolean>`(code = any(${[...new Set(among.codes.flatMap((code) => [code, code.toUpperCase(), code.toLowerCase()]))]}::text[]) or name = any(${[...among.names]}::text[]))` : sql<boolean>`true`
  const persons = await db(work).selectFrom('person').where('province_id', '=', provinceId).where(sql<boolean>`upper_inf(known)`).select(['id', 'code', 'name', 'born_on as bornOn']).select(sql<PersonRow['sex']>`sex`.as('sex')).where(called).orderBy('id').execute()
  const theirs = among ? sql<boolean>`person_id = any(${persons.map(({ id }) => id)}::uuid[])` : sql<boolean>`true`
  const posts = await db(work).selectFrom('post').where('province_id', '=', provinceId).where(sql<boolean>`upper_inf(known) and (upper_inf(valid) or upper(valid) > ${work.today}::date)`).where(theirs)
    .select(['id', 'person_id as personId', 'unit_no as unitNo', 'title', 'managed_by_unit_no as managedByUnitNo', 'managed_by_body_id as managedByBodyId', 'concurrent', 'heads', sql<string | null>`lower(valid)`.as('from')]).orderBy('id').execute()
  return { persons, posts }
}

/** Enters persons and posts met in an import; their ids are given. */
export const addCadres = async (work: Work, { persons, posts }: { persons: readonly PersonRow[]; posts: readonly PostRow[] }): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'people.person', persons.map(({ id, code, name, bornOn, sex }) => ({ province_id, id, code, name, search: fold(`${code ?? ''} ${name}`), born_on: bornOn, sex })))
  await bulkInsert(work, 'people.post', posts.map(({ id, personId, unitNo, title, managedByUnitNo, managedByBodyId, concurrent, heads, from }) =>
    ({ province_id, id, person_id: personId, unit_no: unitNo, title, search: fold(title), managed_by_unit_no: managedByUnitNo, managed_by_body_id: managedByBodyId, concurrent, heads, valid: dayRange(from) })))
}

/** Corrects persons and posts where the register had them wrong; the ledger keeps both digests. */
export const correctCadres = async (work: Work, { persons, posts }: { persons: readonly PersonRow[]; posts: readonly PostRow[] }): Promise<void> => {
  for (const { id, code, name, bornOn, sex } of persons)
    await db(work).updateTable('person').set({ name, search: fold(`${code ?? ''} ${name}`), born_on: bornOn, sex }).where('province_id', '=', work.actor.provinceId).where('id', '=', id).execute()
  for (const { id, managedByUnitNo, managedByBodyId, concurrent, heads, from } of posts)
    await db(work).updateTable('post').set({ managed_by_unit_no: managedByUnitNo, managed_by_body_id: managedByBodyId, concurrent, heads, valid: sql<string>`daterange(${from}::date, upper(valid))` })
      .where('province_id', '=', work.actor.provinceId).where('id', '=', id).execute()
}

/** Closes persons and posts that an import brought and that is undone. */
export const closeCadres = async (work: Work, { personIds, postIds }: { personIds: readonly string[]; postIds: readonly string[] }): Promise<void> => {
  for (const [table, ids] of [['post', postIds], ['person', personIds]] as const)
    await sql`update ${sql.table(`people.${table}`)} set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and id = any(${[...ids]}::uuid[]) and upper_inf(known)`.execute(db(work))
}

/** What others have since tied to the given persons and units: accounts, powers, relations, further posts. */
export const tiedToCadres = async (work: Work, { personIds, postIds, unitNos }: { personIds: readonly string[]; postIds: readonly string[]; unitNos: readonly number[] }): Promise<string[]> => {
  const [people, posts, units] = [[...personIds], [...postIds], [...unitNos]]
  const { rows } = await sql<{ tie: string }>`
    select 'tài khoản ' || a.username as tie from people.account a where a.closed_at is null and a.person_id = any(${people}::uuid[])
    union all select 'ủy quyền cho ' || p.name from people.authorisation x join people.person p on p.id = x.person_id
      where x.province_id = ${work.actor.provinceId} and upper_inf(x.known) and (x.person_id = any(${people}::uuid[]) or x.unit_no = any(${units}::int[]))
    union all select 'phân công của ' || p.name from people.relation x join people.person p on p.id = x.person_id
      where x.province_id = ${work.actor.provinceId} and upper_inf(x.known) and (x.person_id = any(${people}::uuid[]) or x.unit_no = any(${units}::int[]))
    union all select p.name || ', ' || x.title from people.post x join people.person p on p.id = x.person_id
      where x.province_id = ${work.actor.provinceId} and upper_inf(x.known) and x.id <> all(${posts}::uuid[]) and (x.person_id = any(${people}::uuid[]) or x.unit_no = any(${units}::int[]))
    limit 20`.execute(db(work))
  return rows.map(({ tie }) => tie)
}

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import * as accounts from './account-store.ts'
import type { PersonRow, PowerRight } from './contract.ts'
import { hashPassword } from './passwords.ts'
import { insertAuthorisation } from './powers-store.ts'
import { setPassword } from './session-store.ts'
import { insertRelation, pageOfPeople, postsOf } from './store.ts'

const db = room('people')

/** A post that is held on a day, as known now, with who holds it and whose body manages it; undefined when it is not held then. */
export const findPost = (work: Work, postId: string, on: string) => db(work).selectFrom('post as p').innerJoin('person as h', 'h.id', 'p.person_id')
  .leftJoin('org.body_at as b', 'b.id', 'p.managed_by_body_id').where('p.id', '=', postId)
  .where(sql<boolean>`upper_inf(p.known) and upper_inf(h.known) and p.valid @> ${on}::date`)
  .select(['p.id', 'p.person_id as personId', 'h.name', 'p.title', 'p.unit_no as unitNo', 'p.managed_by_unit_no as managedByUnitNo', 'p.managed_by_body_id as managedByBodyId', 'b.name as bodyName']).executeTakeFirst()

/** Persons as of the view by name, code or post, with the posts they hold. */
export const findPeople = async (work: Work, { search, size }: { search: string; size: number }): Promise<{ total: number; rows: PersonRow[] }> => {
  const { rows, total } = await pageOfPeople(work, { search, page: 1, size })
  const posts = await postsOf(work, rows.map(({ id }) => id))
  return { total, rows: rows.map((row) => ({ ...row, posts: posts.get(row.id) ?? [] })) }
}

/** What the room offers to imports. */
export { foundProvince, readCadres, addCadres, correctCadres, closeCadres, tiedToCadres } from './import-store.ts'

/** The person with this code of the register, as known at the view. */
export const findPersonByCode = (work: Work, code: string) => db(work).selectFrom('person_at').where('province_id', '=', work.actor.provinceId).where('code', '=', code)
  .select(['id', 'province_id as provinceId', 'name']).executeTakeFirst()

/** Gives somebody of the register an account, with a password already set where one is named: for the demo and for restoring, where no link can be handed over. */
export const openAccount = async (work: Work, { person, username, password, isAdministrator }: { person: { id: string; provinceId: number }; username: string; password: string | null; isAdministrator: boolean }): Promise<string> => {
  const accountId = await accounts.insertAccount(work, { provinceId: person.provinceId, personId: person.id, username, isAdministrator })
  if (password !== null) await setPassword(work, accountId, await hashPassword(password))
  work.record('people.account_given', accountId, { personId: person.id, username, isAdministrator })
  return accountId
}

/** Records that a body, found by its unit's code and its name, authorises somebody from a day on. */
export const authoriseByRegister = async (work: Work, given: { personId: string; unit: string; body: string; rights: PowerRight[]; documentId: string; fromOn: string }): Promise<void> => {
  const body = await db(work).selectFrom('org.body_at as b').innerJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'b.province_id').onRef('u.unit_no', '=', 'b.unit_no'))
    .where('b.province_id', '=', work.actor.provinceId).where('u.code', '=', given.unit).where('b.name', '=', given.body).select(['b.id', 'b.unit_no as unitNo']).executeTakeFirstOrThrow()
  const id = await insertAuthorisation(work, { personId: given.personId, unitNo: body.unitNo, bodyId: body.id, rights: given.rights, documentId: given.documentId, fromOn: given.fromOn, untilOn: null })
  work.record('people.authorised', id, { personId: given.personId, body: given.body, rights: given.rights, fromOn: given.fromOn })
}

/** Records that somebody is in charge of the unit with this code from a day on. */
export const putInCharge = async (work: Work, { personId, unitCode, documentId, fromOn }: { personId: string; unitCode: string; documentId: string; fromOn: string }): Promise<void> => {
  const { unitNo } = await db(work).selectFrom('org.unit_at').where('province_id', '=', work.actor.provinceId).where('code', '=', unitCode).select('unit_no as unitNo').executeTakeFirstOrThrow()
  const id = await insertRelation(work, { kind: 'in_charge', personId, unitNo, documentId, fromOn, untilOn: null })
  work.record('people.related', id, { kind: 'in_charge', personId, unitNo, fromOn })
}

/** What the room offers to acts of reorganisation. */
export { accountsOf, builtOnHeld, passHeld, readHeld, takeBackHeld, type HeldPost, type HeldPower, type HeldRelation } from './act-store.ts'

/** Who administers the province today; asked with an administrator's or the operator's rights. */
export { administratorsOf } from './account-store.ts'

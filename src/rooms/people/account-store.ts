import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { countedTo, keyset, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('people')

export const pageOfAccounts = async (work: Work, { search, unused = false, ...asked }: { search?: string | undefined; unused?: boolean | undefined } & PageAsked) => {
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`a.username`, type: 'text' }], asked)
  const found = db(work).selectFrom('account as a').innerJoin('person_at as p', 'p.id', 'a.person_id').where('a.is_operator', '=', false)
    .$if(Boolean(search), (query) => query.where((is) => is.and(fold(search ?? '').split(' ').map((word) => is.or([is('a.username', 'like', containing(word)), is('p.search', 'like', containing(word))])))))
    .$if(unused, (query) => query.where('a.closed_at', 'is', null).where(sql<boolean>`not exists (select 1 from people.session s where s.account_id = a.id)`))
  const rows = await found.leftJoin(sql<{ person_id: string; title: string; label: string }>`lateral (select t.person_id, t.title, coalesce(u.committee_name, u.name) as label from people.post_at t
      join org.unit_at u on u.province_id = t.province_id and u.unit_no = t.unit_no where t.person_id = p.id order by t.concurrent limit 1)`.as('post'), (join) => join.onTrue())
    .select(['a.id', 'p.id as personId', 'p.name', 'post.title as post', 'post.label as unitLabel', 'a.username', 'a.is_administrator as isAdministrator', 'a.opened_at as openedAt', 'a.closed_at as closedAt', 'a.version'])
    .select(sql<boolean>`exists (select 1 from people.session s where s.account_id = a.id)`.as('hasSignedIn'))
    .select(key.as('key')).where(goesOn).orderBy(orderBy).limit(limit).offset(offset).execute()
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { ...pageOfKeyed(rows, asked.size), ...countedTo(total) }
}

const columns = ['id', 'person_id as personId', 'username', 'closed_at as closedAt', 'version'] as const

export const accountOf = (work: Work, personId: string) => db(work).selectFrom('account').select(columns).where('person_id', '=', personId).executeTakeFirst()
export const accountNamed = (work: Work, username: string) => db(work).selectFrom('account').select(columns).where('username', '=', username).executeTakeFirst()
export const findAccount = (work: Work, id: string) => db(work).selectFrom('account').select(columns).where('id', '=', id).where('is_operator', '=', false).executeTakeFirst()

export const insertAccount = async (work: Work, { provinceId, personId, username, isAdministrator }: { provinceId: number; personId: string; username: string; isAdministrator: boolean }) => {
  const id = newId()
  await db(work).insertInto('account').values({ province_id: provinceId, id, person_id: personId, username, is_administrator: isAdministrator }).execute()
  return id
}

export const insertInvitation = (work: Work, { accountId, tokenHash, expiresAt }: { accountId: string; tokenHash: Buffer; expiresAt: string }) =>
  db(work).insertInto('invitation').values({ token_hash: tokenHash, account_id: accountId, purpose: 'set_password', expires_at: expiresAt }).execute()

export const closeAccount = async (work: Work, id: string, version: number) => {
  const { numUpdatedRows } = await db(work).updateTable('account').set({ closed_at: sql`now()`, version: version + 1 }).where('id', '=', id).where('version', '=', version).where('closed_at', 'is', null).executeTakeFirst()
  await db(work).updateTable('session').set({ ended_at: sql`now()` }).where('account_id', '=', id).where('ended_at', 'is', null).execute()
  return numUpdatedRows > 0n
}

/** The persons whose open account administers the province. */
export const administratorsOf = async (work: Work): Promise<string[]> => (await db(work).selectFrom('account').where('province_id', '=', work.actor.provinceId).where('is_administrator', '=', true).where('is_operator', '=', false)
  .where('closed_at', 'is', null).select('person_id as personId').execute()).map(({ personId }) => personId)

import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { countedTo, keyset, mostCounted, type OrderKey, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import { containing, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { PersonRow } from './contract.ts'

const db = room('people')
const label = sql<string>`coalesce(u.committee_name, u.name)`

/** Posts as of the view with the names of their unit and managing body. */
const posts = (work: Work) => db(work).selectFrom('post_at as p')
  .innerJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'p.province_id').onRef('u.unit_no', '=', 'p.unit_no'))
  .leftJoin('org.body_at as b', 'b.id', 'p.managed_by_body_id')
  .where('p.province_id', '=', work.actor.provinceId)
  .select(['p.person_id as personId', 'p.id', 'p.title', 'p.unit_no as unitNo', 'u.code as unitCode', label.as('unitLabel'), 'b.name as managedBy', 'p.concurrent', 'p.heads', 'p.from_on as fromOn', 'p.until_on as untilOn'])

export const mainPost = (work: Work, personId: string) => posts(work).where('p.person_id', '=', personId).orderBy('p.concurrent').limit(1).executeTakeFirst()

export const postsOf = async (work: Work, personIds: string[]) =>
  Map.groupBy(personIds.length ? await posts(work).where('p.person_id', 'in', personIds).orderBy('p.concurrent').execute() : [], ({ personId }) => personId)

/** Every post a person ever held, as known at the view. */
export const allPostsOf = async (work: Work, personId: string): Promise<PersonRow['posts']> => {
  const { rows } = await sql<PersonRow['posts'][number]>`
    select p.id, p.title, p.unit_no as "unitNo", u.code as "unitCode", coalesce(u.committee_name, u.name) as "unitLabel", b.name as "managedBy", p.concurrent, p.heads,
      lower(p.valid) as "fromOn", upper(p.valid) as "untilOn"
    from people.post p join org.named_at u on u.province_id = p.province_id and u.unit_no = p.unit_no left join org.body_at b on b.id = p.managed_by_body_id
    where p.person_id = ${personId} and p.known @> (select kit.view_known()) order by lower(p.valid) desc, p.concurrent`.execute(db(work))
  return rows
}

export interface PeopleFilter { search?: string | undefined; unitNo?: number | undefined; managedByUnitNo?: number | undefined }

export const pageOfPeople = async (work: Work, { search, unitNo, managedByUnitNo, ...asked }: PeopleFilter & PageAsked) => {
  const holds = (condition: ReturnType<typeof sql<boolean>>) => sql<boolean>`exists (select 1 from people.post_at p where p.province_id = person.province_id and p.person_id = person.id and ${condition})`
  const words = search ? fold(search).split(' ') : []
  const found = db(work).selectFrom('person_at as person').where('person.province_id', '=', work.actor.provinceId)
    .where((is) => is.and(words.map((word) => is.or([is('person.search', 'like', containing(word)), holds(sql<boolean>`p.search like ${containing(word)}`)]))))
    .$if(unitNo !== undefined, (query) => query.where(holds(sql<boolean>`p.unit_no in (select r.unit_no from org.reach_at r where r.province_id = p.province_id and r.ancestor_no = ${unitNo ?? null})`)))
    .$if(managedByUnitNo !== undefined, (query) => query.where(holds(sql<boolean>`p.managed_by_unit_no = ${managedByUnitNo ?? null}`)))
  // Whose own name has the words stands before whose posts have them.
  const named: OrderKey[] = words.length > 0 ? [{ by: sql`(${sql.join(words.map((word) => sql`person.search like ${containing(word)}`), sql` and `)})`, type: 'boolean', down: true }] : []
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [...named, { by: sql`person.code`, type: 'text', nullable: true }, { by: sql`person.name`, type: 'text' }, { by: sql`person.id`, type: 'uuid' }], asked)
  const rows = await found.select(['person.id', 'person.code', 'person.name', key.as('key')]).where(goesOn).orderBy(orderBy).limit(limit).offset(offset).execute()
  const { total } = await db(work).selectFrom(found.select(sql`1`.as('one')).limit(mostCounted + 1).as('x')).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { ...pageOfKeyed(rows, asked.size), ...countedTo(total) }
}

export const findPerson = (work: Work, id: string) => db(work).selectFrom('person').where('id', '=', id).where(sql<boolean>`known @> (select kit.view_known())`)
  .select(['id', 'province_id as provinceId', 'code', 'name', 'born_on as bornOn']).executeTakeFirst()

/** Enters a person who is in no register. */
export const insertPerson = async (work: Work, { provinceId, name }: { provinceId: number; name: string }): Promise<string> => {
  const id = newId()
  await db(work).insertInto('person').values({ province_id: provinceId, id, name, search: fold(name) }).execute()
  return id
}

/** What the actor works for today, with names. */
export const powersOf = async (work: Work) => {
  const bodyIds = work.actor.authorisations.map(({ bodyId }) => bodyId)
  if (bodyIds.length === 0) return []
  const rows = await db(work).selectFrom('org.body_at as b').innerJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'b.province_id').onRef('u.unit_no', '=', 'b.unit_no'))
    .where('b.id', 'in', bodyIds).select(['b.id', 'b.name as body', 'u.unit_no as unitNo', 'u.code as unitCode', label.as('unitLabel')]).execute()
  const names = new Map((await db(work).selectFrom('person_at').where('id', 'in', work.actor.standsFor).select(['id', 'name']).execute()).map(({ id, name }) => [id, name]))
  return work.actor.authorisations.flatMap(({ bodyId, rights, via }) => rows.filter(({ id }) => id === bodyId).map(({ body, unitNo, unitCode, unitLabel }) =>
    ({ unitNo, unitCode, unitLabel, body, rights, via: via ? names.get(via) ?? via : null })))
}

export const relationsOf = async (work: Work, of: { personId?: string; unitNo?: number | undefined }) =>
  db(work).selectFrom('relation as r').innerJoin('person_at as p', 'p.id', 'r.person_id')
    .innerJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'r.province_id').onRef('u.unit_no', '=', 'r.unit_no')).innerJoin('rulebook.document_at as d', 'd.id', 'r.document_id')
    .where('r.province_id', '=', work.actor.provinceId).where(sql<boolean>`r.valid @> (select kit.view_on()) and r.known @> (select kit.view_known())`)
    .$if(of.personId !== undefined, (query) => query.where('r.person_id', '=', of.personId as string)).$if(of.unitNo !== undefined, (query) => query.where('r.unit_no', '=', of.unitNo as number))
    .select(['r.id', sql<'in_charge' | 'follower' | 'helper'>`r.kind`.as('kind'), 'p.id as personId', 'p.name as personName', 'u.unit_no as unitNo', 'u.code as unitCode', label.as('unitLabel'),
      sql<string>`d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY')`.as('document'), sql<string>`lower(r.valid)`.as('fromOn'), sql<string | null>`upper(r.valid)`.as('untilOn')]).orderBy('u.code').limit(500).execute()

export interface NewRelation { kind: string; personId: string; unitNo: number; documentId: string; fromOn: string; untilOn: string | null }

export const insertRelation = async (work: Work, { kind, personId, unitNo, documentId, fromOn, untilOn }: NewRelation) => {
  const id = newId()
  await db(work).insertInto('relation').values({ province_id: work.actor.provinceId, id, kind, person_id: personId, unit_no: unitNo, document_id: documentId, valid: dayRange(fromOn, untilOn) }).execute()
  return id
}


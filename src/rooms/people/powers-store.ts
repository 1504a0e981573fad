import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { PowerRight } from './contract.ts'

const db = room('people')

export interface AuthorisationFilter { home: number; unitNo?: number | undefined; personId?: string | undefined; ended: boolean; page: number; size: number }

export const pageOfAuthorisations = async (work: Work, { home, unitNo, personId, ended, page, size }: AuthorisationFilter) => {
  const found = db(work).selectFrom('authorisation as a').innerJoin('person_at as p', 'p.id', 'a.person_id').innerJoin('org.body_at as b', 'b.id', 'a.body_id')
    .innerJoin('org.unit_at as u', (join) => join.onRef('u.province_id', '=', 'a.province_id').onRef('u.unit_no', '=', 'a.unit_no')).innerJoin('rulebook.document_at as d', 'd.id', 'a.document_id')
    .where('a.province_id', '=', home).where(sql<boolean>`upper_inf(a.known)`)
    .$if(!ended, (query) => query.where(sql<boolean>`coalesce(upper(a.valid), 'infinity') > ${work.today}::date`))
    .$if(unitNo !== undefined, (query) => query.where('a.unit_no', '=', unitNo as number)).$if(personId !== undefined, (query) => query.where('a.person_id', '=', personId as string))
  const rows = await found.select(['a.id', 'a.person_id as personId', 'p.name as personName', 'a.unit_no as unitNo', 'u.code as unitCode', sql<string>`coalesce(u.committee_name, u.name)`.as('unitLabel'), 'a.body_id as bodyId', 'b.name as body'])
    .select([sql<PowerRight[]>`a.rights`.as('rights'), sql<string>`d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY')`.as('document'), sql<string>`lower(a.valid)`.as('fromOn'), sql<string | null>`upper(a.valid)`.as('untilOn')])
    .select(sql<string | null>`(select t.title from people.post_at t where t.person_id = a.person_id order by t.concurrent limit 1)`.as('post'))
    .orderBy('u.code').orderBy('p.name').limit(size).offset((page - 1) * size).execute()
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export interface NewAuthorisation { provinceId?: number; personId: string; unitNo: number; bodyId: string; rights: PowerRight[]; documentId: string; fromOn: string; untilOn: string | null }

export const insertAuthorisation = async (work: Work, given: NewAuthorisation) => {
  const id = newId()
  await db(work).insertInto('authorisation').values({
    province_id: given.provinceId ?? work.actor.provinceId, id, person_id: given.personId, unit_no: given.unitNo, body_id: given.bodyId, rights: given.rights, document_id: given.documentId, valid: dayRange(given.fromOn, given.untilOn),
  }).execute()
  return id
}

/** Whether the actor looks after national bodies. */
export const keepsAbove = async (work: Work): Promise<boolean> => (await sql<{ keeps: boolean }>`select kit.keeps_above() as keeps`.execute(db(work))).rows[0]?.keeps ?? false

export const findAuthorisation = (work: Work, id: string) => db(work).selectFrom('authorisation').selectAll().select(sql<string>`lower(valid)`.as('fromOn')).where('id', '=', id).where(sql<boolean>`upper_inf(known)`).executeTakeFirst()

/** Closes the row as knowledge and writes the shorter one: what was known before stays known as it was. */
export const endAuthorisation = async (work: Work, row: NonNullable<Awaited<ReturnType<typeof findAuthorisation>>>, untilOn: string) => {
  const { fromOn, ...columns } = row
  await db(work).updateTable('authorisation').set({ known: sql`tstzrange(lower(known), now())` }).where('id', '=', row.id).execute()
  const id = newId()
  await db(work).insertInto('authorisation').values({ ...columns, id, valid: dayRange(fromOn, untilOn), known: sql`tstzrange(now(), null)` as never }).execute()
  return id
}

const delegations = (work: Work) => db(work).selectFrom('delegation as d').innerJoin('person_at as f', 'f.id', 'd.from_person').innerJoin('person_at as t', 't.id', 'd.to_person').where(sql<boolean>`upper_inf(d.known)`)
  .select(['d.id', 'f.id as fromPersonId', 'f.name as fromName', 't.id as toPersonId', 't.name as toName', sql<'report' | 'manage'>`d.scope`.as('scope'), sql<string>`lower(d.valid)`.as('fromOn'), sql<string | null>`upper(d.valid)`.as('untilOn')])

export const myDelegations = (work: Work) => delegations(work)
  .where((is) => is.or([is('d.from_person', '=', work.actor.personId), is('d.to_person', '=', work.actor.personId)])).where(sql<boolean>`coalesce(upper(d.valid), 'infinity') > ${work.today}::date`).execute()

export const findDelegation = (work: Work, id: string) => db(work).selectFrom('delegation').selectAll().select(sql<string>`lower(valid)`.as('fromOn')).where('id', '=', id).where(sql<boolean>`upper_inf(known)`).executeTakeFirst()

export const insertDelegation = async (work: Work, { toPersonId, scope, fromOn, untilOn }: { toPersonId: string; scope: string; fromOn: string; untilOn: string }) => {
  const id = newId()
  await db(work).insertInto('delegation').values({ province_id: work.actor.provinceId, id, from_person: work.actor.personId, to_person: toPersonId, scope, valid: dayRange(fromOn, untilOn) }).execute()
  return id
}

/** Ends a delegation today; one that has not begun is closed as knowledge only. */
export const endDelegation = async (work: Work, row: NonNullable<Awaited<ReturnType<typeof findDelegation>>>) => {
  const { fromOn, ...columns } = row
  await db(work).updateTable('delegation').set({ known: sql`tstzrange(lower(known), now())` }).where('id', '=', row.id).execute()
  if (fromOn < work.today) await db(work).insertInto('delegation').values({ ...columns, id: newId(), valid: dayRange(fromOn, work.today), known: sql`tstzrange(now(), null)` as never }).execute()
}

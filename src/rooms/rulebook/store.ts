import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { countedTo, keyset, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import { containing, folded } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { DocumentKey } from './contract.ts'

const db = room('rulebook')

export const pageOfDocuments = async (work: Work, { search, ...asked }: { search?: string | undefined } & PageAsked) => {
  const found = db(work).selectFrom('document_at').where('province_id', '=', work.actor.provinceId)
    .$if(Boolean(search), (query) => query.where((is) => is.and(fold(search ?? '').split(' ').map((word) => is(folded(sql`concat_ws(' ', number, issuer, title)`), 'like', containing(word))))))
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`issued_on`, type: 'date', down: true }, { by: sql`number`, type: 'text' }, { by: sql`id`, type: 'uuid' }], asked)
  const rows = await found.select(['id', 'number', 'issuer', 'issued_on as issuedOn', 'title', key.as('key')]).where(goesOn).orderBy(orderBy).limit(limit).offset(offset).execute()
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { ...pageOfKeyed(rows, asked.size), ...countedTo(total) }
}

export const allMeasures = (work: Work) => db(work).selectFrom('measure_at').select(['id', 'name', 'whole']).orderBy('name').execute()

export const indicators = async (work: Work, search: string | undefined) => {
  const rows = await db(work).selectFrom('indicator_at as i').innerJoin('measure_at as m', 'm.id', 'i.measure_id').where('i.province_id', '=', work.actor.provinceId)
    .select(['i.id', 'i.name', 'i.measure_id as measureId', 'm.name as measureName']).orderBy('i.name').execute()
  return search ? rows.filter(({ name }) => fold(search).split(' ').every((word) => fold(name).includes(word))) : rows
}

export const findDocument = (work: Work, { number, issuer, issuedOn }: DocumentKey, home = work.actor.provinceId) => db(work).selectFrom('document_at').select('id')
  .where('province_id', '=', home).where(sql`lower(number)`, '=', number.toLowerCase()).where(sql`lower(issuer)`, '=', issuer.toLowerCase()).where('issued_on', '=', issuedOn).executeTakeFirst()

/** Undefined when somebody else enters the same document at this moment. */
export const insertDocument = async (work: Work, { number, issuer, issuedOn, title }: DocumentKey, home = work.actor.provinceId) => {
  const entered = await db(work).insertInto('document').values({ province_id: home, id: newId(), number, issuer, issued_on: issuedOn, title: title ?? null })
    .onConflict((taken) => taken.doNothing()).returning('id').executeTakeFirst()
  return entered?.id
}

export const findMeasure = (work: Work, name: string) => db(work).selectFrom('measure_at').select(['id', 'name', 'whole']).where(sql`lower(name)`, '=', name.toLowerCase()).executeTakeFirst()

export const findIndicator = (work: Work, name: string, measureId: string) => db(work).selectFrom('indicator_at').select('id')
  .where('province_id', '=', work.actor.provinceId).where(sql`lower(name)`, '=', name.toLowerCase()).where('measure_id', '=', measureId).executeTakeFirst()

/** Undefined when somebody else enters the same indicator at this moment. */
export const insertIndicator = async (work: Work, name: string, measureId: string) => {
  const entered = await db(work).insertInto('indicator').values({ province_id: work.actor.provinceId, id: newId(), name, measure_id: measureId })
    .onConflict((taken) => taken.doNothing()).returning('id').executeTakeFirst()
  return entered?.id
}

/** Number and title of documents, for notices; all of a province read them. */
export const titlesOfDocuments = async (work: Work, ids: string[]) => {
  const rows = await db(work).selectFrom('document_at').where('province_id', '=', work.actor.provinceId).where('id', 'in', ids).select(['id', 'number', 'issuer', 'title']).execute()
  return new Map(rows.map(({ id, number, issuer, title }) => [id, { code: number, title: title || issuer }]))
}

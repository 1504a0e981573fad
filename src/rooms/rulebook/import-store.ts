import { sql } from 'kysely'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('rulebook')

/** The catalogue an import is planned against, as known now. */
export const readRulebook = async (work: Work) => {
  const { provinceId } = work.actor
  const measures = await db(work).selectFrom('measure').where(sql<boolean>`upper_inf(known)`).select(['id', 'name', 'whole']).orderBy('name').execute()
  const indicators = await db(work).selectFrom('indicator').where('province_id', '=', provinceId).where(sql<boolean>`upper_inf(known)`).select(['id', 'name', 'measure_id as measureId']).execute()
  const documents = await db(work).selectFrom('document').where('province_id', '=', provinceId).where(sql<boolean>`upper_inf(known)`).select(['id', 'number', 'issuer', 'issued_on as issuedOn', 'title']).execute()
  return { measures, indicators, documents }
}

export interface NewDocument { id: string; number: string; issuer: string; issuedOn: string; title: string | null }
export interface NewIndicator { id: string; name: string; measureId: string }

/** Enters documents and indicators met in an import; their ids are given. */
export const addToRulebook = async (work: Work, { documents, indicators }: { documents: readonly NewDocument[]; indicators: readonly NewIndicator[] }): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'rulebook.document', documents.map(({ id, number, issuer, issuedOn, title }) => ({ province_id, id, number, issuer, issued_on: issuedOn, title })))
  await bulkInsert(work, 'rulebook.indicator', indicators.map(({ id, name, measureId }) => ({ province_id, id, name, measure_id: measureId })))
}

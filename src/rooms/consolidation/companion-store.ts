import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { CompanionKind } from './contract.ts'

const db = room('consolidation')

/** The document a paper beside a report was drafted as. */
export const findCompanion = async (work: Work, { reportId, kind }: { reportId: string; kind: CompanionKind }): Promise<string | undefined> =>
  (await db(work).selectFrom('companion').where('province_id', '=', work.actor.provinceId).where('report_id', '=', reportId).where('kind', '=', kind).select('document_id').executeTakeFirst())?.document_id

export const insertCompanion = (work: Work, { reportId, documentId, kind, knownAt, digest }: { reportId: string; documentId: string; kind: CompanionKind; knownAt: string; digest: Buffer }) => db(work).insertInto('companion').values({
  province_id: work.actor.provinceId, id: newId(), report_id: reportId, document_id: documentId, kind, known_at: knownAt, digest, drafted_by: work.actor.personId, drafted_on: work.today,
}).execute()

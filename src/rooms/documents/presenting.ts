import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { DocumentPage, DocumentRow } from './contract.ts'
import { numberLine } from './rules.ts'
import { findStanding, type Standing } from './standing-store.ts'
import * as store from './store.ts'

/** A line of the register. */
export const rowOf = ({ id, state, kind, kindName, value, symbol, title, unitNo, unitLabel, drafterName, issuedOn, version, waitsFor, since, ending }: Standing): DocumentRow =>
  ({ id, state, kind, kindName, number: numberLine({ value, kind, symbol }), title, unitNo, unitLabel, drafterName, issuedOn, version, waitsFor, since, ending })

/** A document with everything its page shows, and what the actor may do about it. */
export const readDocument = async (work: Work, { id }: { id: string }): Promise<DocumentPage> => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const { wording, annexes } = await store.findWording(work, id, document.version) ?? work.refuse(common.notFound)
  const flowId = await store.flowOf(work, document)
  const { write, decide } = await store.powersOver(work, document)
  const { keeps, files, draftsFor } = await store.officesOf(work)
  const stands = document.ending === null
  const heir = document.ending?.heir ?? null
  return {
    ...rowOf(document), wording, versions: await store.versionsOf(work, id), steps: flowId ? (await store.stepsOf(work, flowId)).map(({ ids: _ids, ...step }) => step) : [],
    submissions: await store.submissionsOf(work, id), files: await store.filesOf(work, id), copies: await store.copiesOf(work, id),
    subject: document.subjectKind && document.subjectId ? { kind: document.subjectKind, id: document.subjectId } : null,
    made: annexes && { body: [...annexes.body ?? []], annexes: annexes.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'annex' ? [`${block.number}. ${block.title}`] : []))) },
    may: {
      write: write && stands, submit: write && stands && flowId !== undefined, decide: decide && stands, issue: keeps.includes(document.unitNo) && document.state === 'agreed', file: files.includes(document.unitNo) && document.state === 'issued',
      continue: document.state !== 'issued' && heir !== null && draftsFor.includes(heir),
    },
  }
}

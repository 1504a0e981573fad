import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { DocumentPage, DocumentRow } from './contract.ts'
import { numberLine } from './rules.ts'
import { findStanding, type Standing } from './standing-store.ts'
import * as store from './store.ts'

/** A line of the register. */
export const rowOf = ({ id, state, kind, kindName, value, symbol, title, unitNo, unitLabel, drafterName, issuedOn, version, waitsFor, since }: Standing): DocumentRow =>
  ({ id, state, kind, kindName, number: numberLine({ value, kind, symbol }), title, unitNo, unitLabel, drafterName, issuedOn, version, waitsFor, since })

/** A document with everything its page shows, and what the actor may do about it. */
export const readDocument = async (work: Work, { id }: { id: string }): Promise<DocumentPage> => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const { wording, annexes } = await store.findWording(work, id, document.version) ?? work.refuse(common.notFound)
  const flowId = await store.flowOf(work, document)
  const { write, decide } = await store.powersOver(work, document)
  const isKept = (await store.officesOf(work)).keeps.includes(document.unitNo)
  return {
    ...rowOf(document), wording, versions: await store.versionsOf(work, id), steps: flowId ? (await store.stepsOf(work, flowId)).map(({ ids: _ids, ...step }) => step) : [],
    submissions: await store.submissionsOf(work, id), files: await store.filesOf(work, id), copies: await store.copiesOf(work, id),
    subject: document.subjectKind && document.subjectId ? { kind: document.subjectKind, id: document.subjectId } : null,
    made: annexes && { body: [...annexes.body ?? []], annexes: annexes.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'annex' ? [`${block.number}. ${block.title}`] : []))) },
    may: { write, submit: write && flowId !== undefined, decide, issue: isKept && document.state === 'agreed', file: isKept && document.state === 'issued' },
  }
}

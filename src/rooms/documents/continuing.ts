import { formatDay } from '../../kit/dates.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { draftDocument } from './drafting.ts'
import { refuseEnded, requireOffice } from './ended.ts'
import { headFacts } from './head.ts'
import { refusals } from './refusals.ts'
import { numberOf } from './rules.ts'
import { findStanding } from './standing-store.ts'
import * as store from './store.ts'

/** A draft of a unit that has ended begins anew in the name of its successor: the same words, signed for the successor; the old one stays as it is and gets no number any more. */
export const continueDocument = async (work: Work, { id }: { id: string }): Promise<{ id: string }> => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  const { kind, symbol, value, ending, unitLabel } = document
  if (value !== null) return work.refuse(refusals.alreadyIssued, { number: numberOf({ kind, symbol, value }) })
  if (!ending) return work.refuse(refusals.unitStands, { unit: unitLabel })
  if (ending.heir === null) return refuseEnded(work, document)
  const { wording, annexes } = await store.findWording(work, id, document.version) ?? work.refuse(common.notFound)
  if (annexes) return work.refuse(refusals.annexesFromElsewhere, { heir: ending.heirLabel })
  const heir = await requireOffice(work, ending.heir)
  const { onBehalf, post } = headFacts(heir, heir.parent)
  const { authority } = wording.signing
  const ownAuthority = onBehalf.startsWith('T/M ') ? 'TM' as const : null
  const subject = document.subjectKind && document.subjectId ? { kind: document.subjectKind, id: document.subjectId } : null
  const signing = { authority: authority === 'TL' || authority === 'KT' ? authority : ownAuthority, onBehalf: onBehalf.replace(/^T\/M /u, ''), post, signer: '' }
  const begun = await draftDocument(work, { unitNo: ending.heir, kind, wording: { ...wording, signing }, subject, note: `Soạn tiếp dự thảo của ${unitLabel}, kết thúc ngày ${formatDay(ending.onDay)}` })
  work.record('documents.continued', id, { as: begun.id, unitNo: ending.heir })
  return begun
}

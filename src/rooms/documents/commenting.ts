import type { InputOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import type { comments } from './comment-contract.ts'
import * as store from './comment-store.ts'
import { requireDraft } from './drafting.ts'
import { requireOffice } from './ended.ts'
import { refusals } from './refusals.ts'
import { findStanding } from './standing-store.ts'
import { powersOver } from './store.ts'

/** The units that were asked about a document, with what they said. */
export const listComments = async (work: Work, { id }: InputOf<typeof comments.listComments>) => {
  const document = await findStanding(work, id) ?? work.refuse(common.notFound)
  return { rows: (await store.askedAbout(work, id)), mayAsk: (await powersOver(work, document)).write, mayReply: await store.isDrafter(work, id) }
}

/** The drafter asks units about his last version; their heads are told. */
export const askComments = async (work: Work, { id, unitNos, answerBy }: InputOf<typeof comments.askComments>) => {
  const document = await requireDraft(work, id)
  if (answerBy < work.today) return work.refuse(refusals.answerInThePast)
  const already = await store.askedAbout(work, id)
  for (const unitNo of new Set(unitNos)) {
    const office = await requireOffice(work, unitNo)
    if (already.some((one) => one.unitNo === unitNo && one.version === document.version)) work.refuse(refusals.askedAlready, { unit: office.label })
    await store.insertAsked(work, { documentId: id, versionId: document.versionId, unitNo, answerBy })
    await tell(work, { kind: 'paper', subject: { kind: 'paper', id }, place: `/van-ban/${id}`, key: `asked:${document.versionId}:${unitNo}`, facts: { what: 'asked', answerBy }, to: await store.headsOf(work, unitNo), standIns: 'report' })
  }
  work.record('documents.comments_asked', id, { unitNos, answerBy, version: document.version })
  return { done: true as const }
}

/** Who heads a unit that was asked says what it thinks; late ones as well. */
export const giveComment = async (work: Work, { id, text }: InputOf<typeof comments.giveComment>) => {
  const asked = await store.findAsked(work, id) ?? work.refuse(common.notFound)
  if (asked.comment) return work.refuse(refusals.alreadyCommented)
  if (!asked.mayComment) return work.refuse(refusals.notAsked, { unit: asked.unitLabel })
  await store.insertComment(work, { documentId: asked.documentId, askedId: id, text })
  work.record('documents.commented', asked.documentId, { unitNo: asked.unitNo, text })
  const document = await findStanding(work, asked.documentId) ?? work.refuse(common.notFound)
  await tell(work, { kind: 'paper', subject: { kind: 'paper', id: document.id }, place: `/van-ban/${document.id}`, key: `commented:${id}`, facts: { what: 'commented' }, to: [document.drafterId], standIns: 'manage' })
  return { done: true as const }
}

/** The drafter takes a comment, or says why not. */
export const replyToComment = async (work: Work, { id, taken, reason = null }: InputOf<typeof comments.replyToComment>) => {
  const asked = await store.findAsked(work, id) ?? work.refuse(common.notFound)
  if (!await store.isDrafter(work, asked.documentId)) return work.refuse(refusals.notTheDrafter)
  if (!asked.comment) return work.refuse(refusals.noCommentYet)
  if (asked.comment.reply) return work.refuse(refusals.alreadyReplied)
  if (!taken && !reason) return work.refuse(refusals.reasonNeeded)
  await store.insertReply(work, { documentId: asked.documentId, commentId: asked.comment.id, taken, reason: reason || null })
  work.record('documents.comment_replied', asked.documentId, { unitNo: asked.unitNo, taken, reason })
  return { done: true as const }
}

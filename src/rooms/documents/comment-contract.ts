import * as z from 'zod'
import { Day, Id, operation } from '../../kit/operation.ts'
import { Ending } from '../org/contract.ts'
import { refusals } from './refusals.ts'

/** A unit that was asked about a version, what it said, and what the drafter did about it. */
export const AskedUnit = z.object({
  id: Id, version: z.number().int(), unitNo: z.number().int(), unitLabel: z.string(), ending: Ending.nullable(), answerBy: Day, isLate: z.boolean(), mayComment: z.boolean(),
  comment: z.object({ id: Id, text: z.string(), byName: z.string(), onDay: Day, reply: z.object({ taken: z.boolean(), reason: z.string().nullable(), onDay: Day }).nullable() }).nullable(),
})
export type AskedUnit = z.infer<typeof AskedUnit>

const byId = { id: Id }
const done = z.object({ done: z.literal(true) })
const text = z.string().trim().min(3).max(10_000)

export const listComments = operation({ method: 'GET', path: '/office-documents/{id}/comments', summary: 'Các đơn vị được lấy ý kiến về một dự thảo, ý kiến của họ, tiếp thu hay giải trình', right: 'see', input: z.object(byId), output: z.object({ rows: z.array(AskedUnit), mayAsk: z.boolean(), mayReply: z.boolean() }) })
export const askComments = operation({
  method: 'POST', path: '/office-documents/{id}/comments', summary: 'Lấy ý kiến các đơn vị về bản cuối của dự thảo, trả lời trước một ngày', right: 'report',
  input: z.object({ ...byId, unitNos: z.array(z.number().int().positive().max(999_999_999)).min(1).max(200), answerBy: Day }), output: done, refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheDrafter, refusals.notInDraft, refusals.askedAlready, refusals.answerInThePast],
})
export const giveComment = operation({ method: 'POST', path: '/document-comments/{id}', summary: 'Người đứng đầu đơn vị được hỏi cho ý kiến', right: 'see', input: z.object({ ...byId, text }), output: done, refusals: [refusals.notAsked, refusals.alreadyCommented] })
export const replyToComment = operation({
  method: 'POST', path: '/document-comments/{id}/reply', summary: 'Người soạn tiếp thu một ý kiến, hoặc giải trình vì sao không', right: 'report', input: z.object({ ...byId, taken: z.boolean(), reason: z.string().trim().max(4000).nullish() }), output: done,
  refusals: [refusals.notTheDrafter, refusals.reasonNeeded, refusals.noCommentYet, refusals.alreadyReplied],
})

export const comments = { listComments, askComments, giveComment, replyToComment }

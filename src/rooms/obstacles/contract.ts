import * as z from 'zod'
import { Day, Id, badCursor, keyedInput, keyedOutput, operation, refusal, viewInput } from '../../kit/operation.ts'
import { notTheHolder, wrongStage } from '../tasks/refusals.ts'

/** Why somebody can remove an obstacle. */
export const Relation = z.enum(['in_charge', 'superior', 'managing_body', 'follower'])
export type Relation = z.infer<typeof Relation>

/** Who can be asked: he sees the task and does not hold it. */
export const Addressee = z.object({ personId: Id, name: z.string(), post: z.string().nullable(), relation: Relation, unitNo: z.number().int(), unitLabel: z.string() })
export type Addressee = z.infer<typeof Addressee>

/** One time somebody was asked; who passed it on stands in the next one. */
export const Asking = z.object({ id: Id, personId: Id, name: z.string(), relation: Relation, unitLabel: z.string(), answerBy: Day, askedByName: z.string(), askedOn: Day, note: z.string().nullable(), bySuccession: z.boolean() })
export type Asking = z.infer<typeof Asking>

/** An obstacle with everybody who was asked, in order, and how it closed. */
export const Obstacle = z.object({
  id: Id, taskId: Id, code: z.string(), title: z.string(), text: z.string(), raisedByName: z.string(), forName: z.string().nullable(), raisedOn: Day, askings: z.array(Asking).min(1),
  answerBy: Day, isLate: z.boolean(), closing: z.object({ kind: z.enum(['answered', 'withdrawn']), text: z.string(), byName: z.string(), forName: z.string().nullable(), onDay: Day }).nullable(),
  mayAnswer: z.boolean(), mayWithdraw: z.boolean(),
})
export type Obstacle = z.infer<typeof Obstacle>

const Text = z.string().trim().min(5).max(2000)
const asked = { personId: Id, answerBy: Day }

const notTheAsked = refusal('not_the_asked', 403, { vi: 'Chỉ người đang được hỏi, hoặc người được ủy nhiệm thay, mới trả lời hay chuyển tiếp được; người giữ việc không tự trả lời vướng mắc của mình. Hãy chờ người ấy trả lời, hoặc rút lại vướng mắc.', en: 'Only who is asked now, or who stands in for him, answers or passes on; a holder never answers his own obstacle. Wait for the answer, or withdraw the obstacle.' })
const notToBeAsked = refusal('not_to_be_asked', 422, { vi: 'Không gửi vướng mắc đến người này được: chỉ gửi đến người giao, cấp trên, phụ trách hoặc theo dõi xem được việc này. Hãy chọn trong danh sách.', en: 'This person cannot be asked: only who assigned, stands above, is in charge or follows, and sees the task. Choose from the list.' })
const obstacleClosed = refusal('obstacle_closed', 409, { vi: 'Vướng mắc này đã được trả lời hoặc đã rút. Hãy tải lại trang.', en: 'This obstacle was answered or withdrawn already. Reload the page.' })
const answerPassed = refusal('answer_day_passed', 422, { vi: 'Ngày xin trả lời không được trước hôm nay ({today}). Hãy chọn ngày khác.', en: 'The day to answer by cannot be before today ({today}). Choose another.' })
export const refusals = { notTheAsked, notToBeAsked, obstacleClosed, answerPassed }

export const listObstacles = operation({ method: 'GET', path: '/tasks/{id}/obstacles', summary: 'Vướng mắc của một việc: đã hỏi ai, trả lời thế nào, cũ trước', right: 'see', input: z.object({ id: Id, ...viewInput }), output: z.object({ rows: z.array(Obstacle), mayRaise: z.boolean() }) })
export const listAddressees = operation({
  method: 'GET', path: '/tasks/{id}/addressees', summary: 'Những người có thể gỡ vướng mắc của một việc, người nên hỏi đứng đầu, và ngày xin trả lời đề nghị', right: 'see', input: z.object({ id: Id }),
  output: z.object({ rows: z.array(Addressee), answerBy: Day }),
})
export const raiseObstacle = operation({
  method: 'POST', path: '/tasks/{id}/obstacles', summary: 'Nêu vướng mắc của việc mình giữ, gửi người có thể gỡ, xin trả lời trước một ngày', right: 'report',
  input: z.object({ id: Id, text: Text, ...asked }), output: z.object({ id: Id }), refusals: [notTheHolder, wrongStage, notToBeAsked, answerPassed],
})
export const answerObstacle = operation({ method: 'POST', path: '/obstacles/{id}/answer', summary: 'Trả lời một vướng mắc được hỏi', right: 'see', input: z.object({ id: Id, text: Text }), output: z.object({ done: z.literal(true) }), refusals: [notTheAsked, obstacleClosed] })
export const passOnObstacle = operation({
  method: 'POST', path: '/obstacles/{id}/pass-on', summary: 'Chuyển vướng mắc đến người khác có thể gỡ; cả hai còn trên hồ sơ', right: 'see',
  input: z.object({ id: Id, ...asked, note: z.string().trim().min(3).max(1000) }), output: z.object({ done: z.literal(true) }), refusals: [notTheAsked, obstacleClosed, notToBeAsked, answerPassed],
})
export const withdrawObstacle = operation({ method: 'POST', path: '/obstacles/{id}/withdraw', summary: 'Rút vướng mắc của việc mình giữ, có lý do', right: 'report', input: z.object({ id: Id, reason: z.string().trim().min(3).max(1000) }), output: z.object({ done: z.literal(true) }), refusals: [notTheHolder, obstacleClosed] })

export const findObstacles = operation({
  method: 'GET', path: '/obstacles', summary: 'Vướng mắc trong tầm của tôi, ngày xin trả lời gần nhất trước', right: 'signed_in',
  input: z.object({ mine: z.enum(['asked', 'raised']).optional().describe('Chỉ những vướng mắc hỏi tôi, hoặc của việc tôi giữ'), state: z.enum(['open', 'late', 'closed']).default('open'), unitNo: z.number().int().positive().max(999_999_999).optional(), ...keyedInput, ...viewInput }),
  output: z.object({ rows: z.array(Obstacle), ...keyedOutput, counts: z.object({ open: z.number().int(), late: z.number().int(), closed: z.number().int() }) }), refusals: [badCursor],
})

export const obstacles = { listObstacles, listAddressees, raiseObstacle, answerObstacle, passOnObstacle, withdrawObstacle, findObstacles }

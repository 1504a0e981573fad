import * as z from 'zod'
import { Amount, Day, Id, operation } from '../../kit/operation.ts'
import { documentAhead, DocumentKey, measureUnknown } from '../rulebook/contract.ts'
import * as refusals from './refusals.ts'

export const Stage = z.enum(['proposed', 'declined', 'in_force', 'withdrawn'])
export type Stage = z.infer<typeof Stage>

export const Horizon = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('every_year') }),
  z.object({ kind: z.literal('year'), year: z.number().int().min(1990).max(2100) }),
  z.object({ kind: z.literal('period'), from: z.number().int().min(1990).max(2100), to: z.number().int().min(1990).max(2100) }),
])
export type Horizon = z.infer<typeof Horizon>

const NotNegative = Amount.refine((value) => !value.startsWith('-'), { message: 'Không nhận số âm.' })
const Positive = Amount.refine((value) => !value.startsWith('-') && !/^0+(\.0+)?$/.test(value), { message: 'Phải lớn hơn 0.' })

/** What is owed: text, number with its measure or a product, the whole horizon and the year. */
export const Terms = z.object({
  title: z.string().trim().min(5).max(1000).describe('Nội dung việc đột phá, đổi mới'),
  indicator: z.string().trim().min(2).max(300).nullish().describe('Chỉ tiêu'), measure: z.string().trim().min(1).max(60).nullish().describe('Đơn vị tính'),
  product: z.string().trim().min(2).max(300).nullish().describe('Sản phẩm, thay cho số lượng'),
  target: Positive.nullish().describe('Cả giai đoạn'), plan: Positive.nullish().describe('Kế hoạch năm'), year: z.number().int().min(1990).max(2100).describe('Năm kế hoạch'),
  baseline: NotNegative.nullish(), unitCost: NotNegative.nullish().describe('Đơn giá, triệu đồng'), dueOn: Day, horizon: Horizon,
})
export type Terms = z.infer<typeof Terms>

/** Who holds: a person by a post, or an organisation. */
export const Holder = z.discriminatedUnion('kind', [z.object({ kind: z.literal('post'), postId: Id }), z.object({ kind: z.literal('unit'), unitNo: z.number().int() })])
export type Holder = z.infer<typeof Holder>

const MilestoneList = z.array(z.object({ dueOn: Day, text: z.string().trim().min(1).max(300), amount: Positive.nullish() })).max(20)
const Milestones = MilestoneList.default([])
/** What goes along with a task, where it is changed: absent stays as it is, an empty list drops all. */
export const AlongChanges = { milestones: MilestoneList.optional().describe('Các mốc; bỏ trống thì giữ như cũ'), coUnitNos: z.array(z.number().int()).max(20).optional().describe('Đơn vị phối hợp; bỏ trống thì giữ như cũ') }
const Done = z.object({ id: Id, code: z.string(), version: z.number().int() })
const byDocument = { document: DocumentKey.nullish(), clause: z.string().trim().max(100).nullish(), reason: z.string().trim().max(1000).nullish() }
const writing = [refusals.wholeNumbers, refusals.numberOrProduct, refusals.horizonBackwards, measureUnknown]

export const proposeTask = operation({
  method: 'POST', path: '/tasks/proposals', summary: 'Đăng ký, đề xuất việc của mình', right: 'propose',
  input: Terms.extend({ holder: Holder, milestones: Milestones }), output: Done, refusals: [refusals.notTheHolder, refusals.outsideManagement, ...writing],
})
export const adjustProposal = operation({
  method: 'POST', path: '/tasks/{id}/adjust', summary: 'Điều chỉnh đề xuất trước khi giao', right: 'propose',
  input: Terms.extend({ id: Id, version: z.number().int(), ...AlongChanges, reason: z.string().trim().max(1000).nullish() }), output: Done, refusals: [refusals.wrongStage, refusals.notTheHolder, refusals.nothingChanged, ...writing],
})
export const declineProposal = operation({
  method: 'POST', path: '/tasks/{id}/decline', summary: 'Không giao việc đã đề xuất', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), reason: z.string().trim().min(3).max(1000) }), output: Done, refusals: [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself],
})
export const assignProposal = operation({
  method: 'POST', path: '/tasks/{id}/assign', summary: 'Giao việc đã đề xuất, theo văn bản', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), document: DocumentKey, clause: z.string().trim().max(100).nullish(), supplementary: z.boolean().default(false) }), output: Done,
  refusals: [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself, refusals.outsideManagement],
})
export const NewTask = Terms.extend({ holder: Holder, milestones: Milestones, coUnitNos: z.array(z.number().int()).max(20).default([]), code: z.string().trim().max(40).nullish() })
export const assignTask = operation({
  method: 'POST', path: '/tasks', summary: 'Giao một việc, theo văn bản', right: 'assign',
  input: NewTask.extend({ document: DocumentKey, clause: z.string().trim().max(100).nullish(), supplementary: z.boolean().default(false) }), output: Done,
  refusals: [refusals.notTheAssigner, refusals.notToOneself, refusals.outsideManagement, refusals.codeTaken, ...writing],
})
export const assignTasks = operation({
  method: 'POST', path: '/tasks/many', summary: 'Giao nhiều việc trong một văn bản: một việc cho nhiều người, hoặc mỗi người một dòng', right: 'assign',
  input: z.object({ tasks: z.array(NewTask).min(1).max(500), document: DocumentKey, supplementary: z.boolean().default(false) }), output: z.object({ tasks: z.array(Done) }),
  refusals: [refusals.notTheAssigner, refusals.notToOneself, refusals.outsideManagement, refusals.codeTaken, ...writing],
})
export const reviseTask = operation({
  method: 'POST', path: '/tasks/{id}/revise', summary: 'Điều chỉnh việc đã giao từ một ngày, theo văn bản', right: 'assign',
  input: Terms.extend({ id: Id, version: z.number().int(), ...AlongChanges, effectiveOn: Day, ...byDocument }), output: Done,
  refusals: [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself, refusals.documentNeeded, refusals.nothingChanged, ...writing],
})
export const withdrawTask = operation({
  method: 'POST', path: '/tasks/{id}/withdraw', summary: 'Thôi giao từ một ngày, theo văn bản', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), effectiveOn: Day, document: DocumentKey, reason: z.string().trim().min(3).max(1000) }), output: Done,
  refusals: [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself],
})
export const changeHolder = operation({
  method: 'POST', path: '/tasks/{id}/holder', summary: 'Đổi người giữ việc từ một ngày, theo văn bản', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), holder: Holder, effectiveOn: Day, document: DocumentKey, reason: z.string().trim().min(3).max(1000) }), output: Done,
  refusals: [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself, refusals.outsideManagement, refusals.nothingChanged],
})

const clockRefusals = [refusals.wrongStage, refusals.notTheAssigner, refusals.notToOneself, documentAhead]
export const stopClock = operation({
  method: 'POST', path: '/tasks/{id}/clock/stop', summary: 'Tạm dừng tính hạn của một việc từ một ngày, theo văn bản; hạn lùi bằng số ngày dừng', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), fromOn: Day, document: DocumentKey, reason: z.string().trim().min(3).max(1000) }), output: Done,
  refusals: [...clockRefusals, refusals.clockStands, refusals.stopOutsideDays, refusals.alreadyDue],
})
export const resumeClock = operation({
  method: 'POST', path: '/tasks/{id}/clock/resume', summary: 'Tính tiếp hạn của một việc đang tạm dừng, từ một ngày, theo văn bản', right: 'assign',
  input: z.object({ id: Id, version: z.number().int(), onDay: Day, document: DocumentKey, reason: z.string().trim().min(3).max(1000) }), output: Done,
  refusals: [...clockRefusals, refusals.clockRuns, refusals.resumeOutsideDays],
})

export const tasks = { proposeTask, adjustProposal, declineProposal, assignProposal, assignTask, assignTasks, reviseTask, withdrawTask, changeHolder, stopClock, resumeClock }

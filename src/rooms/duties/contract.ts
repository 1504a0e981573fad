import * as z from 'zod'
import { Day, Id, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { fileRefused } from '../../kit/refusal.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'

export const Kind = z.enum(['hearing', 'report', 'meeting', 'other'])
export type Kind = z.infer<typeof Kind>

const moved = z.enum(['previous', 'next']).default('next').describe('Rơi vào ngày nghỉ thì chuyển về ngày làm việc trước hay sau')
const day = z.number().int().min(1).max(31).describe('Ngày trong tháng; lớn hơn số ngày của tháng là ngày cuối tháng')

/** How a duty comes again. */
export const RuleInput = z.discriminatedUnion('every', [
  z.object({ every: z.literal('week'), weekday: z.number().int().min(1).max(7).describe('1 là thứ Hai'), moved }),
  z.object({ every: z.literal('month'), day, moved }),
  z.object({ every: z.literal('quarter'), month: z.number().int().min(1).max(3).describe('Tháng thứ mấy của quý'), day, moved }),
  z.object({ every: z.literal('year'), month: z.number().int().min(1).max(12), day, moved }),
])

export const Evidence = z.object({ id: Id, name: z.string(), size: z.number(), mediaType: z.string() })
export type Evidence = z.infer<typeof Evidence>

export const Discharge = z.object({ id: Id, kind: z.enum(['done', 'waived']), doneOn: Day, note: z.string().nullable(), byName: z.string(), evidence: z.array(Evidence) })
export type Discharge = z.infer<typeof Discharge>

export const InstanceState = z.enum(['late', 'due', 'done', 'waived'])
export type InstanceState = z.infer<typeof InstanceState>

/** A recurring obligation with who owes it as of the view. */
export const Duty = z.object({
  id: Id, title: z.string(), kind: Kind, rule: RuleInput, unitNo: z.number().int(), unitLabel: z.string(), postTitle: z.string().nullable(), debtors: z.array(z.string()).describe('Tên người phải thực hiện'),
  assigningUnitLabel: z.string(), fromOn: Day, untilOn: Day.nullable().describe('Từ ngày này không còn phải thực hiện'), endedReason: z.string().nullable(), document: DocumentKey,
  mayDischarge: z.boolean(), mayChange: z.boolean(),
})
export type Duty = z.infer<typeof Duty>

/** One time a duty is owed. */
export const DutyInstance = z.object({ onDay: Day.describe('Ngày theo quy định, tên của kỳ'), dueOn: Day.describe('Ngày làm việc phải xong'), state: InstanceState, lateDays: z.number().int(), discharge: Discharge.nullable() })
export type DutyInstance = z.infer<typeof DutyInstance>

export const InstanceRow = DutyInstance.extend({ dutyId: Id, title: z.string(), kind: Kind, unitLabel: z.string(), postTitle: z.string().nullable(), debtors: z.array(z.string()), mayDischarge: z.boolean(), mayChange: z.boolean() })
export type InstanceRow = z.infer<typeof InstanceRow>

const notTheOrderer = refusal('not_the_orderer', 403, { vi: 'Chỉ cán bộ được cơ quan quản lý đơn vị này ủy quyền giao việc mới làm được việc này. Hãy để cán bộ ấy làm.', en: 'Only officers whom the body above this unit authorised to assign can do this. Leave it to them.' })
const notForOneself = refusal('nobody_orders_himself', 403, { vi: 'Không ai tự đặt, tự dừng hay tự miễn nghĩa vụ của mình hoặc của người mình thay. Hãy nhờ cán bộ khác.', en: 'Nobody sets, ends or waives his own duty, or that of whom he stands for. Ask another officer.' })
const notTheDebtor = refusal('not_the_debtor', 403, { vi: 'Chỉ người phải thực hiện nghĩa vụ này, hoặc người được ủy nhiệm báo cáo thay, mới ghi được. Hãy để người ấy ghi.', en: 'Only who owes this duty, or reports for him, can say so. Leave it to them.' })
const postUnknown = refusal('post_unknown', 422, { vi: 'Đơn vị này hiện không có ai giữ chức vụ “{post}”. Hãy chọn chức vụ có người giữ, hoặc giao cho cả đơn vị.', en: 'Nobody holds the post “{post}” at this unit. Choose one that is held, or the unit itself.' })
const daysOutside = refusal('duty_days_outside', 422, { vi: 'Ngày bắt đầu không được trước ngày văn bản ({from}), ngày thôi phải sau ngày bắt đầu. Hãy sửa lại ngày.', en: 'It cannot begin before its document ({from}), and ends after it begins. Correct the days.' })
const noSuchInstance = refusal('no_such_instance', 422, { vi: 'Nghĩa vụ này không có kỳ ngày {day}, hoặc kỳ ấy còn xa. Hãy tải lại trang.', en: 'This duty has no instance on {day}, or it is still far off. Reload the page.' })
const alreadyDischarged = refusal('already_discharged', 409, { vi: 'Kỳ này đã được ghi là xong hoặc được miễn. Hãy tải lại trang.', en: 'This instance was done or waived already. Reload the page.' })
const notDischarged = refusal('not_discharged', 409, { vi: 'Kỳ này chưa được ghi là xong nên không có gì để lấy lại. Hãy tải lại trang.', en: 'This instance was not discharged, so there is nothing to take back. Reload the page.' })
const doneAhead = refusal('done_ahead', 422, { vi: 'Ngày thực hiện không được sau hôm nay ({today}). Hãy chọn hôm nay hoặc ngày trước đó.', en: 'It cannot have been done after today ({today}). Choose today or an earlier day.' })
const proofNeeded = refusal('proof_needed', 422, { vi: 'Hãy ghi kết quả hoặc kèm một tệp minh chứng.', en: 'Say what came of it, or add a file.' })
export const refusals = { notTheOrderer, notForOneself, notTheDebtor, postUnknown, daysOutside, noSuchInstance, alreadyDischarged, notDischarged, doneAhead, proofNeeded }

const narrowing = { unitNo: z.number().int().positive().max(999_999_999).optional(), kind: Kind.optional(), search: z.string().max(200).optional(), mine: z.boolean().optional().describe('Chỉ nghĩa vụ tôi phải thực hiện') }
const byInstance = { id: Id, onDay: Day }
const reason = z.string().trim().min(3).max(1000)

export const listInstances = operation({
  method: 'GET', path: '/duty-instances', summary: 'Các kỳ của nghĩa vụ định kỳ: quá hạn trước, rồi kỳ sắp đến; hoặc những kỳ đã xong', right: 'signed_in',
  input: z.object({ ...narrowing, state: z.enum(['open', 'late', 'settled']).default('open'), within: z.number().int().min(0).max(366).default(31).describe('Kỳ sắp đến trong bao nhiêu ngày tới'), ...pageInput, ...viewInput }),
  output: z.object({ rows: z.array(InstanceRow), total: z.number().int(), counts: z.object({ open: z.number().int(), late: z.number().int(), settled: z.number().int() }) }),
})
export const listDuties = operation({
  method: 'GET', path: '/duties', summary: 'Nghĩa vụ định kỳ trong tầm của tôi', right: 'signed_in', input: z.object({ ...narrowing, ended: z.boolean().default(false).describe('Những nghĩa vụ đã thôi'), ...pageInput, ...viewInput }),
  output: z.object({ rows: z.array(Duty), total: z.number().int(), maySet: z.boolean() }),
})
export const readDuty = operation({ method: 'GET', path: '/duties/{id}', summary: 'Một nghĩa vụ định kỳ với các kỳ quá hạn, sắp đến và 24 kỳ gần đây', right: 'see', input: z.object({ id: Id, ...viewInput }), output: Duty.extend({ instances: z.array(DutyInstance) }) })
export const setDuty = operation({
  method: 'POST', path: '/duties', summary: 'Đặt nghĩa vụ định kỳ cho một đơn vị hoặc một chức vụ, theo văn bản', right: 'assign',
  input: z.object({ title: z.string().trim().min(5).max(300), kind: Kind, rule: RuleInput, unitNo: z.number().int().positive().max(999_999_999), postTitle: z.string().trim().min(2).max(300).nullish(), fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }),
  output: z.object({ id: Id }), refusals: [documentAhead, notTheOrderer, notForOneself, postUnknown, daysOutside],
})
export const endDuty = operation({ method: 'POST', path: '/duties/{id}/end', summary: 'Thôi một nghĩa vụ định kỳ từ một ngày, có lý do; kỳ trước ngày ấy còn phải xong', right: 'assign', input: z.object({ id: Id, untilOn: Day, reason }), output: z.object({ done: z.literal(true) }), refusals: [notTheOrderer, notForOneself, daysOutside] })
export const dischargeDuty = operation({
  method: 'POST', path: '/duties/{id}/discharge', summary: 'Ghi một kỳ đã thực hiện, kết quả và minh chứng', right: 'report',
  input: z.object({ ...byInstance, doneOn: Day, note: z.string().trim().max(1000).nullish(), files: z.array(z.file().max(20 * 1024 * 1024)).max(10).default([]) }),
  output: z.object({ id: Id }), refusals: [notTheDebtor, noSuchInstance, alreadyDischarged, doneAhead, proofNeeded, fileRefused],
})
export const waiveInstance = operation({ method: 'POST', path: '/duties/{id}/waive', summary: 'Miễn một kỳ, có lý do', right: 'assign', input: z.object({ ...byInstance, reason }), output: z.object({ id: Id }), refusals: [notTheOrderer, notForOneself, noSuchInstance, alreadyDischarged] })
export const takeBackDischarge = operation({ method: 'POST', path: '/duties/{id}/take-back', summary: 'Lấy lại điều đã ghi về một kỳ, có lý do: kỳ ấy lại phải thực hiện', right: 'see', input: z.object({ ...byInstance, reason }), output: z.object({ done: z.literal(true) }), refusals: [notTheDebtor, notTheOrderer, notForOneself, notDischarged] })
export const readDutyEvidence = operation({ method: 'GET', path: '/duty-evidence/{id}', summary: 'Tệp minh chứng của một kỳ', right: 'see', input: z.object({ id: Id }), output: z.file() })

export const duties = { listInstances, listDuties, readDuty, setDuty, endDuty, dischargeDuty, waiveInstance, takeBackDischarge, readDutyEvidence }

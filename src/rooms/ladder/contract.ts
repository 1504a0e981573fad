import * as z from 'zod'
import { Day, Id, operation, refusal, viewInput } from '../../kit/operation.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'

export const Recipient = z.enum(['holder', 'superior', 'in_charge', 'follower', 'managing_body'])
export type Recipient = z.infer<typeof Recipient>

/** Kinds of obligations that fall due. */
export const About = z.enum(['task', 'duty', 'obstacle', 'report_part'])
export type About = z.infer<typeof About>

/** One step: what it is about, when it fires, whom it is for, what they are told. */
export const Step = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/).describe('Tên riêng của bước, không dấu'), about: About.default('task').describe('Nhắc về việc, nghĩa vụ định kỳ, vướng mắc hay báo cáo theo đợt'), count: z.number().int().min(-90).max(180).describe('Số ngày sau hạn; số âm là trước hạn'),
  unit: z.enum(['days', 'working_days']), recipient: Recipient, wording: z.string().trim().min(5).max(300), immediate: z.boolean().default(false).describe('Báo ngay, không đợi bản tổng hợp trong ngày'),
})
export type Step = z.infer<typeof Step>

export const readLadder = operation({
  method: 'GET', path: '/ladder', summary: 'Thang nhắc việc: báo cho ai, trước hạn, đến hạn, quá hạn bao nhiêu ngày; chưa ai xác nhận thì là mẫu đề nghị và không nhắc', right: 'signed_in', input: z.object({ ...viewInput }),
  output: z.object({ confirmed: z.boolean(), fromOn: Day.nullable(), document: DocumentKey.nullable(), steps: z.array(Step), mayRecord: z.boolean() }),
})

const stepTwice = refusal('step_twice', 422, { vi: 'Hai bước cùng tên “{key}”. Hãy đặt tên khác nhau.', en: 'Two steps are called “{key}”. Give them different names.' })
const ladderBehind = refusal('ladder_behind', 422, { vi: 'Thang nhắc việc chỉ có hiệu lực từ hôm nay ({today}) trở đi. Hãy sửa lại ngày.', en: 'A ladder holds from today ({today}) on. Correct the day.' })
export const ladderRefusals = { stepTwice, ladderBehind }

export const recordLadder = operation({
  method: 'POST', path: '/ladder', summary: 'Ghi thang nhắc việc có hiệu lực từ một ngày, theo văn bản; thang trước thôi hiệu lực từ ngày ấy', right: 'administer',
  input: z.object({ fromOn: Day, document: DocumentKey, steps: z.array(Step).min(1).max(30) }), output: z.object({ id: Id }), refusals: [documentAhead, stepTwice, ladderBehind],
})

/** A ladder that held or will hold on some days. */
export const RecordedLadder = z.object({ id: Id, fromOn: Day, untilOn: Day.nullable().describe('Ngày đầu tiên thôi hiệu lực'), document: DocumentKey, steps: z.array(Step), recordedBy: z.string() })
export type RecordedLadder = z.infer<typeof RecordedLadder>

export const listLadders = operation({
  method: 'GET', path: '/ladder/history', summary: 'Các thang nhắc việc đã ghi: hiệu lực từ ngày nào đến ngày nào, theo văn bản nào, ai ghi; mới trước', right: 'signed_in', input: z.object({}), output: z.object({ rows: z.array(RecordedLadder) }),
})

/** A coming day with the obligations that each step would be about. */
export const PreviewDay = z.object({ day: Day, isWorking: z.boolean(), counts: z.array(z.object({ key: z.string(), count: z.number().int() })) })
export type PreviewDay = z.infer<typeof PreviewDay>

export const previewLadder = operation({
  method: 'POST', path: '/ladder/preview', slow: true, summary: 'Xem trước 14 ngày tới mỗi bước sẽ nhắc về bao nhiêu nghĩa vụ, nếu không ai báo cáo thêm; quản trị thấy số của cả tỉnh, người khác trong tầm xem của mình; không ghi gì', right: 'signed_in',
  input: z.object({ steps: z.array(Step).max(30).optional().describe('Các bước định ghi; không có thì là thang đang có hiệu lực') }),
  output: z.object({ days: z.array(PreviewDay), wholeProvince: z.boolean(), unconfirmedYears: z.array(z.number().int()).describe('Năm chưa ai xác nhận lịch ngày làm việc: ngày nhắc chỉ là tạm tính') }),
})

/** A step that fired for an obligation, and who was told. */
export const Firing = z.object({ id: Id, about: About, firedOn: Day, dueOn: Day, recipient: Recipient, wording: z.string(), told: z.array(z.object({ name: z.string(), forName: z.string().nullable() })) })
export type Firing = z.infer<typeof Firing>

export const listFirings = operation({
  method: 'GET', path: '/ladder/firings/{about}/{id}', summary: 'Những lần một việc, nghĩa vụ định kỳ, vướng mắc hay báo cáo theo đợt đã được nhắc theo thang, báo cho ai; của việc thì kể cả các vướng mắc của việc ấy', right: 'see',
  input: z.object({ about: About, id: Id, ...viewInput }), output: z.object({ rows: z.array(Firing) }),
})

export const ladder = { readLadder, recordLadder, listLadders, previewLadder, listFirings }

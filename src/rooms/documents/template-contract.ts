import * as z from 'zod'
import { Day, Id, operation, refusal } from '../../kit/operation.ts'
import { refusals } from './refusals.ts'

/** A Word template of a unit with its days, or the days from which one was withdrawn; an earlier one can still be fetched. */
export const TemplateLine = z.object({
  id: Id, kind: z.string().nullable().describe('Trống: mọi loại chưa có mẫu riêng'), name: z.string(), size: z.number().int(), fromOn: Day, untilOn: Day.nullable(), isNow: z.boolean().describe('Văn bản hôm nay được trình bày theo mẫu này'), uploadedOn: Day, byName: z.string(),
  reason: z.string().nullable().describe('Vì sao thôi dùng; null: đây là một mẫu'), isReplaced: z.boolean().describe('Đã bị thay trong mọi ngày'), mayWithdraw: z.boolean(),
})
export type TemplateLine = z.infer<typeof TemplateLine>

const unitNo = z.number().int().positive().max(999_999_999)
const faulty = refusal('template_faulty', 422, { vi: 'Mẫu chưa dùng được nên chưa lưu. Hãy sửa các chỗ sau trong Word rồi tải lên lại.', en: 'The template can not be used yet and was not kept. Correct these places in Word and upload it again.' })
const notHeld = refusal('template_not_held', 422, { vi: 'Mẫu này không được dùng vào ngày ấy. Hãy chọn một ngày trong thời gian mẫu được dùng.', en: 'This template does not hold on that day. Choose a day on which it does.' })
export const templateRefusals = { faulty, notHeld }

export const listTemplates = operation({
  method: 'GET', path: '/document-templates', summary: 'Mẫu Word của một đơn vị: mẫu đang dùng, mẫu trước và mẫu sắp dùng', right: 'signed_in', input: z.object({ unitNo }), output: z.object({ rows: z.array(TemplateLine), maySet: z.boolean() }),
})
export const setTemplate = operation({
  method: 'POST', path: '/document-templates', slow: true, summary: 'Tải lên mẫu Word của một đơn vị, cho một loại hoặc mọi loại, từ một ngày; mẫu được kiểm tra trước khi lưu', right: 'authorise',
  input: z.object({ unitNo, kind: z.string().max(10).nullish(), fromOn: Day, untilOn: Day.nullish(), file: z.file().max(20 * 1024 * 1024) }), output: z.object({ id: Id }), refusals: [faulty, refusals.notTheOfficer, refusals.kindNotTheirs],
})
export const withdrawTemplate = operation({
  method: 'POST', path: '/document-templates/{id}/withdraw', summary: 'Thôi dùng một mẫu Word từ một ngày, có lý do; sau đó theo mẫu cho mọi loại, hoặc mẫu của Gương', right: 'authorise',
  input: z.object({ id: Id, fromOn: Day, reason: z.string().trim().min(3).max(1000) }), output: z.object({ id: Id }), refusals: [notHeld, refusals.notTheOfficer],
})
export const readTemplateFile = operation({ method: 'GET', path: '/document-templates/{id}/file', summary: 'Tệp của một mẫu Word', right: 'signed_in', input: z.object({ id: Id }), output: z.file() })
export const readOwnTemplate = operation({ method: 'GET', path: '/document-template-to-begin-with', slow: true, summary: 'Mẫu Word của Gương, để cơ quan sửa thành mẫu của mình', right: 'signed_in', input: z.object({}), output: z.file() })

export const templates = { listTemplates, setTemplate, withdrawTemplate, readTemplateFile, readOwnTemplate }

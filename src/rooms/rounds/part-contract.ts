import * as z from 'zod'
import { Day, Id, operation, refusal, viewInput } from '../../kit/operation.ts'
import { Ending } from '../org/contract.ts'
import { Difference, Form, FormRows } from './form-contract.ts'

/** A cell that can not be handed in as it is, and why. */
export const Fault = z.object({ key: z.string(), column: z.string(), kind: z.enum(['not_an_amount', 'empty', 'unknown_line', 'unknown_column', 'no_lines']) })
export type Fault = z.infer<typeof Fault>

/** A form of a part as it was handed in. */
export const Submission = z.object({
  id: Id, nth: z.number().int(), way: z.enum(['app', 'workbook', 'own']), formVersion: z.number().int(), rows: FormRows, remark: z.string().nullable(), differences: z.array(Difference), fileName: z.string().nullable(), source: z.object({ sheet: z.string(), cells: z.record(z.string(), z.string()) }).nullable().describe('Trang tính và ô của bảng đơn vị mà từng số lấy từ đó, theo “dòng cột”'), handedByName: z.string(), handedOn: Day,
  verdict: z.enum(['accepted', 'returned']).nullable(), reason: z.string().nullable(), againBy: Day.nullable(), decidedByName: z.string().nullable(), decidedOn: Day.nullable(),
})
export type Submission = z.infer<typeof Submission>

/** What who fills a form has written so far. */
export const Filling = z.object({ version: z.number().int(), formVersion: z.number().int(), rows: FormRows, remark: z.string().nullable(), reasons: z.record(z.string(), z.string()), way: z.enum(['app', 'workbook', 'own']), fileName: z.string().nullable(), faults: z.array(Fault) })
export type Filling = z.infer<typeof Filling>

/** One form of a part: what it asks, what is drafted, what was handed in, and what those below come to. */
export const PartForm = Form.extend({
  state: z.enum(['not_begun', 'filling', 'handed_in', 'returned', 'accepted', 'closed']), lateDays: z.number().int(), filling: Filling.nullable(), submissions: z.array(Submission).describe('Lần gửi gần nhất trước'),
  below: z.object({ of: z.number().int().describe('Bao nhiêu đơn vị báo cáo qua cấp này'), accepted: z.number().int(), rows: FormRows.describe('Số đề nghị: cộng các biểu đã nhận') }),
})
export type PartForm = z.infer<typeof PartForm>

export const Part = z.object({
  id: Id, roundId: Id, roundTitle: z.string(), period: z.string(), closingOn: Day, outline: z.string().nullable(), unitNo: z.number().int(), unitLabel: z.string(), ending: Ending.nullable().describe('Khi đơn vị báo cáo đã kết thúc'), toUnitNo: z.number().int(), toUnitLabel: z.string(), dueOn: Day, closedOn: Day.nullable(),
  mayFill: z.boolean(), mayDecide: z.boolean(), forms: z.array(PartForm),
})
export type Part = z.infer<typeof Part>

const notTheUnit = refusal('not_the_reporting_unit', 403, { vi: 'Chỉ người đứng đầu đơn vị này, người được ủy nhiệm báo cáo thay hoặc cán bộ được đơn vị ủy quyền làm báo cáo mới điền và gửi được. Hãy để người ấy làm.', en: 'Only the head of this unit, who reports for him, or an officer it authorised to report fills and hands in. Leave it to them.' })
const notTheReceiver = refusal('not_the_receiving_level', 403, { vi: 'Chỉ cán bộ được cấp nhận báo cáo ủy quyền thẩm định mới nhận hoặc trả lại được. Hãy để cán bộ ấy làm.', en: 'Only officers whom the receiving level authorised to accept decide this. Leave it to them.' })
const ownReport = refusal('own_report', 403, { vi: 'Không ai tự duyệt báo cáo của đơn vị mình hoặc do mình gửi. Hãy để cán bộ khác duyệt.', en: 'Nobody decides a report of his own unit or one he handed in. Leave it to another officer.' })
const formFaults = refusal('form_faults', 422, { vi: 'Biểu còn {count} chỗ chưa đúng, trước hết là {first}. Hãy sửa các ô được đánh dấu rồi gửi lại.', en: 'The form has {count} faults, first {first}. Correct the marked cells and send again.' })
const formOutdated = refusal('form_outdated', 409, { vi: 'Biểu “{form}” đã đổi sang phiên bản {version}. Hãy tải lại trang rồi điền theo biểu mới; số đã điền vẫn còn.', en: 'The form “{form}” is at version {version} now. Reload the page and fill the new one; what you wrote is still there.' })
const unexplained = refusal('difference_unexplained', 422, { vi: '“{line}”, cột “{column}”: ghi {value}, cộng cấp dưới là {sum}. Hãy ghi lý do chênh lệch hoặc lấy số cộng.', en: '“{line}”, “{column}”: {value} was written, those below come to {sum}. Say why, or take the sum.' })
const alreadyAccepted = refusal('already_accepted', 409, { vi: 'Biểu này đã được nhận nên không gửi lại được. Nếu phải sửa, hãy đề nghị cấp nhận.', en: 'This form was accepted and is not handed in again. Ask the receiving level if it must be corrected.' })
const notWaiting = refusal('report_not_waiting', 409, { vi: 'Lần gửi này đã được duyệt, hoặc đơn vị vừa gửi bản khác. Hãy tải lại trang.', en: 'This submission was decided already, or the unit has just sent another. Reload the page.' })
const roundClosed = refusal('round_closed', 409, { vi: 'Đợt báo cáo này đã kết thúc nên không gửi, duyệt hay sửa gì được nữa. Hãy xem đợt khác.', en: 'This round is closed: nothing is handed in, decided or changed any more.' })
const againBehind = refusal('again_behind', 422, { vi: 'Hạn gửi lại phải từ hôm nay ({today}) trở đi. Hãy chọn ngày khác.', en: 'It comes again today ({today}) or later. Choose another day.' })
const noWorkbook = refusal('not_a_workbook', 422, { vi: 'Không đọc được tệp này: {why} Hãy gửi tệp Excel đã tải từ đợt báo cáo.', en: 'This file cannot be read: {why} Send the workbook downloaded from this round.' })
const noCode = refusal('form_code_missing', 422, { vi: 'Không trang nào trong tệp có mã biểu. Hãy tải biểu của đợt này, điền vào đó, không xóa dòng “Mã biểu”.', en: 'No sheet has a form code. Download the forms of this round and fill those; leave the line with the code.' })
const codeTampered = refusal('form_code_tampered', 422, { vi: 'Trang “{sheet}”: mã biểu “{code}” đã bị sửa. Hãy tải lại biểu của đợt này rồi chép số sang.', en: 'Sheet “{sheet}”: the form code “{code}” was altered. Download the forms again and copy the figures over.' })
const codeForeign = refusal('form_code_foreign', 422, { vi: 'Trang “{sheet}” là biểu của {owner}, không phải của đơn vị và đợt này. Hãy gửi đúng nơi, hoặc tải biểu của đợt này.', en: 'Sheet “{sheet}” is a form of {owner}, not of this unit and round. Send it there, or download the forms of this round.' })
const codeOutdated = refusal('form_code_outdated', 409, { vi: 'Trang “{sheet}” là phiên bản {was} của biểu; nay là phiên bản {version}, vì: {reason}. Hãy tải biểu mới rồi chép số sang.', en: 'Sheet “{sheet}” is version {was} of the form; it is at version {version} now: {reason}. Download the new one and copy the figures over.' })
const headingsChanged = refusal('headings_changed', 422, { vi: 'Trang “{sheet}”: {cell} phải là “{expected}” nhưng ghi “{found}”. Hãy trả tiêu đề như biểu đã cấp, hoặc tải lại biểu.', en: 'Sheet “{sheet}”: {cell} must read “{expected}” but reads “{found}”. Restore the heading, or download the form again.' })
export const partRefusals = { notTheUnit, notTheReceiver, ownReport, formFaults, formOutdated, unexplained, alreadyAccepted, notWaiting, roundClosed, againBehind, noWorkbook, noCode, codeTampered, codeForeign, codeOutdated, headingsChanged }

const UnitNo = z.number().int().positive().max(999_999_999)
const byForm = { id: Id.describe('Phần của đơn vị'), formId: Id }
const Version = z.number().int().min(0).describe('0 khi chưa lưu lần nào')
const done = z.object({ done: z.literal(true) })

const readPart = operation({ method: 'GET', path: '/rounds/{id}/units/{unitNo}', summary: 'Phần của một đơn vị trong đợt: biểu, bản đang điền, các lần gửi, số cộng của cấp dưới', right: 'see', input: z.object({ id: Id, unitNo: UnitNo, ...viewInput }), output: Part })
const saveFilling = operation({
  method: 'POST', path: '/round-parts/{id}/filling', summary: 'Lưu bản đang điền của một biểu', right: 'report',
  input: z.object({ ...byForm, version: Version, formVersion: z.number().int(), rows: FormRows, remark: z.string().trim().max(8000).nullish().describe('Ý kiến, đánh giá; cấp trên có thể trích'), reasons: z.record(z.string().max(100), z.string().trim().max(1000)).default({}).describe('Lý do chênh so với số cộng, theo “dòng cột”') }),
  output: z.object({ version: z.number().int(), faults: z.array(Fault) }), refusals: [notTheUnit, roundClosed, alreadyAccepted, formOutdated],
})
const handIn = operation({ method: 'POST', path: '/round-parts/{id}/hand-in', summary: 'Gửi bản đã điền của một biểu lên cấp nhận', right: 'report', input: z.object({ ...byForm, version: Version.describe('Phiên bản của bản đã điền') }), output: z.object({ id: Id, nth: z.number().int() }), refusals: [notTheUnit, roundClosed, alreadyAccepted, formFaults, formOutdated, unexplained] })
const readIssuedWorkbook = operation({ method: 'GET', path: '/rounds/{id}/units/{unitNo}/workbook', summary: 'Tệp Excel các biểu của đơn vị, có mã để đọc lại', right: 'see', input: z.object({ id: Id, unitNo: UnitNo }), output: z.file(), slow: true })
const takeWorkbook = operation({
  method: 'POST', path: '/round-parts/{id}/workbook', summary: 'Điền các biểu bằng tệp Excel đã cấp; xem lại rồi mới gửi', right: 'report', input: z.object({ id: Id, file: z.file().max(20 * 1024 * 1024) }),
  output: z.object({ forms: z.array(z.object({ formId: Id, code: z.string(), version: z.number().int(), lines: z.number().int(), faults: z.array(Fault) })) }), refusals: [notTheUnit, roundClosed, alreadyAccepted, noWorkbook, noCode, codeTampered, codeForeign, codeOutdated, headingsChanged], slow: true,
})
const acceptSubmission = operation({ method: 'POST', path: '/round-submissions/{id}/accept', summary: 'Nhận một biểu đã gửi', right: 'accept', input: z.object({ id: Id }), output: done, refusals: [notTheReceiver, ownReport, notWaiting, roundClosed] })
const returnSubmission = operation({ method: 'POST', path: '/round-submissions/{id}/return', summary: 'Trả lại một biểu, có lý do và hạn gửi lại', right: 'accept', input: z.object({ id: Id, reason: z.string().trim().min(3).max(2000), againBy: Day.nullish() }), output: done, refusals: [notTheReceiver, ownReport, notWaiting, roundClosed, againBehind] })

/** One report of mine that is still owed, or one that waits for me. */
export const OpenPart = z.object({ partId: Id, roundId: Id, title: z.string(), unitNo: z.number().int(), unitLabel: z.string(), dueOn: Day, lateDays: z.number().int(), owed: z.number().int().describe('Biểu còn phải gửi'), returned: z.number().int(), waiting: z.number().int().describe('Biểu chờ duyệt'), owedOn: Day.nullable().describe('Ngày sớm nhất còn phải gửi: hạn, hoặc ngày gửi lại của biểu bị trả') })
export type OpenPart = z.infer<typeof OpenPart>
const listMyParts = operation({ method: 'GET', path: '/round-parts', summary: 'Báo cáo tôi còn phải gửi, và báo cáo chờ tôi duyệt', right: 'signed_in', input: z.object({ ...viewInput }), output: z.object({ owed: z.array(OpenPart), waiting: z.array(OpenPart) }) })

export const parts = { readPart, saveFilling, handIn, readIssuedWorkbook, takeWorkbook, acceptSubmission, returnSubmission, listMyParts }

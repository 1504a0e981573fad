import * as z from 'zod'
import { Day, Id, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { draftingRefusals, State } from '../documents/contract.ts'
import { Ending } from '../org/contract.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'
import { Form, FormInput } from './form-contract.ts'
import { ownTables } from './own-contract.ts'
import { parts } from './part-contract.ts'

/** What a form of a part has come to. */
export const PartState = z.enum(['not_begun', 'filling', 'handed_in', 'returned', 'accepted', 'closed'])
export type PartState = z.infer<typeof PartState>

/** How many forms of how many parts stand where. */
export const Counts = z.object({ parts: z.number().int(), forms: z.number().int(), done: z.number().int().describe('Đơn vị đã được nhận đủ biểu'), waiting: z.number().int().describe('Đơn vị có biểu chờ duyệt'), returned: z.number().int(), late: z.number().int().describe('Đơn vị còn nợ biểu đã quá hạn'), owing: z.number().int().describe('Đơn vị còn nợ biểu') })
export type Counts = z.infer<typeof Counts>

export const Round = z.object({
  id: Id, title: z.string(), period: z.string(), closingOn: Day, dueOn: Day, openedOn: Day, unitNo: z.number().int(), unitLabel: z.string(), ending: Ending.nullable().describe('Khi đơn vị yêu cầu đã kết thúc'), outline: z.string().nullable(), document: DocumentKey.nullable(),
  openedByName: z.string(), closedOn: Day.nullable(), closedNote: z.string().nullable(), mayRun: z.boolean(),
})
export type Round = z.infer<typeof Round>

/** One form of one part, on the board. */
export const BoardCell = z.object({ formId: Id, state: PartState, lateDays: z.number().int(), returnedTimes: z.number().int(), reason: z.string().nullable().describe('Lý do trả lại lần gần nhất'), handedOn: Day.nullable(), nth: z.number().int().nullable() })
export type BoardCell = z.infer<typeof BoardCell>

export const BoardRow = z.object({
  partId: Id, unitNo: z.number().int(), unitLabel: z.string(), ending: Ending.nullable().describe('Khi đơn vị báo cáo đã kết thúc'), toUnitNo: z.number().int(), toUnitLabel: z.string(), dueOn: Day, inCharge: z.array(z.string()), followers: z.array(z.string()), urgedTimes: z.number().int(), urgedOn: Day.nullable(),
  below: z.number().int().describe('Bao nhiêu đơn vị báo cáo qua đơn vị này'), mayUrge: z.boolean(), cells: z.array(BoardCell),
})
export type BoardRow = z.infer<typeof BoardRow>

/** Who is in charge of parts of a round, or follows them, and how many. */
export const Looking = z.object({ personId: Id, name: z.string(), kind: z.enum(['in_charge', 'follower']), parts: z.number().int() })
export type Looking = z.infer<typeof Looking>

/** A letter of a round as it stands among documents: its number as printed, and where it is on its way. */
export const Letter = z.object({ id: Id, number: z.string(), state: State })
export type Letter = z.infer<typeof Letter>

/** Units that were urged, and the letter that says so, where the reader may see it. */
export const Urging = z.object({ id: Id, unitLabel: z.string(), urgedOn: Day, answerBy: Day, units: z.number().int(), nth: z.number().int(), mayDraft: z.boolean(), letter: Letter.nullable() })
export type Urging = z.infer<typeof Urging>

const notTheRunner = refusal('not_the_asking_body', 403, { vi: 'Chỉ cán bộ được cơ quan yêu cầu báo cáo ủy quyền giao việc mới làm được việc này. Hãy để cán bộ ấy làm.', en: 'Only officers whom the asking body authorised to assign can do this. Leave it to them.' })
const roundClosed = refusal('round_closed', 409, { vi: 'Đợt báo cáo này đã kết thúc nên không gửi, duyệt hay sửa gì được nữa. Hãy xem đợt khác.', en: 'This round is closed: nothing is handed in, decided or changed any more.' })
const roundDaysOutside = refusal('round_days_outside', 422, { vi: 'Ngày chốt số liệu phải trước hoặc trùng hạn gửi, và hạn của đơn vị không sau hạn của cấp nhận. Hãy sửa lại ngày.', en: 'Figures close on or before the deadline, and no unit is due after the level it reports to. Correct the days.' })
const periodUnknown = refusal('period_unknown', 422, { vi: 'Kỳ báo cáo “{period}” không có. Hãy chọn năm, 6 tháng, 9 tháng, quý hoặc tháng.', en: 'There is no period “{period}”. Choose a year, half, nine months, quarter or month.' })
const notBelow = refusal('unit_not_below', 422, { vi: '{unit} không thuộc cấp nhận báo cáo. Hãy bỏ đơn vị này khỏi danh sách.', en: '{unit} is not below the unit that receives the report. Take it off the list.' })
const alreadyAsked = refusal('unit_already_asked', 409, { vi: '{unit} đã có trong đợt báo cáo này. Hãy bỏ đơn vị này khỏi danh sách.', en: '{unit} is in this round already. Take it off the list.' })
const formTwice = refusal('form_names_twice', 422, { vi: 'Biểu “{form}” có hai cột hoặc hai dòng cùng tên. Hãy đặt tên khác nhau.', en: 'The form “{form}” has two columns or lines of one name. Name them differently.' })
const someWait = refusal('some_wait', 409, { vi: 'Còn {count} biểu đã gửi mà chưa nhận hay trả lại. Hãy duyệt hết rồi kết thúc đợt.', en: '{count} forms were handed in and not decided. Decide them, then close the round.' })
const nothingOwed = refusal('nothing_owed', 422, { vi: '{unit} không còn nợ biểu nào nên không đôn đốc. Hãy bỏ đơn vị này khỏi danh sách.', en: '{unit} owes no form any more. Take it off the list.' })
const nobodyOwes = refusal('nobody_owes', 422, { vi: 'Không còn đơn vị nào nợ biểu theo bộ lọc này. Hãy đổi bộ lọc.', en: 'Nobody owes a form by this filter. Change the filter.' })
const answerBehind = refusal('answer_behind', 422, { vi: 'Hạn trả lời phải từ hôm nay ({today}) trở đi. Hãy chọn ngày khác.', en: 'An answer is wanted today ({today}) or later. Choose another day.' })
export const refusals = { notTheRunner, roundClosed, roundDaysOutside, periodUnknown, notBelow, alreadyAsked, formTwice, someWait, nothingOwed, nobodyOwes, answerBehind }

/** Which parts of a round: by what they have come to, by the level they report through, by who looks after them, by name. */
export const BoardState = z.enum(['all', 'owing', 'late', 'waiting', 'returned', 'done'])
export type BoardState = z.infer<typeof BoardState>
const boardFilter = {
  state: BoardState.default('all'), toUnitNo: z.number().int().positive().max(999_999_999).optional().describe('Chỉ những đơn vị báo cáo qua cấp này'), search: z.string().max(200).optional(),
  inCharge: Id.optional().describe('Cán bộ phụ trách'), follower: Id.optional().describe('Cán bộ theo dõi'),
}
const UnitNo = z.number().int().positive().max(999_999_999)
const asked = z.array(UnitNo).min(1).max(5000)
const done = z.object({ done: z.literal(true) })

export const listRounds = operation({
  method: 'GET', path: '/rounds', summary: 'Các đợt báo cáo trong tầm của tôi, đang mở trước', right: 'signed_in', input: z.object({ state: z.enum(['open', 'closed', 'all']).default('open'), search: z.string().max(200).optional(), ...pageInput, ...viewInput }),
  output: z.object({ rows: z.array(Round.extend({ counts: Counts })), total: z.number().int(), mayOpen: z.boolean() }),
})
export const openRound = operation({
  method: 'POST', path: '/rounds', summary: 'Mở đợt báo cáo: đề cương, biểu mẫu, kỳ, ngày chốt số liệu, hạn gửi, các đơn vị', right: 'assign',
  input: z.object({ title: z.string().trim().min(5).max(300), unitNo: UnitNo.describe('Đơn vị yêu cầu báo cáo'), period: z.string().max(10), closingOn: Day, dueOn: Day, outline: z.string().trim().max(20_000).nullish(), document: DocumentKey.nullish().describe('Công văn yêu cầu, nếu đã ban hành'), forms: z.array(FormInput).min(1).max(30), units: asked }),
  output: z.object({ id: Id }), refusals: [notTheRunner, roundDaysOutside, periodUnknown, notBelow, alreadyAsked, formTwice, documentAhead],
})
export const readRound = operation({ method: 'GET', path: '/rounds/{id}', summary: 'Một đợt báo cáo với biểu mẫu và tình hình nộp', right: 'see', input: z.object({ id: Id, ...viewInput }), output: Round.extend({ forms: z.array(Form), counts: Counts, letter: Letter.nullable().describe('Công văn yêu cầu, soạn từ đợt này'), urgings: z.array(Urging), looking: z.array(Looking).describe('Cán bộ phụ trách, theo dõi và số đơn vị của mỗi người'), mayAdd: z.array(z.object({ unitNo: z.number().int(), unitLabel: z.string(), dueOn: Day })).describe('Các cấp mà tôi thêm được đơn vị báo cáo qua') }) })
export const listBoard = operation({
  method: 'GET', path: '/rounds/{id}/board', summary: 'Bảng theo dõi nộp báo cáo: đơn vị × biểu', right: 'see',
  input: z.object({ id: Id, ...boardFilter, sort: z.enum(['unit', '-late']).default('unit').describe('Theo đơn vị, hoặc chậm nhất trước'), ...pageInput, ...viewInput }),
  output: z.object({ rows: z.array(BoardRow), total: z.number().int() }),
})
export const exportBoard = operation({ method: 'GET', path: '/rounds/{id}/board/workbook', summary: 'Bảng theo dõi nộp báo cáo, tệp Excel', right: 'see', input: z.object({ id: Id, ...boardFilter, sort: z.enum(['unit', '-late']).default('unit'), ...viewInput }), output: z.file(), slow: true })
export const addParts = operation({
  method: 'POST', path: '/rounds/{id}/parts', summary: 'Thêm đơn vị báo cáo, trực tiếp hoặc qua cấp của mình', right: 'assign', input: z.object({ id: Id, toUnitNo: UnitNo.describe('Cấp nhận báo cáo của các đơn vị này'), units: asked, dueOn: Day }),
  output: z.object({ added: z.number().int() }), refusals: [notTheRunner, roundClosed, roundDaysOutside, notBelow, alreadyAsked],
})
export const changeForm = operation({ method: 'POST', path: '/round-forms/{id}', summary: 'Đổi một biểu mẫu, có lý do: thành phiên bản tiếp theo', right: 'assign', input: FormInput.omit({ code: true }).extend({ id: Id, reason: z.string().trim().min(3).max(1000) }), output: z.object({ version: z.number().int() }), refusals: [notTheRunner, roundClosed, formTwice] })
export const closeRound = operation({ method: 'POST', path: '/rounds/{id}/close', summary: 'Kết thúc đợt báo cáo: không nhận thêm nữa', right: 'assign', input: z.object({ id: Id, note: z.string().trim().max(2000).nullish() }), output: done, refusals: [notTheRunner, roundClosed, someWait] })
export const urgeParts = operation({
  method: 'POST', path: '/rounds/{id}/urge', summary: 'Đôn đốc các đơn vị còn nợ báo cáo, lần thứ nhất hoặc lần tiếp theo', right: 'assign',
  input: z.object({ id: Id, parts: z.array(Id).min(1).max(5000).optional().describe('Những đơn vị này; nếu không nêu: mọi đơn vị còn nợ theo bộ lọc'), ...boardFilter, except: z.array(Id).max(5000).default([]).describe('Trừ những đơn vị này của bộ lọc'), answerBy: Day, wording: z.string().trim().max(4000).nullish() }), output: z.object({ id: Id, urged: z.number().int(), documentId: Id.nullable().describe('Công văn đã soạn; không có khi cơ quan chưa ghi nhiệm kỳ để đánh số') }), refusals: [notTheRunner, roundClosed, nothingOwed, nobodyOwes, answerBehind],
})
export const nameLooking = operation({
  method: 'POST', path: '/rounds/{id}/looking', summary: 'Giao cán bộ phụ trách hoặc theo dõi các đơn vị của đợt', right: 'assign',
  input: z.object({ id: Id, parts: z.array(Id).min(1).max(5000).optional().describe('Những đơn vị này; nếu không nêu: mọi đơn vị theo bộ lọc'), ...boardFilter, except: z.array(Id).max(5000).default([]), kind: z.enum(['in_charge', 'follower']), personId: Id.nullable().describe('Bỏ trống: lại theo phân công chung của đơn vị') }), output: z.object({ named: z.number().int() }), refusals: [notTheRunner, roundClosed],
})
const letter = { right: 'assign' as const, input: z.object({ id: Id }), output: z.object({ documentId: Id }), refusals: [notTheRunner, ...draftingRefusals] }
export const draftRequestLetter = operation({ method: 'POST', path: '/rounds/{id}/letter', summary: 'Soạn công văn yêu cầu báo cáo thành văn bản của cơ quan; đã soạn thì trả về văn bản ấy', ...letter })
export const draftUrgingLetter = operation({ method: 'POST', path: '/round-urgings/{id}/letter', summary: 'Soạn công văn đôn đốc thành văn bản của cơ quan; đã soạn thì trả về văn bản ấy', ...letter })

export const rounds = { listRounds, openRound, readRound, listBoard, exportBoard, addParts, changeForm, closeRound, urgeParts, nameLooking, draftRequestLetter, draftUrgingLetter, ...parts, ...ownTables }

import * as z from 'zod'
import { Day, Id, badCursor, keyedInput, keyedOutput, operation, refusal, viewInput } from '../../kit/operation.ts'

/** A document by its key: number, issuer and day together, since numbers restart each term. */
export const DocumentKey = z.object({
  number: z.string().trim().min(1).max(60).describe('Số, ký hiệu, ví dụ 512-QĐ/TU'),
  issuer: z.string().trim().min(1).max(200).describe('Cơ quan ban hành'),
  issuedOn: Day.describe('Ngày ban hành'),
  title: z.string().trim().max(500).nullish().describe('Trích yếu'),
})
export type DocumentKey = z.infer<typeof DocumentKey>

export const Document = DocumentKey.extend({ id: Id, title: z.string().nullable() })
export type Document = z.infer<typeof Document>

export const Measure = z.object({ id: Id, name: z.string(), whole: z.boolean() })
export type Measure = z.infer<typeof Measure>

export const Indicator = z.object({ id: Id, name: z.string(), measureId: Id, measureName: z.string() })
export type Indicator = z.infer<typeof Indicator>

export const measureUnknown = refusal('measure_unknown', 422, {
  vi: 'Chưa có đơn vị tính “{measure}” trong danh mục. Hãy chọn một đơn vị tính có sẵn.', en: 'There is no measure “{measure}” in the catalogue. Choose one that exists.',
})

export const documentAhead = refusal('document_ahead', 422, {
  vi: 'Văn bản không thể ban hành sau hôm nay ({today}). Hãy sửa ngày ban hành.', en: 'A document cannot be issued after today ({today}). Correct its day.',
})

export const listDocuments = operation({
  method: 'GET', path: '/documents', summary: 'Tra cứu văn bản', right: 'signed_in',
  input: z.object({ search: z.string().max(200).optional(), ...keyedInput }),
  output: z.object({ rows: z.array(Document), ...keyedOutput }), refusals: [badCursor],
})

export const listMeasures = operation({
  method: 'GET', path: '/measures', summary: 'Danh mục đơn vị tính', right: 'signed_in', input: z.object({}), output: z.array(Measure),
})

export const listIndicators = operation({
  method: 'GET', path: '/indicators', summary: 'Danh mục chỉ tiêu', right: 'signed_in',
  input: z.object({ search: z.string().max(200).optional() }), output: z.array(Indicator),
})

/** A day that differs from the week; without a document it is only proposed. */
export const CalendarDay = z.object({ id: Id.nullable(), day: Day, kind: z.enum(['holiday', 'make_up']), name: z.string(), document: DocumentKey.nullable() })
export type CalendarDay = z.infer<typeof CalendarDay>

const Year = z.number().int().min(1990).max(2100)

export const readCalendar = operation({
  method: 'GET', path: '/calendar/{year}', summary: 'Lịch ngày làm việc của một năm: ngày nghỉ, ngày làm bù, theo văn bản nào; năm chưa xác nhận thì là dự kiến', right: 'signed_in',
  input: z.object({ year: Year, ...viewInput }),
  output: z.object({ year: Year, confirmed: z.boolean().describe('Đã có danh sách theo văn bản; chưa thì các ngày chỉ là dự kiến'), days: z.array(CalendarDay), workingDays: z.array(z.number().int()).describe('Số ngày làm việc từng tháng'), mayRecord: z.boolean(), unconfirmedYears: z.array(Year).describe('Trong năm nay và năm tới, năm nào chưa ai xác nhận') }),
})

const dayOfOtherYear = refusal('day_of_other_year', 422, { vi: 'Ngày {day} không thuộc năm {year}. Hãy ghi danh sách của từng năm riêng.', en: 'The day {day} is not in {year}. Record the list of each year by itself.' })
const dayTwice = refusal('day_twice', 422, { vi: 'Ngày {day} đứng hai lần trong danh sách. Hãy để lại một dòng.', en: 'The day {day} stands twice in the list. Leave one line.' })
const makeUpOnWeekday = refusal('make_up_on_weekday', 422, { vi: 'Ngày {day} vốn là ngày làm việc trong tuần nên không phải làm bù. Hãy sửa lại ngày.', en: 'The day {day} is a weekday anyway and makes up for nothing. Correct the day.' })
const listIncomplete = refusal('list_incomplete', 422, { vi: 'Danh sách năm {year} còn thiếu ngày nghỉ theo luật: {days}. Hãy thêm cho đủ rồi ghi.', en: 'The list of {year} lacks days off that the law gives: {days}. Add them, then record it.' })

export const recordCalendar = operation({
  method: 'POST', path: '/calendar/{year}', summary: 'Ghi danh sách ngày nghỉ, ngày làm bù của một năm theo văn bản; ngày đã ghi thì thay', right: 'administer',
  input: z.object({ year: Year, document: DocumentKey, days: z.array(z.object({ day: Day, kind: z.enum(['holiday', 'make_up']), name: z.string().trim().min(1).max(200) })).min(1).max(120) }),
  output: z.object({ recorded: z.number().int(), replaced: z.number().int() }), refusals: [documentAhead, dayOfOtherYear, dayTwice, makeUpOnWeekday, listIncomplete],
})

export const removeCalendarDay = operation({
  method: 'POST', path: '/calendar/days/{id}/remove', summary: 'Bỏ một ngày ghi nhầm khỏi lịch, có lý do', right: 'administer',
  input: z.object({ id: Id, reason: z.string().trim().min(3).max(500) }), output: z.object({ done: z.literal(true) }), refusals: [listIncomplete],
})

export const calendarRefusals = { dayOfOtherYear, dayTwice, makeUpOnWeekday, listIncomplete }

export const rulebook = {
  listDocuments, listMeasures, listIndicators, readCalendar, recordCalendar, removeCalendarDay,
}

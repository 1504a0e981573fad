import * as z from 'zod'
import { Amount, Day, Id } from '../../kit/operation.ts'

/** What of a cell a text says: as it was counted from the rows, of the same period a year before, or the estimate to the period's end. */
export const Counts = z.enum(['counted', 'before', 'estimate'])
export type Counts = z.infer<typeof Counts>

/** One figure of a report by its place in the forms: form, line (* where a form has no lines of its own), column. */
export const CellKey = z.object({ formId: Id, line: z.string().min(1).max(40), column: z.string().min(1).max(40) })
export type CellKey = z.infer<typeof CellKey>

/** What a person typed beside the rows, with its author. */
export const Typed = z.object({ value: Amount, note: z.string().nullable(), byName: z.string(), onDay: Day })
export type Typed = z.infer<typeof Typed>

/** That a figure stands though its rows give another: for these two values only. */
export const Decided = z.object({ value: Amount, counted: Amount.nullable(), reason: z.string(), byName: z.string(), onDay: Day })
export type Decided = z.infer<typeof Decided>

/** A figure of a report with all that is known of it. */
export const Figure = CellKey.extend({
  name: z.string().describe('Tên để chèn vào lời văn, không có ngoặc'), place: z.number().int().describe('Biểu thứ mấy'), formCode: z.string(), lineTitle: z.string(), measure: z.string().nullable(), columnTitle: z.string(), means: z.enum(['plan', 'period', 'cumulative', 'estimate', 'before', 'other']),
  counted: Amount.nullable().describe('Cộng từ các biểu đã nhận'), units: z.number().int().describe('Bao nhiêu đơn vị có số'), before: Amount.nullable().describe('Cùng kỳ năm trước, cộng từ đợt của kỳ ấy'),
  estimate: Typed.nullable(), came: Amount.nullable().describe('Sau này thực tế đạt'), stated: Typed.nullable(), statedByReader: z.boolean().describe('Người xem ghi, nên không tự quyết định'), decided: Decided.nullable(),
  shown: Amount.nullable().describe('Như báo cáo ghi'), contradicts: z.boolean().describe('Ghi khác số cộng mà chưa có quyết định'),
})
export type Figure = z.infer<typeof Figure>

/** A unit's share of a figure: the row down to which it is followed. */
export const Share = z.object({ submissionId: Id, formId: Id, unitNo: z.number().int(), unitLabel: z.string(), lineKey: z.string(), lineTitle: z.string(), value: Amount, byName: z.string(), onDay: Day, decidedByName: z.string(), decidedOn: Day, nth: z.number().int() })
export type Share = z.infer<typeof Share>

/** Where a figure stands and what it says there. */
export const Place = z.object({ place: z.enum(['narrative', 'annex', 'beside', 'unit', 'before', 'typed']), cell: z.string(), value: Amount.nullable(), byName: z.string(), onDay: Day.nullable() })
export type Place = z.infer<typeof Place>

/** Two places that say different things. */
export const Difference = Place.extend({ against: Amount.nullable().describe('Số cộng từ các biểu đã nhận'), reason: z.string().nullable() })
export type Difference = z.infer<typeof Difference>

/** A figure of tasks that a paper prints: the tasks under the level as of a day, or those in one state by accepted results. */
export const TaskFigureName = z.enum(['tasks', 'met', 'in_progress', 'not_started', 'overdue'])

/** A figure of tasks that some paper prints otherwise than its tasks come to by now: where, and the reason where it was decided. */
export const ComparedTasks = z.object({ figure: TaskFigureName, on: Day.describe('Ngày chốt, hoặc ngày ấy năm trước'), counted: Amount.describe('Đếm lại từ nhiệm vụ'), differences: z.array(Difference) })
export type ComparedTasks = z.infer<typeof ComparedTasks>

/** A figure laid side by side. */
export const Compared = Figure.extend({ narrative: z.array(Place), annexes: z.array(Place), differences: z.array(Difference) })
export type Compared = z.infer<typeof Compared>

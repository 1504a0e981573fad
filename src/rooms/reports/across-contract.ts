import * as z from 'zod'
import { Amount, Day, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { Basis, FigureName, Scope } from './claim.ts'
import { unitInput } from './overview-contract.ts'
import { FigureRow } from './row-contract.ts'

const count = z.number().int()
const Unit = z.object({ unitNo: count, code: z.string(), label: z.string() })

/** One end of a figure: its value, and n of N where it is a share. */
const Bound = z.object({ value: Amount.nullable(), n: Amount.nullable(), N: Amount.nullable(), shown: z.string() })
/** A figure in another structure: `low` counts what surely lies there, `high` also what may. `certain` and `open` are the numbers of their rows. */
export const Between = z.object({ exact: z.boolean(), low: Bound, high: Bound, certain: count, open: count })
export type Between = z.infer<typeof Between>
/** Why a figure is not exact: a unit was divided (forward) or put together of several (back), and which of its tasks passed to whom is not recorded. */
export const BreakReason = z.object({ kind: z.enum(['divided', 'united']), unit: Unit, onDay: Day, tasks: count, among: z.array(Unit) })
export type BreakReason = z.infer<typeof BreakReason>
export const AcrossRow = Unit.extend({ figure: Between, reasons: z.array(BreakReason) })
export type AcrossRow = z.infer<typeof AcrossRow>

/** How surely rows lie in the unit asked about: they do, they may, or no unit took over. */
export const Sure = z.enum(['certain', 'open', 'nowhere'])
export type Sure = z.infer<typeof Sure>

const structure = Day.optional().describe('Theo cơ cấu tổ chức của ngày nào; mặc định hôm nay. Đơn vị hỏi là đơn vị của cơ cấu ấy')
const asked = {
  ...unitInput, structure, figure: FigureName.default('tasks'), basis: Basis.optional(),
  exactUnit: z.boolean().optional().describe('Chỉ việc của chính đơn vị, không gồm cấp dưới'),
  ...Scope.pick({ part: true, horizon: true, decision: true, indicator: true, measure: true }).shape, ...viewInput,
}

export const sourcesBeyond = refusal('sources_beyond', 403, {
  vi: 'Số liệu này gồm cả việc của {count} đơn vị trước kia ngoài tầm xem của đồng chí nên không tính được trọn vẹn. Hãy nhờ cán bộ xem được cả tỉnh.',
  en: 'This figure takes in tasks of {count} former units that you do not see, so it would not be whole. Ask an officer who sees the whole province.',
})
export const mixedQuantities = refusal('mixed_quantities', 422, {
  vi: 'Khối lượng chỉ cộng được trong một chỉ tiêu và một đơn vị tính. Hãy chọn chỉ tiêu.', en: 'Quantities add only within one indicator and one measure. Choose the indicator.',
})

export const readAcross = operation({
  method: 'GET', path: '/figures/across', slow: true, summary: 'Một số liệu của bất kỳ ngày nào, tính theo cơ cấu tổ chức của ngày khác: đúng bằng, hoặc từ … đến … kèm lý do', right: 'see',
  input: z.object(asked),
  output: z.object({
    unit: Unit, on: Day, structure: Day, definition: z.string(), total: AcrossRow, rows: z.array(AcrossRow).describe('Đơn vị trực thuộc trong cơ cấu ấy, và chính đơn vị nếu tự giữ việc'),
    nowhere: Between.describe('Việc của những đơn vị không có nơi tiếp nhận trong cơ cấu ấy; chỉ tính khi hỏi đơn vị cao nhất'),
  }),
  refusals: [sourcesBeyond, mixedQuantities],
})

export const readAcrossRows = operation({
  method: 'GET', path: '/figures/across/rows', slow: true, summary: 'Các việc đứng sau một số liệu theo cơ cấu của ngày khác', right: 'see',
  input: z.object({ ...asked, sure: Sure.default('certain').describe('certain: chắc chắn thuộc đơn vị · open: có thể thuộc đơn vị · nowhere: của đơn vị không có nơi tiếp nhận trong cơ cấu ấy'), ...pageInput }),
  output: z.object({
    unit: Unit, on: Day, structure: Day, definition: z.string(), figure: Between, reasons: z.array(BreakReason), total: count, rows: z.array(FigureRow.extend({ among: z.array(Unit).describe('Những đơn vị của cơ cấu ấy có thể có việc này') })),
  }),
  refusals: [sourcesBeyond, mixedQuantities],
})

export const across = { readAcross, readAcrossRows }

import * as z from 'zod'
import { Day, Id, looksBack, operation, viewInput } from '../../kit/operation.ts'
import { Part } from './claim.ts'

const count = z.number().int()
const Counts = z.object({ met: count, in_progress: count, not_started: count, overdue: count })
export type Counts = z.infer<typeof Counts>
const Unit = z.object({ unitNo: count, code: z.string(), label: z.string() })

/** What a unit is asked by: its number as the scope has it, or its code. */
export const unitInput = {
  unit: z.string().min(1).max(60).optional().describe('Mã đơn vị; mặc định đơn vị cao nhất trong tầm xem'),
  unitNo: z.number().int().positive().max(999_999_999).optional().describe('Số của đơn vị, thay cho mã'),
}
const asked = { ...unitInput, part: Part.optional().describe('Chỉ việc do cấp tỉnh giao, hoặc chỉ việc do cấp dưới giao'), ...viewInput }

/** Tasks counted by state as of one day, on both bases. */
export const MonthCount = z.object({ on: Day, tasks: count, accepted: Counts, reported: Counts })
export type MonthCount = z.infer<typeof MonthCount>
export const readMonths = operation({
  method: 'GET', path: '/figures/months', slow: true, summary: 'Số việc theo tình trạng ở cuối từng tháng của năm, hai cơ sở số liệu', right: 'see',
  input: z.object(asked), output: z.object({ unit: Unit, months: z.array(MonthCount) }),
})

/** Tasks held in a unit's subtree; `own` are those it holds itself, so that own and the units directly below add up to the unit. */
export const TreeTally = z.object({ tasks: count, accepted: Counts, reported: Counts, waiting: count, lastOn: Day.nullable() })
export type TreeTally = z.infer<typeof TreeTally>
export const TreeRow = Unit.extend({ parentNo: count.nullable(), depth: count, childCount: count, matches: z.boolean(), all: TreeTally, own: TreeTally })
export type TreeRow = z.infer<typeof TreeRow>
export const readTree = operation({
  method: 'GET', path: '/figures/tree', slow: looksBack, summary: 'Cây tổ chức với số việc theo tình trạng của từng đơn vị và cấp dưới', right: 'see',
  input: z.object({ ...asked, depth: z.number().int().min(1).max(9).default(1).describe('Mở đến mấy cấp dưới đơn vị'), search: z.string().trim().max(100).optional().describe('Chỉ những đơn vị có tên hoặc mã khớp, với các cấp trên của chúng') }),
  output: z.object({ unit: Unit, rows: z.array(TreeRow) }),
})

const Late = z.object({ reported: count, accepted: count, longestDays: count })
const Followed = Unit.extend({ kind: z.enum(['in_charge', 'follower', 'helper']), ...Late.shape })
/** Who looks after which units, and what is late there. A task is counted once for a person, however many of his units it lies in. */
export const LatePerson = z.object({ personId: Id, name: z.string(), post: z.string().nullable(), units: z.array(Followed), ...Late.shape })
export type LatePerson = z.infer<typeof LatePerson>
export const readLate = operation({
  method: 'GET', path: '/figures/late', slow: looksBack, summary: 'Việc quá hạn theo người phụ trách, theo dõi, giúp đỡ đơn vị', right: 'see',
  input: z.object(asked), output: z.object({ unit: Unit, topNo: count.nullable().describe('Đơn vị đứng đầu: việc do nó giao là việc cấp tỉnh giao'), people: z.array(LatePerson), nobody: z.array(Unit.extend(Late.shape)).describe('Đơn vị có việc quá hạn mà chưa ai phụ trách, theo dõi') }),
})

/** What the tasks in force of a province come to on the day its standings are kept of. */
export const ProvinceCount = MonthCount.extend({ provinceId: count, name: z.string() })
export type ProvinceCount = z.infer<typeof ProvinceCount>
export const readProvinces = operation({
  method: 'GET', path: '/figures/provinces', summary: 'Số việc theo tình trạng của từng tỉnh, cho người được cơ quan trung ương ủy quyền làm báo cáo', right: 'see',
  input: z.object({}), output: z.object({ provinces: z.array(ProvinceCount) }),
})

export const overview = { readMonths, readTree, readLate, readProvinces }

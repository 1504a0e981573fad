import * as z from 'zod'
import { Day, Id, operation, pageInput, viewInput } from '../../kit/operation.ts'

const UnitNo = z.number().int().positive()
const Instants = { known: viewInput.known }

/** A unit by the name it had on the day that is spoken of; empty where it had none then. */
export const NamedUnit = z.object({ unitNo: z.number().int(), code: z.string(), label: z.string() })
export type NamedUnit = z.infer<typeof NamedUnit>

/** When a unit ended and what became of it: who has it whole now, over one act or several, and between whom it was divided on that day. */
export const Ending = z.object({ onDay: Day, heir: z.number().int().nullable().describe('Đơn vị nay tiếp nhận toàn bộ; trống nếu đã chia hoặc giải thể'), heirLabel: z.string().nullable(), became: z.array(z.string()) })
export type Ending = z.infer<typeof Ending>

export const StepKind = z.enum(['found', 'rename', 'recode', 'move', 'merge', 'split', 'dissolve', 'abolish_level', 'change_kind'])
export type StepKind = z.infer<typeof StepKind>

const ActHead = z.object({
  id: Id, onDay: Day, title: z.string(), document: z.string(), recordedAt: z.string(),
  undoes: Id.nullable(), undoneBy: Id.nullable(), counts: z.partialRecord(StepKind, z.number().int()),
})
export type ActHead = z.infer<typeof ActHead>

/** What became of whom: the one that passed on by its name of the day before, the one that took over by its name of the day. */
const Passed = z.object({ from: NamedUnit, to: NamedUnit, share: z.string().nullable().describe('1 là toàn bộ; trống là không rõ phần nào') })
/** One link of a unit's story: with whom, on which day, by which act. */
const Link = z.object({ unit: NamedUnit, share: z.string().nullable(), onDay: Day, actId: Id, title: z.string(), document: z.string() })
export type Link = z.infer<typeof Link>

const Placed = z.object({ code: z.string(), label: z.string(), name: z.string(), kind: z.string(), kindName: z.string(), parentNo: z.number().int().nullable(), childCount: z.number().int() })
export const UnitChange = z.enum(['new', 'ended', 'renamed', 'recoded', 'moved', 'kind'])
const Compared = z.object({ unitNo: z.number().int(), before: Placed.nullable(), after: Placed.nullable(), changes: z.array(UnitChange), becameOf: z.array(NamedUnit), cameFrom: z.array(NamedUnit) })
export type Compared = z.infer<typeof Compared>

export const listChangeDays = operation({
  method: 'GET', path: '/units-through-time/days', summary: 'Những ngày tổ chức có thay đổi, mỗi ngày theo quyết định nào', right: 'signed_in',
  input: z.object(Instants), output: z.object({ days: z.array(z.object({ onDay: Day, acts: z.array(z.object({ id: Id, title: z.string(), undone: z.boolean() })) })) }),
})
export const listActs = operation({
  method: 'GET', path: '/acts', summary: 'Các lần sắp xếp tổ chức, mới nhất trước', right: 'signed_in',
  input: z.object({ ...Instants, ...pageInput }), output: z.object({ rows: z.array(ActHead), total: z.number().int() }),
})
export const readAct = operation({
  method: 'GET', path: '/acts/{id}', summary: 'Một lần sắp xếp tổ chức: các bước như đã ghi, đơn vị nào thành đơn vị nào', right: 'signed_in',
  input: z.object({ id: Id, ...Instants, ...pageInput }),
  output: ActHead.extend({
    steps: z.object({ rows: z.array(z.object({ ord: z.number().int(), kind: StepKind, given: z.record(z.string(), z.unknown()) })), total: z.number().int() }),
    successions: z.object({ rows: z.array(Passed), total: z.number().int() }),
  }),
})
export const readStory = operation({
  method: 'GET', path: '/units-through-time/{unitNo}/story', summary: 'Một đơn vị qua thời gian: tên, mã, cấp trên từng lúc; từ đâu ra, trở thành gì', right: 'signed_in',
  input: z.object({ unitNo: UnitNo, ...Instants }),
  output: z.object({
    unitNo: z.number().int(),
    versions: z.array(z.object({ code: z.string(), name: z.string(), committeeName: z.string().nullable(), kind: z.string(), kindName: z.string(), fromOn: Day.nullable(), untilOn: Day.nullable() })),
    parents: z.array(z.object({ unit: NamedUnit, fromOn: Day.nullable(), untilOn: Day.nullable() })),
    cameFrom: z.array(Link), became: z.array(Link),
  }),
})
export const compareDays = operation({
  method: 'GET', path: '/units-through-time/compare', slow: true, summary: 'Tổ chức ở hai ngày đặt cạnh nhau: đơn vị nào mới, kết thúc, đổi tên, đổi mã, chuyển cấp trên', right: 'signed_in',
  input: z.object({
    before: Day, after: Day, parentNo: UnitNo.optional().describe('Đơn vị trực thuộc của đơn vị này ở một trong hai ngày; mặc định cấp trên cùng'),
    unitNo: UnitNo.optional().describe('Chỉ đơn vị này và cấp dưới của nó ở một trong hai ngày'),
    onlyChanged: z.boolean().default(false).describe('Mọi đơn vị có thay đổi, không theo cây'), change: UnitChange.optional().describe('Chỉ đơn vị thay đổi theo cách này'), search: z.string().max(100).optional(), ...Instants, ...pageInput,
  }),
  output: z.object({ rows: z.array(Compared), total: z.number().int(), counts: z.record(UnitChange, z.number().int()) }),
})

export const throughTime = { listChangeDays, listActs, readAct, readStory, compareDays }

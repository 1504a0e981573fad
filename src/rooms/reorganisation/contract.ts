import * as z from 'zod'
import { Day, Id, operation, pageInput, refusal } from '../../kit/operation.ts'
import { NamedUnit, StepKind, UnitKind } from '../org/contract.ts'
import { DocumentKey } from '../rulebook/contract.ts'

const UnitNo = z.number().int().positive()
const Code = z.string().trim().min(1).max(60)
const Name = z.string().trim().min(1).max(300)

/** A unit that stands, or one that this very act founds, by the code it gets. */
export const Ref = z.union([z.strictObject({ unitNo: UnitNo }), z.strictObject({ newCode: Code })])
export type Ref = z.infer<typeof Ref>

/** What a new unit is called and under whom it stands; null is on top. */
export const Founding = z.strictObject({ code: Code, name: Name, committeeName: Name.nullish(), unitKind: UnitKind, kindName: Name.nullish(), under: Ref.nullable() })
export type Founding = z.infer<typeof Founding>
const Target = z.union([Ref, Founding])
export type Target = z.infer<typeof Target>
const Share = z.number().gt(0).lt(1).nullish().describe('Phần của đơn vị cũ, ví dụ 0.4; để trống nếu không rõ')

export const Step = z.discriminatedUnion('kind', [
  Founding.extend({ kind: z.literal('found') }),
  z.strictObject({ kind: z.literal('rename'), unitNo: UnitNo, name: Name, committeeName: Name.nullish() }),
  z.strictObject({ kind: z.literal('recode'), unitNo: UnitNo, code: Code }),
  z.strictObject({ kind: z.literal('move'), unitNo: UnitNo, under: Ref.nullable() }),
  z.strictObject({ kind: z.literal('merge'), fromUnitNos: z.array(UnitNo).min(1).max(500), into: Target }),
  z.strictObject({ kind: z.literal('split'), fromUnitNo: UnitNo, parts: z.array(z.strictObject({ into: Target, share: Share })).min(1).max(100), ends: z.boolean().describe('Đơn vị cũ kết thúc, hay còn lại phần mình') }),
  z.strictObject({ kind: z.literal('dissolve'), unitNo: UnitNo, to: Ref.nullish().describe('Ai nhận việc, người và đơn vị trực thuộc') }),
  z.strictObject({ kind: z.literal('abolish_level'), unitKind: UnitKind, underUnitNo: UnitNo.optional() }),
  z.strictObject({ kind: z.literal('change_kind'), unitNo: UnitNo, unitKind: UnitKind, kindName: Name.nullish() }),
])
export type Step = z.infer<typeof Step>

export const Choices = z.object({
  tasks: z.array(z.strictObject({ taskId: Id, to: Ref })).max(20_000).default([]),
  posts: z.array(z.strictObject({ postId: Id, to: Ref.nullable().describe('null: thôi giữ chức vụ này'), heads: z.boolean().optional().describe('Đứng đầu đơn vị mới') })).max(20_000).default([]),
  wholes: z.array(z.strictObject({ fromUnitNo: UnitNo, to: Ref })).max(5000).default([]).describe('Toàn bộ việc và chức vụ chưa chọn riêng của một đơn vị được chia về một đơn vị'),
}).prefault({})
export type Choices = z.infer<typeof Choices>

/** An act as it is given: what is previewed is what is applied. */
export const actInput = { on: Day.describe('Ngày đầu tiên của tổ chức mới'), title: z.string().trim().min(3).max(300), document: DocumentKey, steps: z.array(Step).min(1).max(40_000), choices: Choices }
export type GivenAct = z.infer<z.ZodObject<typeof actInput>>

export const Fault = z.object({ step: z.number().int().nullable().describe('Thứ tự của bước, từ 1; trống là của cả lần sắp xếp'), code: z.string(), words: z.string() })
export type Fault = z.infer<typeof Fault>
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: z.number().int() })
const RefUnit = NamedUnit.extend({ ref: Ref })

export const Preview = z.object({
  faults: z.array(Fault),
  counts: z.partialRecord(StepKind, z.number().int()),
  units: rowsOf(z.object({ unit: NamedUnit, what: z.array(z.enum(['new', 'ended', 'renamed', 'recoded', 'moved', 'kind'])), before: z.string().nullable(), after: z.string().nullable(), became: z.array(RefUnit) })),
  posts: rowsOf(z.object({ postId: Id, title: z.string(), person: z.string(), from: NamedUnit, to: RefUnit.nullable(), heads: z.boolean() })),
  tasks: rowsOf(z.object({ taskId: Id, code: z.string(), title: z.string(), holder: z.string(), from: NamedUnit, to: RefUnit.nullable() })),
  helping: rowsOf(z.object({ taskId: Id, code: z.string(), title: z.string(), from: NamedUnit, to: z.array(RefUnit).describe('Rỗng: thôi phối hợp từ ngày ấy') })),
  duties: rowsOf(z.object({ dutyId: Id, title: z.string(), from: NamedUnit, to: RefUnit.nullable().describe('Trống: thôi từ ngày ấy') })),
  obstacles: rowsOf(z.object({ obstacleId: Id, taskId: Id, code: z.string(), title: z.string(), person: z.string().describe('Người đang được hỏi; còn xem được việc và không giữ việc thì vẫn được hỏi'), from: NamedUnit, to: RefUnit.nullable() })),
  management: rowsOf(z.object({ postId: Id, title: z.string(), person: z.string(), from: NamedUnit, to: RefUnit.nullable() })),
  powers: rowsOf(z.object({ kind: z.enum(['authorisation', 'in_charge', 'follower', 'helper']), person: z.string(), from: NamedUnit, to: z.array(RefUnit).describe('Rỗng: thôi từ ngày ấy') })),
  accounts: rowsOf(z.object({ username: z.string(), person: z.string(), from: NamedUnit, to: RefUnit.nullable() })),
  toChoose: rowsOf(z.object({ kind: z.enum(['task', 'post']), id: Id, label: z.string(), from: NamedUnit, candidates: z.array(RefUnit), proposed: Ref.nullable() })),
})
export type Preview = z.infer<typeof Preview>

export const notReorganiser = refusal('not_the_reorganiser', 403, { vi: 'Chỉ cán bộ được cơ quan cao nhất của tỉnh trao quyền ủy quyền mới sắp xếp tổ chức. Hãy gửi phương án cho cán bộ ấy.', en: 'Only officers whom the top body of the province lets authorise reorganise it. Send them the plan.' })
export const actFaulty = refusal('act_faulty', 422, { vi: 'Phương án còn {count} chỗ chưa được: {first} Hãy xem trước, sửa rồi thực hiện lại.', en: 'The plan has {count} faults: {first} Preview it, correct them and apply again.' })
export const builtUpon = refusal('act_built_upon', 409, { vi: 'Không hoàn tác được vì đã có người làm tiếp trên tổ chức mới: {list}. Hãy hoàn tác hoặc điều chỉnh những việc ấy trước.', en: 'It cannot be undone, because others have worked on from it: {list}. Undo or revise that first.' })
export const undoTooEarly = refusal('undo_before_act', 422, { vi: 'Ngày hoàn tác không được trước ngày sắp xếp ({on}). Hãy chọn ngày khác.', en: 'It cannot be undone from a day before it took effect ({on}). Choose another day.' })
export const undoAhead = refusal('undo_ahead', 422, { vi: 'Ngày hoàn tác chưa tới. Hãy chọn hôm nay hoặc một ngày đã qua.', en: 'The day of undoing has not come. Choose today or a day before.' })
export const alreadyUndone = refusal('act_already_undone', 409, { vi: 'Lần sắp xếp này đã được hoàn tác. Hãy tải lại trang.', en: 'This act was undone already. Reload the page.' })
export const notWaiting = refusal('act_not_waiting', 409, { vi: 'Lần sắp xếp này không còn chờ ngày. Hãy tải lại trang.', en: 'This act does not wait any more. Reload the page.' })
export const tableUnreadable = refusal('table_unreadable', 422, { vi: 'Không đọc được bảng này: {why} Hãy gửi tệp CSV hoặc Excel có dòng tiêu đề như mẫu.', en: 'This table cannot be read: {why} Send a CSV or Excel file with the headings of the sample.' })
export const nothingPlaced = refusal('nothing_placed', 422, { vi: 'Không dòng nào của bảng xếp được vào tổ chức trước ngày ấy ({count} dòng): {first} Nếu chưa có tổ chức cũ, hãy thêm --bootstrap-on.', en: 'No row of the table finds its place in the structure before that day ({count} rows): {first} Where the old structure is not there yet, add --bootstrap-on.' })
export const bootstrapLate = refusal('bootstrap_late', 422, { vi: 'Tổ chức cũ phải có từ trước ngày {on}. Hãy ghi sau --bootstrap-on một ngày trước đó.', en: 'The old structure has to stand before {on}. Give --bootstrap-on a day before it.' })
export const wholeUnknown = refusal('whole_unknown', 422, { vi: 'Trước ngày sắp xếp không có đơn vị nào mang mã {code}. Hãy kiểm tra mã sau --whole.', en: 'No unit has the code {code} before the act. Check what stands after --whole.' })
export const structureBroken = refusal('structure_broken', 409, { vi: 'Có đơn vị sẽ không đứng ở đâu, đứng dưới đơn vị không còn, hoặc đứng dưới chính mình, vì có thay đổi khác trong cùng thời gian. Hãy xem trước lại rồi thực hiện.', en: 'A unit would stand nowhere, under one that has ended, or under itself, because of another change at these days. Preview again, then apply.' })

export const Planned = z.object({
  id: Id, onDay: Day, title: z.string(), document: z.string(), plannedBy: z.string(), plannedAt: z.string(), state: z.enum(['waiting', 'held', 'applied', 'withdrawn']),
  reason: z.string().nullable().describe('Vì sao chưa thực hiện được vào ngày ấy, hoặc vì sao rút lại'), actId: Id.nullable(), counts: z.partialRecord(StepKind, z.number().int()),
})
export type Planned = z.infer<typeof Planned>

export const previewAct = operation({
  method: 'POST', path: '/reorganisation/preview', slow: true, summary: 'Xem trước một lần sắp xếp tổ chức: lỗi theo bước, đơn vị, chức vụ, việc, diện quản lý, tài khoản sẽ chuyển; không ghi gì', right: 'see',
  input: z.object({ ...actInput, ...pageInput }), output: Preview, refusals: [notReorganiser],
})
export const applyAct = operation({
  method: 'POST', path: '/reorganisation/acts', slow: true, summary: 'Thực hiện một lần sắp xếp tổ chức, hoặc để chờ đến ngày của nó', right: 'authorise',
  input: z.object(actInput), output: z.object({ id: Id, state: z.enum(['applied', 'waiting']) }), refusals: [notReorganiser, actFaulty, structureBroken],
})
export const undoAct = operation({
  method: 'POST', path: '/reorganisation/acts/{id}/undo', slow: true, summary: 'Hoàn tác một lần sắp xếp bằng một quyết định tiếp theo, nếu chưa ai làm tiếp trên đó', right: 'authorise',
  input: z.object({ id: Id, on: Day.describe('Từ ngày nào; ngày của chính lần sắp xếp là coi như chưa từng có'), document: DocumentKey }), output: z.object({ id: Id }),
  refusals: [notReorganiser, builtUpon, undoTooEarly, undoAhead, alreadyUndone, structureBroken],
})
export const previewUndo = operation({
  method: 'GET', path: '/reorganisation/acts/{id}/undo', slow: true, summary: 'Xem trước việc hoàn tác: đơn vị, việc, chức vụ trở lại, và ai đã làm tiếp trên đó; không ghi gì', right: 'authorise',
  input: z.object({ id: Id, on: Day, ...pageInput }),
  output: z.object({
    builtUpon: z.array(z.string()).describe('Những gì đã làm tiếp trên tổ chức mới; còn thì chưa hoàn tác được'),
    ending: z.array(NamedUnit).describe('Đơn vị lập mới sẽ thôi tồn tại'), returning: z.array(NamedUnit).describe('Đơn vị đã kết thúc sẽ trở lại'),
    tasks: rowsOf(z.object({ taskId: Id, code: z.string(), title: z.string(), from: NamedUnit, to: NamedUnit })),
    counts: z.object({ units: z.number().int(), posts: z.number().int(), relations: z.number().int(), powers: z.number().int(), helping: z.number().int() }).describe('Số dòng trở lại như trước: tên, mã, chỗ đứng của đơn vị; chức vụ; phụ trách, theo dõi; ủy quyền; phối hợp'),
  }),
  refusals: [notReorganiser, undoTooEarly, undoAhead, alreadyUndone],
})
export const listPlanned = operation({
  method: 'GET', path: '/reorganisation/planned', summary: 'Những lần sắp xếp chờ ngày', right: 'signed_in', input: z.object(pageInput), output: z.object({ rows: z.array(Planned), total: z.number().int(), mayReorganise: z.boolean() }),
})
export const readPlanned = operation({
  method: 'GET', path: '/reorganisation/planned/{id}', summary: 'Một lần sắp xếp chờ ngày, như đã ghi', right: 'see', input: z.object({ id: Id }), output: Planned.extend({ given: z.object({ on: Day, title: z.string(), document: DocumentKey, steps: z.array(Step), choices: Choices }) }), refusals: [notReorganiser],
})
export const withdrawPlanned = operation({
  method: 'POST', path: '/reorganisation/planned/{id}/withdraw', summary: 'Rút lại một lần sắp xếp đang chờ ngày', right: 'authorise', input: z.object({ id: Id, reason: z.string().trim().min(3).max(500) }), output: z.object({ done: z.literal(true) }), refusals: [notReorganiser, notWaiting],
})
export const readHandover = operation({
  method: 'GET', path: '/reorganisation/acts/{id}/handover', slow: true, summary: 'Bảng bàn giao nhiệm vụ: theo từng đơn vị cũ và mới, những việc chuyển giao', right: 'see',
  input: z.object({ id: Id, fromUnitNo: UnitNo.optional(), toUnitNo: UnitNo.optional(), ...pageInput }),
  output: z.object({
    onDay: Day, title: z.string(), document: z.string(), total: z.number().int().describe('Số cặp đơn vị'),
    pairs: z.array(z.object({
      from: NamedUnit, to: NamedUnit, share: z.string().nullable(),
      tasks: z.array(z.object({ taskId: Id, code: z.string(), title: z.string(), holder: z.string(), measure: z.string().nullable(), plan: z.string().nullable(), done: z.string().nullable(), dueOn: Day.nullable() })),
    })),
  }),
})
export const readHandoverFile = operation({
  method: 'GET', path: '/reorganisation/acts/{id}/handover/file', slow: true, summary: 'Bảng bàn giao nhiệm vụ dạng Word hoặc PDF, để hai bên ký', right: 'see',
  input: z.object({ id: Id, form: z.enum(['docx', 'pdf']) }), output: z.file(),
})
export const readTable = operation({
  method: 'POST', path: '/reorganisation/tables', slow: true, summary: 'Đọc bảng đơn vị cũ – đơn vị mới (CSV, Excel) thành các bước; không ghi gì', right: 'see',
  input: z.object({ file: z.instanceof(File), on: Day }),
  output: z.object({ steps: z.array(Step), rows: z.number().int(), counts: z.object({ merged: z.number().int(), divided: z.number().int(), renamed: z.number().int(), unchanged: z.number().int(), abolished: z.number().int() }), notPlaced: z.array(z.object({ row: z.number().int(), words: z.string() })) }),
  refusals: [notReorganiser, tableUnreadable],
})

export const reorganisation = { previewAct, applyAct, previewUndo, undoAct, listPlanned, readPlanned, withdrawPlanned, readHandover, readHandoverFile, readTable }

import * as z from 'zod'
import { Amount, Day, Id, badCursor, keyedInput, keyedOutput, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { taskFilter } from '../progress/contract.ts'
import { NewTask } from '../tasks/contract.ts'
import { loads } from './load-contract.ts'

export const notReady = refusal('import_not_ready', 409, { vi: 'Tệp còn lỗi hoặc còn chỗ chưa rõ nên chưa nhập được. Hãy xem danh sách lỗi, sửa trong tệp rồi gửi lại.', en: 'The files still have errors or open questions. Look at the list, correct the files and send them again.' })
export const alreadyApplied = refusal('import_already_applied', 409, { vi: 'Lần nhập này đã được thực hiện. Hãy tải lại trang để xem kết quả.', en: 'This import has been applied already. Reload the page to see its result.' })
export const notApplied = refusal('import_not_applied', 409, { vi: 'Lần nhập này chưa được thực hiện hoặc đã được hoàn tác. Hãy tải lại trang để xem tình trạng của nó.', en: 'This import was not applied, or was undone already. Reload the page to see how it stands.' })
export const builtUpon = refusal('import_built_upon', 409, { vi: 'Không hoàn tác được vì đã có người làm tiếp trên số liệu của lần nhập này: {list}. Hãy điều chỉnh riêng từng việc cần sửa.', en: 'It cannot be undone, because others have worked on from it: {list}. Revise what has to be put right one by one.' })
export const largeNotUndone = refusal('large_import_not_undone', 409, { vi: 'Lần nhập tệp lớn không hoàn tác được, vì không giữ danh sách từng dòng đã ghi. Hãy thôi giao hoặc điều chỉnh các việc cần sửa, hoặc khôi phục bản sao lưu trước lúc nhập.', en: 'The import of a large file cannot be undone, because no list of its rows is kept. Withdraw or revise the tasks concerned, or restore the backup of before.' })
export const wholeProvinceOnly = refusal('register_needs_whole_province', 403, { vi: 'Danh sách tổ chức và cán bộ chỉ do người được cấp tỉnh ủy quyền nhập liệu nhập. Hãy gửi tệp cho cơ quan tổ chức cấp tỉnh.', en: 'Registers of organisations and cadres are imported by officers authorised for the whole province.' })
export const codeElsewhere = refusal('task_code_elsewhere', 409, { vi: 'Có mã việc trong tệp đã được cơ quan khác dùng. Hãy đổi mã rồi gửi lại.', en: 'A task code of the file is used by another body. Change it and send the file again.' })

export const importRunning = refusal('import_running', 409, { vi: 'Lần nhập này đang được {name} thực hiện. Hãy chờ vài giây rồi xem kết quả.', en: 'This import is being carried out by {name}. Wait a few seconds and look at the result.' })
export const cancelled = refusal('import_cancelled', 409, { vi: 'Đã dừng theo yêu cầu; chưa có gì được ghi. Hãy bấm nhập lại khi sẵn sàng.', en: 'Stopped as asked; nothing was written. Import again when you are ready.' })
export const noSuchSheet = refusal('import_no_such_sheet', 404, { vi: 'Lần nhập này không có trang tính ấy. Hãy mở lại trang.', en: 'This import has no such sheet. Open the page again.' })

const FieldMap = z.record(z.string().max(40), z.string().max(300)).default({}).describe('Trường → tiêu đề cột, cho những cột chưa nhận ra')
const Choices = z.record(z.string().max(600), z.string().max(60)).default({}).describe('tệp|trang tính|ô → mã cán bộ, khi có nhiều người phù hợp')

const Kind = z.enum(['units', 'cadres', 'tasks', 'results'])
const Candidate = z.object({ label: z.string(), value: z.string(), as: z.enum(['value', 'choice']) })
export const CellError = z.object({
  file: z.string(), sheet: z.string(), cell: z.string(), code: z.string(), message: z.string(),
  candidates: z.array(Candidate), field: z.string().nullable(), text: z.string().nullable(),
})
/** A sheet as its tab shows it. */
export const SheetTab = z.object({ file: z.string(), sheet: z.string(), kind: Kind.nullable(), skipped: z.boolean(), rows: z.number().int(), errors: z.number().int(), corrections: z.number().int() })
const ColumnReading = z.object({ column: z.number().int(), heading: z.string(), field: z.string().nullable(), label: z.string().nullable(), by: z.enum(['chosen', 'heading', 'values']).nullable(), idle: z.boolean() })
const SheetCell = z.object({ column: z.number().int(), text: z.string(), end: z.boolean(), was: z.string().nullable().optional(), correction: Id.optional() })
const RowRole = z.enum(['title', 'heading', 'data', 'section', 'number', 'total', 'other', 'empty'])
export const SheetPage = z.object({
  kind: Kind.nullable(), lastRow: z.number().int(), lastColumn: z.number().int(), headingFrom: z.number().int().nullable(), headingRow: z.number().int().nullable(), columns: z.array(ColumnReading),
  fields: z.array(z.object({ kind: Kind, name: z.string(), label: z.string(), required: z.boolean() })),
  rows: z.array(z.object({ row: z.number().int(), role: RowRole, cells: z.array(SheetCell) })),
  merges: z.array(z.object({ top: z.number().int(), left: z.number().int(), bottom: z.number().int(), right: z.number().int() })),
  errors: z.array(CellError.extend({ alike: z.number().int() })),
})
export type SheetPage = z.infer<typeof SheetPage>
export const Correction = z.object({ id: Id, file: z.string(), sheet: z.string(), cell: z.string(), was: z.string().nullable(), value: z.string().nullable(), by: z.string(), at: z.string(), holds: z.boolean() })
export const Progress = z.object({ id: Id, what: z.enum(['check', 'apply', 'undo']), step: z.string(), done: z.number().int(), total: z.number().int(), mayCancel: z.boolean() })
export type Progress = z.infer<typeof Progress>
export const Question = z.object({
  file: z.string(), sheet: z.string(), code: z.enum(['unknown_form', 'field_not_found', 'heading_twice', 'column_not_used']), message: z.string(), blocking: z.boolean(),
  kind: Kind.nullable(), field: z.string().nullable(), candidates: z.array(z.string()), signature: z.string(),
})
export const PreviewLine = z.object({
  file: z.string(), sheet: z.string(), row: z.number().int(), what: z.string(), subject: z.string(),
  fields: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export const Form = z.object({ file: z.string(), sheet: z.string(), kind: Kind, rows: z.number().int(), fields: z.record(z.string(), z.string()), skipped: z.array(z.object({ cell: z.string(), text: z.string() })) })
export const ImportState = z.enum(['refused', 'has_questions', 'has_errors', 'nothing_to_do', 'ready', 'applied', 'undone'])
export type ImportState = z.infer<typeof ImportState>

const Head = z.object({
  id: Id, version: z.number().int(), state: ImportState, uploadedAt: z.string(), uploadedBy: z.string(), appliedAt: z.string().nullable(), undoneAt: z.string().nullable(), undoReason: z.string().nullable(),
  files: z.array(z.object({ ordinal: z.number().int(), name: z.string() })), errorCount: z.number().int(), changeCount: z.number().int(), summary: z.record(z.string(), z.number().int()),
})
export type ImportHead = z.infer<typeof Head>
export const Import = Head.extend({
  refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })), questions: z.array(Question), forms: z.array(Form),
  sheets: z.array(SheetTab), corrections: z.number().int(), isLarge: z.boolean().describe('Tệp lớn, nhập từng phần: không xem từng trang tính, không hoàn tác'), unchanged: z.record(z.string(), z.number().int()), running: Progress.nullable(),
  errors: z.array(CellError), preview: z.array(PreviewLine), previewCount: z.number().int(), offers: z.array(z.enum(['apply', 'undo', 'answer'])),
})
export type Import = z.infer<typeof Import>

export const uploadImport = operation({
  method: 'POST', path: '/imports', slow: true, summary: 'Gửi các tệp Excel để nhập thử: xem lỗi và những gì sẽ thay đổi', right: 'import',
  input: z.object({ files: z.array(z.instanceof(File)).min(1).max(10), map: FieldMap, choices: Choices, id: Id.optional().describe('Mã lần nhập do trang đặt trước, để xem tiến độ trong lúc gửi') }), output: Import, refusals: [importRunning, cancelled],
})
export const answerImport = operation({
  method: 'POST', path: '/imports/{id}/answers', slow: true, summary: 'Trả lời những chỗ chưa rõ rồi nhập thử lại; cách hiểu tiêu đề được ghi nhớ', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), map: FieldMap, choices: Choices }), output: Import, refusals: [alreadyApplied, notReady, importRunning, cancelled],
})
const sheetOf = { file: z.string().min(1).max(220), sheet: z.string().min(1).max(100) }
export const understandSheet = operation({
  method: 'POST', path: '/imports/{id}/sheets', slow: true, summary: 'Sửa cách hiểu các cột của một trang tính (trường → tiêu đề hoặc cột; để trống là bỏ qua), hoặc bỏ cả trang tính; được ghi nhớ cho tệp cùng mẫu', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), ...sheetOf, map: FieldMap, skip: z.boolean().optional().describe('true: bỏ trang tính này khỏi lần nhập; false: dùng lại') }),
  output: Import, refusals: [alreadyApplied, notReady, noSuchSheet, importRunning, cancelled],
})
export const correctCells = operation({
  method: 'POST', path: '/imports/{id}/corrections', slow: true, summary: 'Sửa ô ngay tại chỗ; tệp gốc giữ nguyên, lần sửa được ghi lại và kiểm tra lại ngay', right: 'import',
  input: z.object({
    id: Id, version: z.number().int(), alike: z.boolean().default(false).describe('Sửa cả những ô mắc đúng lỗi này với đúng nội dung này'),
    cells: z.array(z.object({ ...sheetOf, cell: z.string().regex(/^[A-Z]{1,2}[1-9]\d{0,5}$/), value: z.string().trim().max(4000).describe('Để trống là xóa nội dung của ô') })).min(1).max(500),
  }),
  output: Import, refusals: [alreadyApplied, notReady, noSuchSheet, importRunning, cancelled],
})
export const withdrawCorrections = operation({
  method: 'POST', path: '/imports/{id}/corrections/withdraw', slow: true, summary: 'Bỏ những lần sửa ô: ô trở lại như trong tệp', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), ids: z.array(Id).min(1).max(500) }), output: Import, refusals: [alreadyApplied, importRunning, cancelled],
})
export const listCorrections = operation({
  method: 'GET', path: '/imports/{id}/corrections', summary: 'Các lần sửa ô: ai sửa ô nào từ gì thành gì', right: 'import',
  input: z.object({ id: Id, ...pageInput }), output: z.object({ rows: z.array(Correction), total: z.number().int(), holding: z.number().int() }),
})
export const readSheet = operation({
  method: 'GET', path: '/imports/{id}/sheet', summary: 'Các dòng của một trang tính như trong tệp, kèm cách hiểu từng cột, từng dòng và lỗi từng ô', right: 'import',
  input: z.object({ id: Id, ...sheetOf, from: z.number().int().min(1).max(200_000).default(1), size: z.number().int().min(1).max(200).default(60) }), output: SheetPage, refusals: [noSuchSheet],
})
export const listErrors = operation({
  method: 'GET', path: '/imports/{id}/errors', summary: 'Lỗi theo ô, theo thứ tự trong tệp', right: 'import',
  input: z.object({ id: Id, ...pageInput }), output: z.object({ rows: z.array(CellError.extend({ alike: z.number().int() })), total: z.number().int() }),
})
export const listChanges = operation({
  method: 'GET', path: '/imports/{id}/changes', summary: 'Những thay đổi theo dòng, lọc theo loại và theo chữ', right: 'import',
  input: z.object({ id: Id, what: z.string().max(40).optional(), search: z.string().trim().max(100).optional(), ...pageInput }), output: z.object({ rows: z.array(PreviewLine), total: z.number().int() }),
})
export const readProgress = operation({
  method: 'GET', path: '/imports/{id}/progress', summary: 'Lần nhập đang chạy đến đâu; trống nếu không có gì đang chạy', right: 'import', input: z.object({ id: Id }), output: z.object({ running: Progress.nullable() }),
})
export const watchProgress = operation({
  method: 'GET', path: '/imports/{id}/progress/events', summary: 'Tiến độ của lần nhập theo thời gian thực (server-sent events)', right: 'import', input: z.object({ id: Id }), output: z.custom<AsyncGenerator<Progress>>(),
})
export const cancelImport = operation({
  method: 'POST', path: '/imports/{id}/cancel', summary: 'Dừng một lần nhập đang chạy, trước khi ghi', right: 'import', input: z.object({ id: Id }), output: z.object({ stopped: z.boolean() }),
})
export const downloadSample = operation({
  method: 'GET', path: '/import-samples', summary: 'Tải một tệp mẫu điền sẵn một dòng', right: 'import', input: z.object({ kind: Kind }), output: z.instanceof(File),
})
export const applyImport = operation({
  method: 'POST', path: '/imports/{id}/apply', slow: true, summary: 'Nhập chính thức, một lần cho tất cả các tệp', right: 'import',
  input: z.object({ id: Id, version: z.number().int() }), output: Import, refusals: [notReady, alreadyApplied, wholeProvinceOnly, codeElsewhere, importRunning, cancelled],
})
export const undoImport = operation({
  method: 'POST', path: '/imports/{id}/undo', slow: true, summary: 'Hoàn tác một lần nhập, nếu chưa ai làm tiếp trên đó', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), reason: z.string().trim().min(3).max(500) }), output: Import, refusals: [notApplied, builtUpon, largeNotUndone, importRunning],
})
export const readImport = operation({
  method: 'GET', path: '/imports/{id}', summary: 'Một lần nhập: lỗi theo ô, thay đổi theo dòng', right: 'import',
  input: z.object({ id: Id, ...pageInput }), output: Import,
})
export const listImports = operation({
  method: 'GET', path: '/imports', summary: 'Các lần nhập', right: 'import',
  input: z.object({ since: Day.optional().describe('Gửi từ ngày nào'), until: Day.optional().describe('đến hết ngày nào'), ...keyedInput }), output: z.object({ rows: z.array(Head), ...keyedOutput }), refusals: [badCursor],
})
export const downloadMarked = operation({
  method: 'GET', path: '/imports/{id}/files/{ordinal}/marked', slow: true, summary: 'Tải lại tệp của mình, lỗi được đánh dấu trong từng ô', right: 'import',
  input: z.object({ id: Id, ordinal: z.number().int().min(1) }), output: z.instanceof(File), refusals: [noSuchSheet],
})
export const exportTasks = operation({
  method: 'GET', path: '/exports/tasks', slow: true, summary: 'Tải danh sách việc ra Excel hoặc CSV, như đang lọc; nhập lại không làm thay đổi gì', right: 'see',
  input: z.object({
    unit: z.string().max(60).optional().describe('Mã tổ chức; mặc định tất cả việc được xem'), year: z.number().int().min(1990).max(2100).optional(),
    form: z.enum(['xlsx', 'csv']).default('xlsx'), separator: z.enum([';', ',']).default(';').describe('Dấu ngăn cột của CSV; Excel ở Việt Nam chờ dấu chấm phẩy'), ...taskFilter, ...viewInput,
  }), output: z.instanceof(File),
})

export const headingsUnknown = refusal('headings_unknown', 422, { vi: 'Chưa nhận ra tiêu đề của các cột. Hãy chép cả dòng tiêu đề, ví dụ: Họ và tên, Nội dung việc, Đơn vị tính, Kế hoạch năm, Thời hạn.', en: 'The headings of the columns were not recognised. Copy the row of headings as well.' })

const PasteRow = z.object({
  cells: z.array(z.string()), holder: z.string().nullable(), errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string(), choices: z.array(z.object({ postId: Id, label: z.string() })) })),
  task: NewTask.nullable(), result: z.object({ id: Id, kind: z.literal('cumulative'), amount: Amount, underway: Amount.nullable(), onDay: Day, obstacle: z.string().nullable(), documents: z.array(z.string()) }).nullable(),
})
export type PasteRow = z.infer<typeof PasteRow>

export const readPasted = operation({
  method: 'POST', path: '/pastes', summary: 'Đọc các ô dán từ Excel: cột nào là gì, từng dòng là việc nào, lỗi ở ô nào; không ghi gì', right: 'see',
  input: z.object({
    rows: z.array(z.array(z.string().max(2000)).max(60)).min(1).max(520), kind: z.enum(['tasks', 'results']).optional(), fields: z.array(z.string().max(40)).max(60).optional(),
    choices: z.array(z.string().max(60)).max(520).default([]).describe('Chức vụ đã chọn cho từng dòng, để trống nếu chưa'),
  }),
  output: z.object({ kind: z.enum(['tasks', 'results']), fields: z.array(z.object({ name: z.string(), label: z.string() })), rows: z.array(PasteRow) }), refusals: [headingsUnknown],
})

export const intake = {
  readPasted,
  uploadImport, answerImport, understandSheet, correctCells, withdrawCorrections, applyImport, undoImport, cancelImport,
  readImport, listImports, readSheet, listErrors, listChanges, listCorrections, readProgress, watchProgress, downloadSample, downloadMarked, exportTasks, ...loads,
}

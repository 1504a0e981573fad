import * as z from 'zod'
import { Id, operation, pageInput, refusal } from '../../kit/operation.ts'

export const notReady = refusal('import_not_ready', 409, { vi: 'Tệp còn lỗi hoặc còn chỗ chưa rõ nên chưa nhập được. Hãy xem danh sách lỗi, sửa trong tệp rồi gửi lại.', en: 'The files still have errors or open questions. Look at the list, correct the files and send them again.' })
export const alreadyApplied = refusal('import_already_applied', 409, { vi: 'Lần nhập này đã được thực hiện.', en: 'This import has been applied already.' })
export const notApplied = refusal('import_not_applied', 409, { vi: 'Lần nhập này chưa được thực hiện hoặc đã được hoàn tác.', en: 'This import was not applied, or was undone already.' })
export const builtUpon = refusal('import_built_upon', 409, { vi: 'Không hoàn tác được vì đã có người làm tiếp trên số liệu của lần nhập này: {list}.', en: 'It can not be undone, because others have worked on from it: {list}.' })
export const wholeProvinceOnly = refusal('register_needs_whole_province', 403, { vi: 'Danh sách tổ chức và cán bộ chỉ do người được cấp tỉnh ủy quyền nhập liệu nhập. Hãy gửi tệp cho cơ quan tổ chức cấp tỉnh.', en: 'Registers of organisations and cadres are imported by officers authorised for the whole province.' })
export const codeElsewhere = refusal('task_code_elsewhere', 409, { vi: 'Có mã việc trong tệp đã được cơ quan khác dùng. Hãy đổi mã rồi gửi lại.', en: 'A task code of the file is used by another body. Change it and send the file again.' })

const FieldMap = z.record(z.string().max(40), z.string().max(300)).default({}).describe('Trường → tiêu đề cột, cho những cột chưa nhận ra')
const Choices = z.record(z.string().max(600), z.string().max(60)).default({}).describe('tệp|trang tính|ô → mã cán bộ, khi có nhiều người phù hợp')

export const CellError = z.object({ file: z.string(), sheet: z.string(), cell: z.string(), code: z.string(), message: z.string() })
export const Question = z.object({
  file: z.string(), sheet: z.string(), code: z.enum(['unknown_form', 'field_not_found', 'heading_twice', 'column_not_used']), message: z.string(), blocking: z.boolean(),
  kind: z.enum(['units', 'cadres', 'tasks', 'results']).nullable(), field: z.string().nullable(), candidates: z.array(z.string()), signature: z.string(),
})
export const PreviewLine = z.object({
  file: z.string(), sheet: z.string(), row: z.number().int(), what: z.string(), subject: z.string(),
  fields: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export const Form = z.object({ file: z.string(), sheet: z.string(), kind: z.enum(['units', 'cadres', 'tasks', 'results']), rows: z.number().int(), fields: z.record(z.string(), z.string()), skipped: z.array(z.object({ cell: z.string(), text: z.string() })) })
export const ImportState = z.enum(['refused', 'has_questions', 'has_errors', 'nothing_to_do', 'ready', 'applied', 'undone'])
export type ImportState = z.infer<typeof ImportState>

const Head = z.object({
  id: Id, version: z.number().int(), state: ImportState, uploadedAt: z.string(), uploadedBy: z.string(), appliedAt: z.string().nullable(), undoneAt: z.string().nullable(), undoReason: z.string().nullable(),
  files: z.array(z.object({ ordinal: z.number().int(), name: z.string() })), errorCount: z.number().int(), changeCount: z.number().int(), summary: z.record(z.string(), z.number().int()),
})
export const Import = Head.extend({
  refused: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })), questions: z.array(Question), forms: z.array(Form),
  errors: z.array(CellError), preview: z.array(PreviewLine), previewCount: z.number().int(), offers: z.array(z.enum(['apply', 'undo', 'answer'])),
})
export type Import = z.infer<typeof Import>

export const uploadImport = operation({
  method: 'POST', path: '/imports', summary: 'Gửi các tệp Excel để nhập thử: xem lỗi và những gì sẽ thay đổi', right: 'import',
  input: z.object({ files: z.array(z.instanceof(File)).min(1).max(10), map: FieldMap, choices: Choices }), output: Import,
})
export const answerImport = operation({
  method: 'POST', path: '/imports/{id}/answers', summary: 'Trả lời những chỗ chưa rõ rồi nhập thử lại; cách hiểu tiêu đề được ghi nhớ', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), map: FieldMap, choices: Choices }), output: Import, refusals: [alreadyApplied, notReady],
})
export const applyImport = operation({
  method: 'POST', path: '/imports/{id}/apply', summary: 'Nhập chính thức, một lần cho tất cả các tệp', right: 'import',
  input: z.object({ id: Id, version: z.number().int() }), output: Import, refusals: [notReady, alreadyApplied, wholeProvinceOnly, codeElsewhere],
})
export const undoImport = operation({
  method: 'POST', path: '/imports/{id}/undo', summary: 'Hoàn tác một lần nhập, nếu chưa ai làm tiếp trên đó', right: 'import',
  input: z.object({ id: Id, version: z.number().int(), reason: z.string().trim().min(3).max(500) }), output: Import, refusals: [notApplied, builtUpon],
})
export const readImport = operation({
  method: 'GET', path: '/imports/{id}', summary: 'Một lần nhập: lỗi theo ô, thay đổi theo dòng', right: 'import',
  input: z.object({ id: Id, ...pageInput }), output: Import,
})
export const listImports = operation({
  method: 'GET', path: '/imports', summary: 'Các lần nhập', right: 'import', input: z.object(pageInput), output: z.object({ rows: z.array(Head), total: z.number().int() }),
})
export const downloadMarked = operation({
  method: 'GET', path: '/imports/{id}/files/{ordinal}/marked', summary: 'Tải lại tệp của mình, lỗi được đánh dấu trong từng ô', right: 'import',
  input: z.object({ id: Id, ordinal: z.number().int().min(1) }), output: z.instanceof(File),
})
export const exportTasks = operation({
  method: 'GET', path: '/exports/tasks', summary: 'Tải danh sách việc ra Excel; nhập lại không làm thay đổi gì', right: 'see',
  input: z.object({ unit: z.string().max(60).optional().describe('Mã tổ chức; mặc định tất cả việc được xem'), year: z.number().int().min(1990).max(2100).optional() }), output: z.instanceof(File),
})

export const intake = { uploadImport, answerImport, applyImport, undoImport, readImport, listImports, downloadMarked, exportTasks }

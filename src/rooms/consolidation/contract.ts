import * as z from 'zod'
import { Amount, Day, Id, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { CellKey, Compared, ComparedTasks, Figure, Place, Share, TaskFigureName } from './figure-contract.ts'

export const Section = z.object({ place: z.number().int(), title: z.string(), body: z.string().describe('Mỗi dòng một đoạn; {{1.cuoc.trong_ky}} là con số, {{trich.1}} là lời trích'), version: z.number().int(), writtenByName: z.string(), writtenOn: Day })
export type Section = z.infer<typeof Section>

/** Words of a unit in the report, with their source. */
export const Quotation = z.object({ nth: z.number().int(), submissionId: Id, formCode: z.string(), line: z.string().nullable(), column: z.string().nullable(), said: z.string(), unitLabel: z.string(), byName: z.string(), onDay: Day })
export type Quotation = z.infer<typeof Quotation>

/** Words of a unit that are offered as a quotation. */
export const Words = z.object({ submissionId: Id, formId: Id, formCode: z.string(), unitNo: z.number().int(), unitLabel: z.string(), byName: z.string(), onDay: Day, line: z.string().nullable(), column: z.string().nullable(), text: z.string() })
export type Words = z.infer<typeof Words>

const RoundHead = z.object({ id: Id, title: z.string(), period: z.string(), closingOn: Day, dueOn: Day, unitNo: z.number().int(), unitLabel: z.string(), closedOn: Day.nullable() })

/** Papers beside a report: TTr the submission note, TB the notice of conclusion. */
export const CompanionKind = z.enum(['TTr', 'TB'])
export type CompanionKind = z.infer<typeof CompanionKind>

/** The document a report has become. */
export const ReportDocument = z.object({ id: Id, kind: z.string(), state: z.enum(['drafting', 'waiting', 'returned', 'agreed', 'issued']), numberLine: z.string(), title: z.string(), version: z.number().int(), issuedOn: Day.nullable() })

/** A figure of tasks that a section names, as of the closing day or of that day a year before, and the question by which its tasks are opened. */
export const TaskFigure = z.object({
  name: z.string().describe('viec.tong, viec.qua_han.before'), value: Amount.nullable().describe('null: người xem không đọc được cả đơn vị, nên không đếm'),
  rows: z.object({ unitNo: z.number().int(), figure: TaskFigureName, on: Day }).nullable().describe('Hỏi GET /figures/rows để mở ra các việc đứng sau con số'),
})
export type TaskFigure = z.infer<typeof TaskFigure>

export const RoundReport = z.object({
  id: Id, unitNo: z.number().int(), unitLabel: z.string(), begunByName: z.string(), begunOn: Day, sections: z.array(Section), figures: z.array(Figure), quotations: z.array(Quotation), accepted: z.number().int().describe('Bao nhiêu đơn vị có biểu đã nhận'), asked: z.number().int(),
  beforePeriod: z.string().nullable().describe('Kỳ của số cùng kỳ, nếu có đợt ấy'), contradictions: z.number().int(), taskFigures: z.array(TaskFigure).describe('Con số về nhiệm vụ mà lời văn nêu'), companions: z.array(CompanionKind).describe('Văn bản đi kèm còn soạn được'), documents: z.array(ReportDocument), drawnNth: z.number().int().nullable(), isOpen: z.boolean(), mayWrite: z.boolean(), mayDecide: z.boolean(), mayRedraw: z.boolean().describe('Lập lại được số liệu trong văn bản đi kèm'),
})
export type RoundReport = z.infer<typeof RoundReport>

const notTheWriter = refusal('not_the_reporting_level', 403, { vi: 'Chỉ cán bộ được cấp tổng hợp ủy quyền giao việc hoặc làm báo cáo mới viết được báo cáo của cấp ấy. Hãy để cán bộ ấy làm.', en: 'Only officers whom this level authorised to assign or report write its report. Leave it to them.' })
const notTheDecider = refusal('not_the_deciding_officer', 403, { vi: 'Chỉ cán bộ được cấp tổng hợp ủy quyền thẩm định mới quyết định được số liệu khác nguồn. Hãy để cán bộ ấy quyết định.', en: 'Only officers whom this level authorised to accept decide about figures that differ. Leave it to them.' })
const ownStatement = refusal('own_statement', 403, { vi: 'Người ghi con số không tự quyết định cho con số ấy. Hãy để cán bộ khác quyết định.', en: 'Nobody decides about a figure he stated himself. Leave it to another officer.' })
const begunAlready = refusal('round_report_begun', 409, { vi: 'Cấp này đã có báo cáo của đợt. Hãy tải lại trang.', en: 'This level has a report of the round already. Reload the page.' })
const notALevel = refusal('not_a_level_of_the_round', 422, { vi: 'Không đơn vị nào báo cáo cho cấp này trong đợt, nên không có gì để tổng hợp. Hãy chọn cấp khác.', en: 'Nobody reports to this level in the round, so there is nothing to consolidate. Choose another.' })
const reportIssued = refusal('round_report_issued', 409, { vi: 'Báo cáo đã ban hành nên không sửa được nữa. Nếu phải báo cáo lại, hãy mở đợt khác.', en: 'The report was issued and is not changed any more. Open another round if it must be reported anew.' })
const unknownMark = refusal('unknown_mark', 422, { vi: 'Không có con số hoặc lời trích tên “{name}”. Hãy chọn trong danh sách.', en: 'There is no figure or quotation named “{name}”. Choose one from the list.' })
const unknownFigure = refusal('unknown_cell', 422, { vi: 'Biểu của đợt không có ô này. Hãy tải lại trang rồi chọn lại.', en: 'The forms of the round have no such cell. Reload the page and choose again.' })
const notSaid = refusal('words_not_said', 422, { vi: 'Lời trích phải lấy nguyên từ báo cáo đã nhận của đơn vị. Hãy chọn lại lời trong danh sách.', en: 'A quotation repeats words of an accepted report. Choose them from the list.' })
const noteNeeded = refusal('source_needed', 422, { vi: 'Ghi khác số cộng thì phải nói lấy từ đâu. Hãy ghi nguồn.', en: 'A figure that differs from its rows says where it is taken from. Write the source.' })
const nothingToDecide = refusal('nothing_to_decide', 409, { vi: 'Con số này nay không còn ghi như vậy, hoặc đã khớp với số cộng. Hãy tải lại trang.', en: 'This figure is no longer stated so, or agrees with its rows. Reload the page.' })
const contradictory = refusal('figure_contradicts_rows', 422, { vi: 'Con số “{figure}” ghi {value}, cộng từ các biểu đã nhận là {counted}. Hãy lấy số cộng, hoặc để người có thẩm quyền quyết định kèm lý do ở trang Đối chiếu.', en: 'The figure “{figure}” says {value}, its rows come to {counted}. Take the sum, or have it decided with a reason on the page of comparison.' })
const changedSince = refusal('issued_figure_contradicts_rows', 422, { vi: 'Chưa cấp số được: con số trong văn bản nay khác số cộng từ các biểu đã nhận và nhiệm vụ (trong văn bản → nay): {figures}. Hãy trả lại để người soạn lập lại từ báo cáo; nếu giữ con số của biểu, của nhiệm vụ thì để người có thẩm quyền quyết định kèm lý do ở trang Đối chiếu.', en: 'It gets no number yet: figures in the document differ from their rows by now (as printed → now): {figures}. Send it back so that its drafter draws it from the report again; a figure of a form or of tasks may stay where it is decided with a reason on the page of comparison.' })
const noCompanion = refusal('companion_not_drafted', 404, { vi: 'Chưa soạn văn bản này nên chưa có gì để lập lại. Hãy soạn trước.', en: 'It was not drafted yet, so there is nothing to draw again. Draft it first.' })
const tasksUnseen = refusal('tasks_of_level_unseen', 403, { vi: 'Lời văn nêu con số về nhiệm vụ của {unit}, nhưng đồng chí không đọc được mọi nhiệm vụ của đơn vị này nên không đếm được. Hãy bỏ con số ấy, hoặc để cán bộ được ủy quyền đối với cả đơn vị lập văn bản.', en: 'The text names figures of the tasks of {unit}, of which you do not read every one, so they are not counted. Leave those figures out, or let an officer authorised for the whole unit draw it up.' })
const documentBusy = refusal('report_document_on_its_way', 409, { vi: 'Văn bản của báo cáo đang trình ký hoặc đã ban hành nên không lập lại được. Muốn lập lại, hãy để người đang cho ý kiến trả lại.', en: 'The document of this report is being decided or was issued. To draw it again, have it returned.' })
const notDrawnYet = refusal('round_report_not_drawn', 409, { vi: 'Báo cáo chưa lập thành văn bản nên chưa có gì để trình hoặc kết luận. Hãy lập văn bản của báo cáo trước.', en: 'The report is no document yet, so there is nothing to submit or conclude on. Draw it up first.' })
export const refusals = {
  notDrawnYet, notTheWriter, notTheDecider, ownStatement, begunAlready, notALevel, reportIssued, unknownMark, unknownFigure, notSaid, noteNeeded, nothingToDecide, contradictory, changedSince, noCompanion, tasksUnseen, documentBusy }

const UnitNo = z.number().int().positive().max(999_999_999)
const byReport = { id: Id.describe('Báo cáo') }
const done = z.object({ done: z.literal(true) })

export const readRoundReport = operation({
  method: 'GET', path: '/rounds/{id}/report', summary: 'Báo cáo tổng hợp của một cấp trong đợt: đề cương, con số, lời trích', right: 'see', input: z.object({ id: Id, unitNo: UnitNo.optional().describe('Cấp tổng hợp; mặc định cơ quan mở đợt'), ...viewInput }),
  output: z.object({ round: RoundHead, unitNo: z.number().int(), report: RoundReport.nullable(), mayBegin: z.boolean() }),
})
export const beginRoundReport = operation({ method: 'POST', path: '/rounds/{id}/report', summary: 'Lập báo cáo tổng hợp theo đề cương của đợt', right: 'report', input: z.object({ id: Id, unitNo: UnitNo.optional() }), output: z.object({ id: Id }), refusals: [notTheWriter, begunAlready, notALevel] })
export const writeRoundSection = operation({
  method: 'PUT', path: '/round-reports/{id}/sections/{place}', summary: 'Viết một mục của báo cáo; mục mới có phiên bản 0', right: 'report',
  input: z.object({ ...byReport, place: z.number().int().min(1).max(200), version: z.number().int().min(0), title: z.string().trim().min(1).max(300), body: z.string().max(40_000) }), output: z.object({ version: z.number().int() }), refusals: [notTheWriter, reportIssued, unknownMark],
})
export const listRoundWords = operation({ method: 'GET', path: '/round-reports/{id}/words', summary: 'Lời của các đơn vị trong biểu đã nhận, để trích', right: 'see', input: z.object({ ...byReport, search: z.string().max(200).optional(), ...pageInput }), output: z.object({ rows: z.array(Words), total: z.number().int() }) })
export const quoteRoundWords = operation({
  method: 'POST', path: '/round-reports/{id}/quotations', summary: 'Trích lời của một đơn vị vào báo cáo, kèm nguồn', right: 'report',
  input: z.object({ ...byReport, submissionId: Id, line: z.string().max(300).nullish(), column: z.string().max(300).nullish(), said: z.string().trim().min(1).max(8000).describe('Cả lời hoặc một phần') }), output: z.object({ nth: z.number().int() }), refusals: [notTheWriter, reportIssued, notSaid],
})
const typed = z.object({ ...byReport, ...CellKey.shape, value: Amount.nullable().describe('null: bỏ số đã ghi'), note: z.string().trim().max(2000).nullish() })
export const estimateRoundFigure = operation({ method: 'POST', path: '/round-reports/{id}/estimates', summary: 'Ghi số ước đến hết kỳ', right: 'report', input: typed, output: done, refusals: [notTheWriter, reportIssued, unknownFigure] })
export const stateRoundFigure = operation({ method: 'POST', path: '/round-reports/{id}/statements', summary: 'Ghi con số khác số cộng, kèm nguồn', right: 'report', input: typed, output: done, refusals: [notTheWriter, reportIssued, unknownFigure, noteNeeded] })
export const decideRoundFigure = operation({
  method: 'POST', path: '/round-reports/{id}/decisions', summary: 'Quyết định cho con số khác số cộng được ban hành, có lý do', right: 'accept',
  input: z.object({ ...byReport, ...CellKey.shape, value: Amount.describe('Con số như báo cáo ghi'), reason: z.string().trim().min(3).max(2000) }), output: done, refusals: [notTheDecider, ownStatement, reportIssued, unknownFigure, nothingToDecide],
})
export const decideRoundTasks = operation({
  method: 'POST', path: '/round-reports/{id}/task-decisions', summary: 'Quyết định giữ con số về nhiệm vụ trong văn bản dù nay đếm lại khác, có lý do', right: 'accept',
  input: z.object({ ...byReport, figure: TaskFigureName, on: Day.describe('Ngày của con số'), value: Amount.describe('Con số như văn bản ghi'), reason: z.string().trim().min(3).max(2000) }), output: done, refusals: [notTheDecider, reportIssued, nothingToDecide],
})
export const listRoundShares = operation({ method: 'GET', path: '/round-reports/{id}/shares', summary: 'Con số này cộng từ đâu: từng đơn vị, lần gửi, người gửi', right: 'see', input: z.object({ ...byReport, ...CellKey.shape, counts: z.enum(['counted', 'before']).default('counted').describe('before: số cùng kỳ, từ đợt của kỳ ấy'), ...pageInput }), output: z.object({ figure: Figure, roundId: Id, rows: z.array(Share), total: z.number().int() }) })
export const compareRoundReport = operation({
  method: 'GET', path: '/round-reports/{id}/comparison', summary: 'Đối chiếu: từng con số trong lời văn, phụ lục, báo cáo đã nhận của đơn vị, kỳ trước', right: 'see', input: z.object({ ...byReport, only: z.enum(['all', 'differing']).default('all'), ...pageInput }),
  output: z.object({ rows: z.array(Compared), total: z.number().int(), differing: z.number().int(), tasks: z.array(ComparedTasks).describe('Con số về nhiệm vụ mà văn bản đã lập ghi khác số đếm lại; chỉ cho ai đọc được mọi nhiệm vụ của cấp này'), typed: z.array(Place).describe('Số gõ tay trong lời văn, không gắn nguồn'), beforePeriod: z.string().nullable(), drawn: z.boolean().describe('So bản đã lập thành văn bản; chưa lập thì so bản đang viết') }),
})
export const drawRoundReport = operation({
  method: 'POST', path: '/round-reports/{id}/document', summary: 'Lập báo cáo thành văn bản để trình ký: lời văn, phụ lục, căn cứ của từng con số', right: 'report', slow: true, input: z.object(byReport), output: z.object({ documentId: Id, nth: z.number().int() }), refusals: [notTheWriter, reportIssued, contradictory, tasksUnseen, documentBusy],
})
export const draftRoundCompanion = operation({
  method: 'POST', path: '/round-reports/{id}/companions/{kind}', summary: 'Soạn tờ trình hoặc thông báo kết luận về báo cáo, từ cùng số liệu; mỗi loại một lần', right: 'report', slow: true,
  input: z.object({ ...byReport, kind: CompanionKind }), output: z.object({ documentId: Id }), refusals: [notTheWriter, notDrawnYet, contradictory],
})
export const redrawRoundCompanion = operation({
  method: 'POST', path: '/round-reports/{id}/companions/{kind}/redraw', summary: 'Lập lại số liệu trong tờ trình hoặc thông báo kết luận đang soạn hay bị trả lại; lời văn giữ nguyên', right: 'report', slow: true,
  input: z.object({ ...byReport, kind: CompanionKind }), output: z.object({ documentId: Id, nth: z.number().int() }), refusals: [notTheWriter, noCompanion, contradictory, documentBusy],
})
export const readRoundReportFile = operation({ method: 'GET', path: '/round-reports/{id}/file', summary: 'Báo cáo đang viết, Word hoặc PDF', right: 'see', slow: true, input: z.object({ ...byReport, form: z.enum(['docx', 'pdf']).default('docx') }), output: z.file() })

export const consolidation = { readRoundReport, beginRoundReport, writeRoundSection, listRoundWords, quoteRoundWords, estimateRoundFigure, stateRoundFigure, decideRoundFigure, decideRoundTasks, listRoundShares, compareRoundReport, drawRoundReport, draftRoundCompanion, redrawRoundCompanion, readRoundReportFile }

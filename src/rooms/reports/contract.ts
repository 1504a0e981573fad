import * as z from 'zod'
import { Amount, Day, Id, badCursor, daysInput, keyedInput, keyedOutput, looksBack, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import type { Block } from '../../kit/papers/paper.ts'
import { across, mixedQuantities, sourcesBeyond } from './across-contract.ts'
import { Basis, Claim, FigureName, Part, Scope } from './claim.ts'
import { FigureRow } from './row-contract.ts'
import { overview, unitInput } from './overview-contract.ts'
import { Verification } from './verification.ts'

const States = z.object({ met: z.number().int(), over: z.number().int(), overdue: z.number().int(), in_progress: z.number().int(), not_started: z.number().int() })
export const Tally = z.object({ tasks: z.number().int(), cadres: z.number().int(), first: z.number().int(), supplementary: z.number().int(), accepted: States, reported: States })
export type Tally = z.infer<typeof Tally>

/** One line of a roll-up: `key` narrows a figure to it, `name` is for reading. */
export const Group = Tally.extend({ key: z.string(), name: z.string() })
export type Group = z.infer<typeof Group>
export const QuantityLine = z.object({ indicator: z.string(), measure: z.string(), tasks: z.number().int(), plan: Amount, accepted: Amount, reported: Amount, acceptedPercent: Amount.nullable(), reportedPercent: Amount.nullable() })
export type QuantityLine = z.infer<typeof QuantityLine>
export const PartOverview = z.object({ part: Part, total: Tally, byUnit: z.array(Group), byHorizon: z.array(Group), byDecision: z.array(Group), byBody: z.array(Group), quantities: z.array(QuantityLine) })
export type PartOverview = z.infer<typeof PartOverview>

const Unit = z.object({ unitNo: z.number().int(), code: z.string(), label: z.string() })

export const readOverview = operation({
  method: 'GET', path: '/figures', slow: looksBack, summary: 'Số liệu tổng hợp việc đột phá của một đơn vị, hai cơ sở số liệu', right: 'see',
  input: z.object({ ...unitInput, ...viewInput }), output: z.object({ unit: Unit, on: Day, known: z.string().nullable(), parts: z.array(PartOverview) }),
})

const Rows = z.object({ claim: Claim, definition: z.string(), total: z.number().int(), rows: z.array(FigureRow) })

export const readFigureRows = operation({
  method: 'GET', path: '/figures/rows', slow: looksBack, summary: 'Các việc đứng sau một con số', right: 'see',
  input: z.object({ ...unitInput, figure: FigureName, basis: Basis.optional(), ...Scope.omit({ unit: true, unitNo: true }).shape, ...viewInput, ...pageInput }), output: Rows,
})

export const SectionName = z.enum(['direction', 'results', 'shortcomings', 'next', 'proposals', 'number', 'recipients', 'signature'])
const Section = z.object({ name: SectionName, title: z.string(), body: z.string(), version: z.number().int(), writtenByName: z.string().nullable() })
export type Section = z.infer<typeof Section>
const Issued = z.object({ on: Day, byName: z.string(), knownAt: z.string(), figures: z.number().int() })
const Placeholder = z.object({ name: z.string(), label: z.string(), shown: z.string() })
const Letterhead = z.object({ superior: z.string().nullable(), issuing: z.string(), number: z.string(), placeAndDay: z.string() })
const PaperPart = z.object({ orientation: z.enum(['portrait', 'landscape']), blocks: z.array(z.custom<Block>((value) => typeof value === 'object')) })

export const ReportSummary = z.object({ id: Id, unit: Unit, kind: z.literal('breakthrough'), period: z.string(), closingOn: Day, createdOn: Day, createdByName: z.string(), issued: Issued.nullable() })
export type ReportSummary = z.infer<typeof ReportSummary>
/** The report as it stands: its texts for editing, and the paper itself with a claim on every figure. */
export const ReportStory = ReportSummary.extend({
  sections: z.array(Section), placeholders: z.array(Placeholder), mayWrite: z.boolean(), mayIssue: z.boolean(), whyNot: z.string().nullable(),
  letterhead: Letterhead, subject: z.array(z.string()), parts: z.array(PaperPart),
})
export type ReportStory = z.infer<typeof ReportStory>

const officersOnly = refusal('officers_only', 403, { vi: 'Chỉ cán bộ được cơ quan quản lý ủy quyền đối với toàn bộ đơn vị này mới lập, kiểm tra được báo cáo của đơn vị. Hãy chọn đơn vị trong phạm vi của mình.', en: 'Only officers authorised for the whole of this unit can make or check its reports. Choose a unit within your own power.' })
const dayAhead = refusal('closing_day_ahead', 422, { vi: 'Ngày chốt số liệu không được sau hôm nay ({today}). Hãy chọn ngày đã đến.', en: 'The closing day cannot be after today ({today}). Choose a day that has come.' })
const alreadyIssued = refusal('already_issued', 409, { vi: 'Báo cáo đã phát hành nên không sửa được nữa. Hãy lập báo cáo mới nếu cần thay thế.', en: 'The report has been issued and cannot be changed. Make a new one if it must be replaced.' })
const unknownFigure = refusal('unknown_figure', 422, { vi: 'Không có số liệu tên “{name}”. Hãy chọn trong danh sách số liệu.', en: 'There is no figure named “{name}”. Choose one from the list.' })
const paperRefused = refusal('paper_refused', 422, { vi: '{why}', en: '{why}' })
const foreignPaper = refusal('foreign_paper', 422, { vi: 'Phần số liệu trong tệp không đọc được hoặc thuộc đơn vị không có trong hệ thống: tài liệu này không do hệ thống phát hành. Hãy xin tệp gốc từ nơi phát hành.', en: 'The figures part of the file cannot be read or names a unit this system does not have: the paper was not issued by this system. Ask for the original file where it was issued.' })
const notACode = refusal('not_a_code', 422, { vi: 'Mã tra cứu có tám chữ và số, in ở chân mỗi trang, ví dụ 7KQ2-M9XD. Hãy gõ lại.', en: 'A code has eight letters and figures and stands at the foot of every page, such as 7KQ2-M9XD. Type it again.' })
export const refusals = { officersOnly, dayAhead, alreadyIssued, unknownFigure, paperRefused, foreignPaper, mixedQuantities, sourcesBeyond, notACode }

export const listReports = operation({
  method: 'GET', path: '/reports', summary: 'Các báo cáo trong tầm xem, theo đơn vị và theo ngày chốt số liệu', right: 'see',
  input: z.object({ unitNo: z.number().int().positive().max(999_999_999).optional().describe('Báo cáo của đơn vị này và cấp dưới'), ...daysInput, ...keyedInput, ...viewInput }), output: z.object({ rows: z.array(ReportSummary), ...keyedOutput, mayCreate: z.boolean().describe('Lập được báo cáo của đơn vị nào đó') }), refusals: [badCursor],
})
export const createReport = operation({
  method: 'POST', path: '/reports', summary: 'Lập báo cáo việc đột phá, đổi mới', right: 'see',
  input: z.object({ ...unitInput, period: z.string().trim().min(3).max(120).optional().describe('Kỳ báo cáo như in trên tiêu đề; mặc định theo ngày chốt'), closingOn: Day }), output: z.object({ id: Id }), refusals: [officersOnly, dayAhead],
})
export const readReport = operation({ method: 'GET', path: '/reports/{id}', summary: 'Một báo cáo: lời văn, bảng, biểu đồ, mỗi con số mở ra được', right: 'see', input: z.object({ id: Id }), output: ReportStory })
export const readReportRows = operation({ method: 'GET', path: '/reports/{id}/figures/{claim}', summary: 'Các việc đứng sau một con số trong báo cáo', right: 'see', input: z.object({ id: Id, claim: z.string().max(40), ...pageInput }), output: Rows })
export const writeSection = operation({
  method: 'PUT', path: '/reports/{id}/sections/{name}', summary: 'Sửa một mục của báo cáo', right: 'see',
  input: z.object({ id: Id, name: SectionName, body: z.string().max(40_000), version: z.number().int().min(1) }), output: z.object({ version: z.number().int() }), refusals: [officersOnly, alreadyIssued, unknownFigure],
})
export const issueReport = operation({ method: 'POST', path: '/reports/{id}/issue', slow: true, summary: 'Phát hành: chốt số liệu, ghi dấu vân tay của báo cáo vào nhật ký', right: 'see', input: z.object({ id: Id }), output: Issued, refusals: [officersOnly, alreadyIssued] })
export const readReportFile = operation({ method: 'GET', path: '/reports/{id}/file', slow: true, summary: 'Báo cáo dạng Word, PDF hoặc Excel', right: 'see', input: z.object({ id: Id, form: z.enum(['docx', 'pdf', 'xlsx']) }), output: z.file() })
export const verifyFile = operation({
  method: 'POST', path: '/papers/verify', slow: true, summary: 'Kiểm tra mọi con số trong một tệp Word hoặc PDF', right: 'see',
  input: z.object({ file: z.file().max(20 * 1024 * 1024) }), output: Verification, refusals: [officersOnly, paperRefused, foreignPaper],
})

/** A paper found by its code. */
export const Found = z.object({ place: z.string().describe('Đường dẫn trong ứng dụng'), name: z.string(), number: z.string().nullable(), unit: z.string(), issuedOn: Day.nullable() })

export const lookUpPaper = operation({
  method: 'GET', path: '/papers/by-code', summary: 'Tìm văn bản, báo cáo theo mã in ở chân trang, trong những gì mình được xem', right: 'signed_in', input: z.object({ code: z.string().max(40) }), output: z.object({ code: z.string(), rows: z.array(Found) }), refusals: [notACode],
})

export const reports = { ...overview, ...across, readOverview, readFigureRows, listReports, createReport, readReport, readReportRows, writeSection, issueReport, readReportFile, verifyFile, lookUpPaper }

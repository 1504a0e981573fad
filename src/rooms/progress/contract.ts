import * as z from 'zod'
import { Amount, Day, Id, badCursor, daysInput, keyedInput, keyedOutput, operation, pageInput, refusal, viewInput } from '../../kit/operation.ts'
import { fileRefused } from '../../kit/refusal.ts'
import { Stage } from '../tasks/contract.ts'
import { bulkOperations } from './bulk-contract.ts'
import { notTheHolder, wrongStage } from '../tasks/refusals.ts'

export const State = z.enum(['not_started', 'in_progress', 'met', 'overdue'])
export type State = z.infer<typeof State>

/** A task with its terms, the plan of the year and its result on both bases, as of the view. */
export const Standing = z.object({
  taskId: Id, code: z.string(), title: z.string(), kind: z.string(), stage: Stage,
  holderPersonId: Id.nullable(), holderName: z.string(), holderPost: z.string(), holderUnitNo: z.number().int(), holderUnitCode: z.string(), holderUnitName: z.string(),
  assigningUnitNo: z.number().int(), assigningUnitCode: z.string(), assigningUnitName: z.string(), assigningBodyName: z.string().nullable(),
  documentId: Id.nullable(), documentNumber: z.string().nullable(), documentDay: Day.nullable(), supplementary: z.boolean(),
  horizonKind: z.enum(['every_year', 'year', 'period']), horizonFrom: z.number().int().nullable(), horizonTo: z.number().int().nullable(),
  indicatorId: Id.nullable(), indicatorName: z.string().nullable(), measureName: z.string().nullable(), product: z.string().nullable(),
  target: Amount.nullable(), plan: Amount.nullable(), dueOn: Day.nullable(), accepted: Amount, reported: Amount, underway: Amount.nullable(), obstacle: z.string().nullable(), lastOn: Day.nullable(),
  stateAccepted: State, stateReported: State, pending: z.number().int(), version: z.number().int(),
  urged: z.number().int().describe('Số lần đã đôn đốc'), urgedOn: Day.nullable().describe('Lần đôn đốc mới nhất chưa được trả lời'), answerBy: Day.nullable(), urgedByName: z.string().nullable(),
})
export type Standing = z.infer<typeof Standing>

export const TaskAct = z.enum(['report', 'revise', 'withdraw', 'change_holder', 'assign', 'adjust', 'decline', 'accept', 'urge', 'stop_clock', 'resume_clock'])
export type TaskAct = z.infer<typeof TaskAct>
/** A row of the list, with what this actor may do on it where that was asked. */
export const ListedTask = Standing.extend({ offers: z.array(TaskAct).optional() })
export type ListedTask = z.infer<typeof ListedTask>

const Basis = z.enum(['accepted', 'reported'])
const sorts = ['code', 'title', 'holder', 'unit', 'due', 'state'] as const

/** The filters of the task list; figures, saved views and other rooms link to it with the same words. */
export const taskFilter = {
  search: z.string().max(200).optional().describe('Tên việc, mã việc, người giữ, đơn vị, số văn bản; không cần dấu'),
  unitNo: z.number().int().optional().describe('Đơn vị của người giữ việc và cấp dưới'), exactUnit: z.boolean().optional().describe('Chỉ đúng đơn vị này'),
  assigningUnitNo: z.number().int().optional(), notAssigningUnitNo: z.number().int().optional(), holderId: Id.optional(), mine: z.boolean().optional().describe('Việc tôi giữ hoặc báo cáo thay'),
  lookedAfterBy: Id.optional().describe('Người phụ trách, theo dõi, giúp việc đơn vị giữ việc'), lookedAfterAs: z.enum(['in_charge', 'follower', 'helper']).optional(),
  documentId: Id.optional(), indicatorId: Id.optional(), measureId: Id.optional(), supplementary: z.boolean().optional(), planned: z.boolean().optional().describe('Có kế hoạch năm'),
  state: State.optional(), states: z.array(State).min(1).max(4).optional().describe('Một trong các tình trạng này'), over: z.boolean().optional().describe('Vượt kế hoạch'),
  basis: Basis.default('reported'), horizon: z.string().max(40).optional().describe('Hằng năm, Năm 2023, Giai đoạn 2021-2025'), stage: Stage.default('in_force'),
  dueFrom: Day.optional(), dueTo: Day.optional(), dueWithin: z.enum(['week', 'month', 'quarter', 'days30']).optional().describe('Đến hạn trong tuần này, tháng này, quý này, 30 ngày tới'),
  lateBy: z.number().int().min(0).max(3650).optional().describe('Quá hạn hơn số ngày này'), reportedBefore: Day.optional().describe('Báo cáo gần nhất trước ngày này'), neverReported: z.boolean().optional().describe('Năm nay chưa báo cáo lần nào'),
  pending: z.boolean().optional().describe('Có kết quả chờ thẩm định'), returned: z.boolean().optional().describe('Kết quả gần nhất bị trả lại'), obstacle: z.boolean().optional().describe('Có vướng mắc'), urged: z.boolean().optional().describe('Đã đôn đốc'),
}
const TaskFilter = z.object(taskFilter).partial()
export type TaskFilter = { [Name in keyof z.infer<typeof TaskFilter>]?: z.infer<typeof TaskFilter>[Name] | undefined }

export const GroupBy = z.enum(['unit', 'holder', 'measure', 'horizon', 'indicator', 'state', 'assigner'])
export type GroupBy = z.infer<typeof GroupBy>

export const listTasks = operation({
  method: 'GET', path: '/tasks', summary: 'Danh sách việc, lọc, sắp xếp, từng trang', right: 'see',
  input: z.object({
    ...taskFilter, groupBy: GroupBy.optional().describe('Cùng groupKey: chỉ các việc của một nhóm'), groupKey: z.string().max(60).optional(),
    sort: z.enum(sorts).default('code'), descending: z.boolean().default(false),
    offers: z.boolean().default(false).describe('Kèm những thao tác tôi làm được trên từng việc'), ...keyedInput, ...viewInput,
  }),
  output: z.object({ rows: z.array(ListedTask), ...keyedOutput }), refusals: [badCursor],
})

const States = z.object({ overdue: z.number().int(), not_started: z.number().int(), in_progress: z.number().int(), met: z.number().int() })
/** How many tasks, by state; those without a plan of the year have none. */
export const TaskCounts = z.object({ total: z.number().int(), unplanned: z.number().int(), states: States })
export type TaskCounts = z.infer<typeof TaskCounts>

export const readTaskCounts = operation({ method: 'GET', path: '/tasks/counts', summary: 'Số việc theo tình trạng', right: 'see', input: z.object({ ...taskFilter, ...viewInput }), output: TaskCounts })

/** Tasks put together; sums only where all are of one indicator. */
export const TaskGroup = TaskCounts.extend({
  key: z.string(), label: z.string().nullable(), note: z.string().nullable(),
  sums: z.object({ indicatorName: z.string(), measureName: z.string().nullable(), plan: Amount, accepted: Amount, reported: Amount }).nullable(),
})
export type TaskGroup = z.infer<typeof TaskGroup>

export const readTaskGroups = operation({
  method: 'GET', path: '/tasks/groups', summary: 'Danh sách việc theo nhóm: số việc, tình trạng, tổng của từng nhóm', right: 'see',
  input: z.object({ ...taskFilter, by: GroupBy, ...pageInput, ...viewInput }), output: z.object({ groups: z.array(TaskGroup), total: z.number().int() }),
})

export const TaskDay = z.object({ on: Day, total: z.number().int(), states: States, first: z.array(z.object({ taskId: Id, title: z.string(), state: State })) })
export type TaskDay = z.infer<typeof TaskDay>

export const readTaskDays = operation({
  method: 'GET', path: '/tasks/days', summary: 'Lịch: số việc đến hạn từng ngày', right: 'see',
  input: z.object({ ...taskFilter, from: Day, to: Day, ...viewInput }), output: z.object({ days: z.array(TaskDay) }),
})

export const DueMark = z.object({ on: Day, state: State, count: z.number().int(), taskId: Id, title: z.string() })
export type DueMark = z.infer<typeof DueMark>
/** A unit or holder with what falls due in a span: one mark a day and state. */
export const TimelineRow = z.object({
  key: z.string(), label: z.string().nullable(), note: z.string().nullable(), total: z.number().int(), marks: z.array(DueMark),
  milestones: z.array(z.object({ on: Day, count: z.number().int(), text: z.string() })),
})
export type TimelineRow = z.infer<typeof TimelineRow>

export const readTaskTimeline = operation({
  method: 'GET', path: '/tasks/timeline', summary: 'Dòng thời gian: thời hạn và mốc của từng đơn vị hoặc người giữ việc', right: 'see',
  input: z.object({ ...taskFilter, by: z.enum(['unit', 'holder']).default('unit'), from: Day, to: Day, ...pageInput, ...viewInput }), output: z.object({ rows: z.array(TimelineRow), total: z.number().int() }),
})

export const Evidence = z.object({ id: Id, kind: z.enum(['file', 'document']), name: z.string(), sha256: z.string().nullable(), size: z.number().nullable(), mediaType: z.string().nullable() })
export type Evidence = z.infer<typeof Evidence>
export const Decision = z.object({ verdict: z.enum(['accepted', 'returned']), reason: z.string().nullable(), decidedByName: z.string(), decidedOn: Day, forUnitName: z.string(), document: z.string().nullable(), mayTakeBack: z.boolean().describe('Tôi quyết định hôm nay, còn lấy lại được') })
export const Entry = z.object({
  id: Id, onDay: Day, kind: z.enum(['cumulative', 'added']), amount: Amount, underway: Amount.nullable(), obstacle: z.string().nullable(), note: z.string().nullable(),
  reportedByName: z.string(), recordedByName: z.string(), recordedAt: z.string(), evidence: z.array(Evidence), decision: Decision.nullable(), mayDecide: z.boolean(),
})
export type Entry = z.infer<typeof Entry>

export const RevisionRow = z.object({
  id: Id, act: z.string(), stage: Stage, effectiveOn: Day.nullable(), recordedAt: z.string(), recordedByName: z.string(), title: z.string(), indicatorName: z.string().nullable(), measureName: z.string().nullable(), product: z.string().nullable(),
  target: Amount.nullable(), plan: Amount.nullable(), dueOn: Day.nullable(), holderName: z.string(), holderUnitName: z.string(), coUnits: z.array(z.string()), document: z.string().nullable(), clause: z.string().nullable(), reason: z.string().nullable(), superseded: z.boolean(),
  documentDay: Day.nullable(), recordedOn: Day.nullable().describe('Ngày ghi; không có khi hệ thống chạy theo một ngày mẫu'),
})

export type RevisionRow = z.infer<typeof RevisionRow>

export const Urge = z.object({ id: Id, urgedOn: Day, answerBy: Day, note: z.string().nullable(), urgedByName: z.string(), forUnitName: z.string(), answeredOn: Day.nullable(), mayTakeBack: z.boolean() })
export type Urge = z.infer<typeof Urge>
/** A stop of the clock: from a day, by a document; open until it runs again. */
export const ClockStop = z.object({
  id: Id, fromOn: Day, untilOn: Day.nullable(), days: z.number().int().describe('Số ngày đã dừng đến ngày xem'), reason: z.string(), document: z.string(), recordedByName: z.string(),
  ended: z.object({ reason: z.string(), document: z.string(), byName: z.string() }).nullable(),
})
export type ClockStop = z.infer<typeof ClockStop>
/** What this actor may do next with the task, and in a sentence why not. */
export const Offer = z.object({ act: TaskAct, allowed: z.boolean(), why: z.string().nullable() })
export type Offer = z.infer<typeof Offer>

/** What was planned for a year, from a day on: the steps of the plan line. */
export const PlanStep = z.object({ year: z.number().int(), plan: Amount, dueOn: Day, fromOn: Day.nullable() })
export type PlanStep = z.infer<typeof PlanStep>

/** People who may decide, by name: found by right, never guessed. */
export const Appraisers = z.object({ total: z.number().int(), rows: z.array(z.object({ id: Id, name: z.string(), note: z.string() })) })

export const TaskStory = Standing.extend({
  on: Day.describe('Ngày đang xem'), today: Day, plans: z.array(PlanStep), appraisers: Appraisers,
  holderPostId: Id.nullable(), baseline: Amount.nullable(), unitCost: Amount.nullable(), clause: z.string().nullable(), origin: z.string(),
  cost: Amount.nullable().describe('Đơn giá × kế hoạch năm, triệu đồng'),
  instalments: z.array(z.object({ year: z.number().int(), plan: Amount, dueOn: Day, setBy: z.string() })), milestones: z.array(z.object({ dueOn: Day, text: z.string(), amount: Amount.nullable() })),
  urges: z.array(Urge), setDueOn: Day.nullable().describe('Thời hạn như văn bản giao, chưa cộng những ngày tạm dừng'), stops: z.array(ClockStop), coUnits: z.array(z.string()), coUnitNos: z.array(z.number().int()).describe('Theo thứ tự của coUnits'), revisions: z.array(RevisionRow), entries: z.array(Entry), offers: z.array(Offer),
})
export type TaskStory = z.infer<typeof TaskStory>

export const readTask = operation({ method: 'GET', path: '/tasks/{id}', summary: 'Một việc: nội dung, mọi lần điều chỉnh, kết quả, minh chứng; id hoặc mã việc', right: 'see', input: z.object({ id: z.string().min(1).max(60), ...viewInput }), output: TaskStory })

const dayAhead = refusal('day_ahead', 422, { vi: 'Ngày tính kết quả không được sau hôm nay ({today}). Hãy chọn hôm nay hoặc ngày trước đó.', en: 'The day of the result cannot be after today ({today}). Choose today or an earlier day.' })
const runsBackwards = refusal('result_runs_backwards', 422, { vi: 'Số lũy kế {amount} nhỏ hơn số đã báo cáo {before}. Nếu số trước sai, hãy ghi rõ lý do ở ô ghi chú.', en: 'The cumulative {amount} is below the {before} reported before. If that was wrong, say why in the note.' })
const evidenceNeeded = refusal('evidence_needed', 422, { vi: 'Kết quả phải kèm minh chứng. Hãy thêm một tệp, hoặc số và ngày của văn bản.', en: 'A result needs evidence. Add a file, or number and day of a document.' })
const wholeOnly = refusal('whole_numbers_only', 422, { vi: 'Đơn vị tính “{measure}” chỉ nhận số nguyên. Hãy bỏ phần thập phân.', en: 'The measure “{measure}” takes whole numbers only. Leave out the decimals.' })
const performerNeverAccepts = refusal('performer_never_accepts', 403, { vi: 'Người thực hiện, người báo cáo hoặc người được họ ủy nhiệm không được tự thẩm định kết quả. Hãy để cán bộ khác thẩm định.', en: 'Who performs, reports or stands for them never accepts the result. Leave it to another officer.' })
const notTheAppraiser = refusal('not_the_appraiser', 403, { vi: 'Chỉ cán bộ được cơ quan giao việc hoặc cấp trên ủy quyền thẩm định mới làm được việc này. Hãy để cán bộ ấy quyết định.', en: 'Only officers authorised to appraise by the assigning body or one above can do this. Leave the decision to them.' })
const alreadyDecided = refusal('already_decided', 409, { vi: 'Kết quả này đã có quyết định: {verdict}. Hãy tải lại trang.', en: 'This result has been decided already. Reload the page.' })
const decisionStays = refusal('decision_stays', 409, { vi: 'Chỉ người đã quyết định mới lấy lại được, trong đúng ngày quyết định, khi chưa có báo cáo nào phát hành theo số ấy. Từ đó về sau, hãy để người giữ việc báo cáo lại cho đúng.', en: 'Only who decided can take it back, on the day of the decision and before a report was issued on it. After that, let the holder report again.' })
export const refusals = { dayAhead, runsBackwards, evidenceNeeded, wholeOnly, performerNeverAccepts, notTheAppraiser, alreadyDecided, decisionStays }

const NotNegative = Amount.refine((value) => !value.startsWith('-'), { message: 'Không nhận số âm.' })

const Report = z.object({
  id: Id, kind: z.enum(['cumulative', 'added']).default('cumulative'), amount: NotNegative, underway: NotNegative.nullish(), onDay: Day,
  obstacle: z.string().trim().max(1000).nullish(), note: z.string().trim().max(1000).nullish(), documents: z.array(z.string().trim().min(1).max(300)).max(10).default([]),
})
export const reportProgress = operation({
  method: 'POST', path: '/tasks/{id}/progress', summary: 'Báo cáo kết quả kèm minh chứng', right: 'report',
  input: Report.extend({ files: z.array(z.file().max(20 * 1024 * 1024)).max(10).default([]) }),
  output: z.object({ id: Id }), refusals: [notTheHolder, wrongStage, dayAhead, runsBackwards, evidenceNeeded, fileRefused, wholeOnly],
})
export const reportsRefused = refusal('reports_refused', 422, { vi: '{count} dòng không báo cáo được (dòng {lines}), nên chưa dòng nào được ghi. Hãy sửa các dòng ấy rồi gửi lại.', en: '{count} rows cannot be reported (rows {lines}), so nothing was written. Put these rows right and send again.' })
export const reportMany = operation({
  method: 'POST', path: '/progress/many', summary: 'Báo cáo kết quả của nhiều việc một lần, minh chứng là số và ngày văn bản: tất cả, hoặc không dòng nào', right: 'report',
  input: z.object({ reports: z.array(Report).min(1).max(500) }), output: z.object({ done: z.number().int(), ids: z.array(Id) }), refusals: [reportsRefused],
})
export const acceptProgress = operation({ method: 'POST', path: '/progress/{id}/accept', summary: 'Xác nhận, thẩm định một kết quả', right: 'accept', input: z.object({ id: Id, note: z.string().trim().max(1000).nullish() }), output: z.object({ done: z.literal(true) }), refusals: [performerNeverAccepts, notTheAppraiser, alreadyDecided] })
export const returnProgress = operation({ method: 'POST', path: '/progress/{id}/return', summary: 'Trả lại một kết quả, có lý do', right: 'accept', input: z.object({ id: Id, reason: z.string().trim().min(3).max(1000) }), output: z.object({ done: z.literal(true) }), refusals: [performerNeverAccepts, notTheAppraiser, alreadyDecided] })
export const acceptMany = operation({ method: 'POST', path: '/progress/accept-many', summary: 'Thẩm định nhiều kết quả một lần', right: 'accept', input: z.object({ ids: z.array(Id).min(1).max(500) }), output: z.object({ accepted: z.number().int() }), refusals: [performerNeverAccepts, notTheAppraiser, alreadyDecided] })

export const takeBackDecisions = operation({
  method: 'POST', path: '/progress/take-back', summary: 'Lấy lại quyết định của mình trong ngày, có lý do: kết quả trở lại hàng chờ', right: 'accept',
  input: z.object({ ids: z.array(Id).min(1).max(500).describe('Các kết quả đã thẩm định hoặc trả lại'), reason: z.string().trim().min(3).max(1000) }), output: z.object({ done: z.number().int() }), refusals: [decisionStays],
})

export type PendingRow = z.infer<typeof PendingRow>
export const PendingRow = Entry.extend({ taskId: Id, code: z.string(), title: z.string(), holderName: z.string(), holderUnitName: z.string(), measureName: z.string().nullable(), plan: Amount.nullable(), dueOn: Day.nullable(), acceptedBefore: Amount, whyNot: z.string().nullable() })
export const listPending = operation({
  method: 'GET', path: '/progress/pending', summary: 'Kết quả chờ thẩm định trong tầm của tôi', right: 'accept',
  input: z.object({ unitNo: z.number().int().optional(), mine: z.boolean().default(true).describe('Chỉ những kết quả tôi được thẩm định'), search: z.string().max(200).optional(), ...daysInput, ...keyedInput, ...viewInput }), output: z.object({ rows: z.array(PendingRow), ...keyedOutput }), refusals: [badCursor],
})
export const readEvidence = operation({ method: 'GET', path: '/evidence/{id}', summary: 'Tệp minh chứng', right: 'see', input: z.object({ id: Id }), output: z.file() })

const bulk = bulkOperations(taskFilter)
export const { previewMany, doMany, takeBackUrges } = bulk

export const progress = { ...bulk, listTasks, readTaskCounts, readTaskGroups, readTaskDays, readTaskTimeline, readTask, reportProgress, reportMany, acceptProgress, returnProgress, acceptMany, takeBackDecisions, listPending, readEvidence }

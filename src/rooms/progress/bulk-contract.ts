import * as z from 'zod'
import { Amount, Day, Id, operation, refusal } from '../../kit/operation.ts'
import { DocumentKey } from '../rulebook/contract.ts'
import { AlongChanges, Holder, Stage } from '../tasks/contract.ts'

const reason = z.string().trim().min(3).max(1000)
const byDocument = { document: DocumentKey, effectiveOn: Day }

/** What of a task's terms is to be another. */
export const TermChanges = z.object({
  title: z.string().trim().min(5).max(1000).optional(),
  plan: Amount.refine((value) => !value.startsWith('-') && !/^0+(\.0+)?$/.test(value), { message: 'Phải lớn hơn 0.' }).optional(), dueOn: Day.optional(), ...AlongChanges,
})
export type TermChanges = z.infer<typeof TermChanges>

/** One act on many tasks, with what it needs said once. */
export const BulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), document: DocumentKey, clause: z.string().trim().max(100).nullish(), supplementary: z.boolean().default(false) }),
  z.object({ kind: z.literal('decline'), reason }),
  z.object({ kind: z.literal('adjust'), changes: TermChanges.default({}), reason: reason.nullish() }),
  z.object({ kind: z.literal('revise'), changes: TermChanges.default({}), ...byDocument, reason: reason.nullish() }),
  z.object({ kind: z.literal('change_holder'), holder: Holder, ...byDocument, reason }),
  z.object({ kind: z.literal('withdraw'), ...byDocument, reason }),
  z.object({ kind: z.literal('urge'), answerBy: Day, note: z.string().trim().max(500).nullish() }),
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('return'), reason }),
])
export type BulkAct = z.infer<typeof BulkAct>

/** A task as a preview shows it before and after an act. */
export const Shown = z.object({
  stage: Stage, title: z.string(), holderName: z.string(), holderUnitName: z.string(), plan: Amount.nullable(), measureName: z.string().nullable(), dueOn: Day.nullable(), documentNumber: z.string().nullable(),
  accepted: Amount, pending: z.number().int(), urged: z.number().int(), answerBy: Day.nullable(),
  milestones: z.array(z.object({ dueOn: Day, text: z.string(), amount: Amount.nullable() })), coUnits: z.array(z.string()),
})
export type Shown = z.infer<typeof Shown>

/** A row agreed on: the task at the version that was looked at, changes of its own, the results that waited. */
export const AgreedRow = z.object({ id: Id, version: z.number().int(), changes: TermChanges.optional(), entryIds: z.array(Id).max(100).optional() })
export type AgreedRow = z.infer<typeof AgreedRow>

export const PreviewRow = AgreedRow.extend({ code: z.string(), before: Shown, after: Shown.nullable(), why: z.string().nullable().describe('Vì sao không làm được') })
export type PreviewRow = z.infer<typeof PreviewRow>

export const bulkRefusals = {
  tooManyRows: refusal('too_many_rows', 422, { vi: 'Bộ lọc có {total} việc; mỗi lần làm nhiều nhất {most} việc. Hãy lọc hẹp lại hoặc chọn từng phần.', en: 'The filter finds {total} tasks; one act takes at most {most}. Narrow the filter or choose a part.' }),
  rowsMoved: refusal('rows_moved', 409, { vi: '{count} việc không còn như lúc xem trước ({codes}), nên chưa việc nào được ghi. Hãy xem trước lại.', en: '{count} tasks are no longer as previewed ({codes}), so nothing was written. Preview again.' }),
  nothingWaits: refusal('nothing_waits', 409, { vi: 'Việc này không có kết quả nào chờ thẩm định. Hãy bỏ chọn việc này hoặc đợi có báo cáo mới.', en: 'This task has no result that waits for a decision. Leave it out, or wait for a new report.' }),
  notTheSuperior: refusal('not_the_superior', 403, { vi: 'Chỉ người phụ trách, theo dõi đơn vị, người thẩm định hoặc cán bộ của cơ quan giao việc mới đôn đốc được. Hãy nhờ một trong những người ấy.', en: 'Only who is in charge of or follows the unit, who appraises, or an officer of the assigning body can urge. Ask one of them.' }),
  nobodyUrgesHimself: refusal('nobody_urges_himself', 403, { vi: 'Không ai tự đôn đốc việc của mình, hoặc của người đã ủy nhiệm mình. Hãy báo cáo kết quả hoặc khó khăn của việc này.', en: 'Nobody urges himself or somebody he stands for. Report the result, or what hinders it.' }),
  alreadyMet: refusal('already_met', 422, { vi: 'Việc này đã báo cáo đủ kế hoạch năm, không cần đôn đốc. Hãy thẩm định kết quả nếu đang chờ.', en: 'This task has reached its plan of the year; there is nothing to urge. Decide on the result if it waits.' }),
  answerPassed: refusal('answer_day_passed', 422, { vi: 'Ngày cần báo cáo đã qua. Hãy chọn từ hôm nay ({today}) trở đi.', en: 'The day to answer by is over. Choose today ({today}) or later.' }),
  urgeStays: refusal('urge_stays', 409, { vi: 'Chỉ thu hồi được lời đôn đốc của mình trong ngày đôn đốc, khi chưa có báo cáo trả lời. Hãy viết điều cần nói thêm vào phần trao đổi của việc.', en: 'Only your own urging of today can be taken back, as long as no report has answered it. Say what is to be added in the remarks of the task.' }),
}

const most = 500

/** What `filter` of the bulk operations may hold stands in contract.ts beside the list it belongs to. */
export const bulkOperations = <Filter extends z.ZodRawShape>(filter: Filter) => ({
  previewMany: operation({
    method: 'POST', path: '/tasks/bulk/preview', summary: 'Xem trước một thao tác trên nhiều việc: từng dòng trước và sau, dòng nào không làm được và vì sao; không ghi gì', right: 'see',
    input: z.object({
      act: BulkAct, rows: z.array(AgreedRow.partial({ version: true })).max(most).optional(),
      filter: z.object(filter).optional().describe('Thay cho rows: mọi việc theo bộ lọc'), except: z.array(Id).max(most).default([]),
    }),
    output: z.object({ rows: z.array(PreviewRow), able: z.number().int(), unable: z.number().int() }), refusals: [bulkRefusals.tooManyRows],
  }),
  doMany: operation({
    method: 'POST', path: '/tasks/bulk', summary: 'Làm một thao tác trên nhiều việc đã xem trước: tất cả, hoặc không việc nào', right: 'see',
    input: z.object({ act: BulkAct, rows: z.array(AgreedRow).min(1).max(most) }), output: z.object({ done: z.number().int(), urgeIds: z.array(Id), versions: z.array(z.object({ id: Id, version: z.number().int() })) }),
    refusals: [bulkRefusals.rowsMoved],
  }),
  takeBackUrges: operation({
    method: 'POST', path: '/urges/take-back', summary: 'Thu hồi lời đôn đốc trong ngày', right: 'see',
    input: z.object({ ids: z.array(Id).min(1).max(most) }), output: z.object({ done: z.number().int() }), refusals: [bulkRefusals.urgeStays],
  }),
})

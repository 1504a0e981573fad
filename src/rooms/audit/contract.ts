import * as z from 'zod'
import { badCursor, daysInput, Id, keyedInput, keyedOutput, operation, viewInput } from '../../kit/operation.ts'

export const LedgerRow = z.object({
  id: Id, stream: z.string(), seq: z.number().int(), at: z.string(), personId: Id.nullable(), personName: z.string().nullable(), acts: z.array(z.string()), subjects: z.number().int(), rows: z.number().int(), hash: z.string(),
})
export type LedgerRow = z.infer<typeof LedgerRow>

export const listEntries = operation({
  method: 'GET', path: '/ledger', summary: 'Nhật ký hệ thống', right: 'audit',
  input: z.object({ subjectId: Id.optional(), personId: Id.optional(), act: z.string().max(60).optional(), unitNo: z.number().int().positive().max(999_999_999).optional().describe('Người làm giữ chức vụ ở đơn vị này hoặc cấp dưới'), ...daysInput, ...keyedInput, ...viewInput }), output: z.object({ rows: z.array(LedgerRow), ...keyedOutput }), refusals: [badCursor],
})
export const readEntry = operation({
  method: 'GET', path: '/ledger/{id}', summary: 'Một mục nhật ký: nội dung và các dòng đã ghi', right: 'audit', input: z.object({ id: Id }),
  output: LedgerRow.extend({ prev: z.string(), body: z.array(z.object({ act: z.string(), subject: Id.nullable(), payload: z.unknown() })), written: z.array(z.object({ room: z.string(), relation: z.string(), count: z.number().int() })) }),
})
/** What a verification found: broken links, entries whose hash differs, rows that differ from their last digest, rows without any. */
export const Verification = z.object({
  entries: z.number().int(), rows: z.number().int(), streams: z.array(z.object({ stream: z.string(), seq: z.number().int(), hash: z.string() })), sound: z.boolean(),
  faults: z.array(z.object({ kind: z.enum(['entry_changed', 'link_broken', 'entry_missing', 'head_differs', 'row_changed', 'row_missing', 'row_unrecorded']), where: z.string(), id: z.string(), message: z.string() })),
})
export type Verification = z.infer<typeof Verification>
export const verifyLedger = operation({ method: 'GET', path: '/ledger/verification', slow: true, summary: 'Kiểm tra toàn bộ nhật ký và các dòng dữ liệu', right: 'audit', input: z.object({}), output: Verification })

export const audit = { listEntries, readEntry, verifyLedger }

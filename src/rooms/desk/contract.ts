import * as z from 'zod'
import { Day, Id, operation, viewInput } from '../../kit/operation.ts'
import { PendingRow, Standing } from '../progress/contract.ts'
import { feedOperations } from './feed-contract.ts'

const Pile = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number().int(), atLeast: z.boolean().describe('Chỉ đếm đến total; thật ra còn nhiều hơn'), rows: z.array(row) })

/** My work: what I owe, what came back, what waits for me, what is late below me. */
export const Desk = z.object({
  owed: Pile(Standing), returned: Pile(Standing), toAccept: Pile(PendingRow), proposals: Pile(Standing), lateBelow: Pile(Standing),
  lateUnits: z.array(z.object({ unitNo: z.number().int(), label: z.string(), tasks: z.number().int(), oldestDueOn: Day })).describe('Quá hạn ở cấp dưới theo đơn vị, nhiều nhất trước'),
})
export type Desk = z.infer<typeof Desk>

export const readDesk = operation({ method: 'GET', path: '/desk', summary: 'Việc của tôi', right: 'signed_in', input: z.object({ unitNo: z.number().int().positive().max(999_999_999).optional().describe('Chỉ những việc của đơn vị này và cấp dưới'), ...viewInput }), output: Desk })

const Found = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number().int(), rows: z.array(row) })

/** What a few letters may mean: tasks one sees, persons and units, the best of each first. */
export const Findings = z.object({
  tasks: Found(z.object({ taskId: Id, code: z.string(), title: z.string(), holderName: z.string(), holderUnitName: z.string(), mayReport: z.boolean() })),
  people: Found(z.object({ id: Id, name: z.string(), post: z.string().nullable(), unitLabel: z.string().nullable() })),
  units: Found(z.object({ unitNo: z.number().int(), code: z.string(), label: z.string(), within: z.string().nullable() })),
})
export type Findings = z.infer<typeof Findings>

export const find = operation({
  method: 'GET', path: '/find', summary: 'Tìm một lần trong việc, cán bộ và tổ chức, không cần dấu', right: 'signed_in',
  input: z.object({ search: z.string().trim().min(1).max(100), size: z.number().int().min(1).max(20).default(6), ...viewInput }), output: Findings,
})

export const desk = { readDesk, find, ...feedOperations }

import * as z from 'zod'
import { Day, operation, viewInput } from '../../kit/operation.ts'
import { PendingRow, Standing } from '../progress/contract.ts'

const Pile = <Row extends z.ZodType>(row: Row) => z.object({ total: z.number().int(), rows: z.array(row) })

/** My work: what I owe, what came back, what waits for me, what is late below me. */
export const Desk = z.object({
  owed: Pile(Standing), returned: Pile(Standing), toAccept: Pile(PendingRow), proposals: Pile(Standing), lateBelow: Pile(Standing),
  lateUnits: z.array(z.object({ unitNo: z.number().int(), label: z.string(), tasks: z.number().int(), oldestDueOn: Day })).describe('Quá hạn ở cấp dưới theo đơn vị, nhiều nhất trước'),
})
export type Desk = z.infer<typeof Desk>

export const readDesk = operation({ method: 'GET', path: '/desk', summary: 'Việc của tôi', right: 'signed_in', input: z.object({ unitNo: z.number().int().positive().max(999_999_999).optional().describe('Chỉ những việc của đơn vị này và cấp dưới'), ...viewInput }), output: Desk })

export const desk = { readDesk }

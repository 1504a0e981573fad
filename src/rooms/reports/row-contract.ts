import * as z from 'zod'
import { Amount, Day, Id } from '../../kit/operation.ts'

/** A row behind a figure: the task, its holder, and what it gave (n, and N where there is one). */
export const FigureRow = z.object({
  taskId: Id, code: z.string(), title: z.string(), holderName: z.string(), holderPost: z.string(), holderUnit: z.string(), holderUnitName: z.string(), decision: z.string().nullable(),
  indicator: z.string().nullable(), measure: z.string().nullable(), plan: Amount.nullable(), dueOn: Day.nullable(), accepted: Amount, reported: Amount, underway: Amount.nullable(), obstacle: z.string().nullable(),
  stateAccepted: z.string(), stateReported: z.string(), n: z.string(), N: z.string(),
})
export type FigureRow = z.infer<typeof FigureRow>

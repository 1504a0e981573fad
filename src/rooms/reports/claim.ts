import * as z from 'zod'
import { Amount } from '../../kit/operation.ts'

/** accepted: only results that another body has accepted (đã thẩm định) · reported: every result not returned (theo báo cáo). */
export const Basis = z.enum(['accepted', 'reported'])
export type Basis = z.infer<typeof Basis>

/** provincial: assigned by the top unit · delegated: assigned by any other. */
export const Part = z.enum(['provincial', 'delegated'])
export type Part = z.infer<typeof Part>

/** What a figure is: each name stands for one way of choosing rows and adding them. */
export const FigureName = z.enum([
  'tasks', 'cadres', 'first', 'supplementary', 'met', 'over', 'overdue', 'in_progress', 'not_started',
  'plan', 'target', 'result', 'underway', 'ratio', 'percent',
])
export type FigureName = z.infer<typeof FigureName>

/** Which rows a figure is about: holders in the unit's subtree, narrowed by every field given. */
export const Scope = z.object({
  unitNo: z.number().int().positive(),
  unit: z.string().max(60),
  part: Part.optional(),
  group: z.string().max(60).optional().describe('Mã đơn vị trực thuộc, nơi có người được giao việc'),
  holderUnit: z.string().max(60).optional().describe('Mã đơn vị của người được giao việc'),
  horizon: z.string().max(60).optional(),
  decision: z.string().max(120).optional(),
  body: z.string().max(60).optional().describe('Mã đơn vị giao việc'),
  indicator: z.string().max(400).optional(),
  measure: z.string().max(60).optional(),
  task: z.uuid().optional(),
})
export type Scope = z.infer<typeof Scope>

/** What a claim says: a figure over tasks, or 'form': one over the forms of a round, counted by the room that printed it. */
export const ClaimFigure = z.enum([...FigureName.options, 'form'])

/** What a claim is about; of a form its round, place, line, column, measure and, where it is one unit's, the unit that gave it. */
export const ClaimScope = Scope.extend({
  round: z.uuid().optional(), form: z.number().int().positive().max(1000).optional(), line: z.string().max(40).optional(), column: z.string().max(40).optional(), counts: z.enum(['counted', 'before', 'estimate', 'rows', 'share', 'below', 'handing']).optional(), giver: z.number().int().positive().max(999_999_999).optional(),
})

// Both go into the database as they are: a day or instant it can not read must not get so far.
const Day = z.iso.date().refine((day) => day >= '1900-01-01')
const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/).refine((at) => at >= '1900' && !Number.isNaN(Date.parse(at)))

/** A figure as it was printed, with all that is needed to compute it again. */
export const Claim = z.object({
  id: z.string().regex(/^[a-z0-9]{6,40}$/),
  figure: ClaimFigure,
  basis: Basis.nullable(),
  label: z.string().max(600),
  scope: ClaimScope,
  period: z.string().max(120),
  on: Day,
  known: Instant,
  value: Amount.nullable(),
  n: Amount.nullable(),
  N: Amount.nullable(),
  shown: z.string().max(80),
  rows: z.number().int().min(0),
  rowHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Claim = z.infer<typeof Claim>

/** A claim over tasks. */
export type TaskClaim = Claim & { figure: FigureName }

/** Whether a claim is over tasks: counted here, and not by another room. */
export const isOfTasks = (claim: Claim): claim is TaskClaim => claim.figure !== 'form'

/** What a file carries: its claims, where each is placed, and the report it was made from. */
export const Carried = z.object({
  format: z.literal('guong-claims/1'),
  report: z.uuid(),
  unitNo: z.number().int().positive(),
  claims: z.array(Claim).max(50_000),
  placed: z.array(z.string().max(40)).max(100_000),
})
export type Carried = z.infer<typeof Carried>

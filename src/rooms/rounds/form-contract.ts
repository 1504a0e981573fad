import * as z from 'zod'
import { Id } from '../../kit/operation.ts'

/** What stands in a column: a figure of a kind, or words. */
export const Means = z.enum(['plan', 'period', 'cumulative', 'estimate', 'before', 'other'])
export type Means = z.infer<typeof Means>

const key = z.string().regex(/^[a-z0-9_]{1,40}$/)
const title = z.string().trim().min(1).max(300)

export const FormColumn = z.object({
  key, title, kind: z.enum(['amount', 'text']), means: Means.default('other').describe('Kế hoạch, trong kỳ, lũy kế, ước cả kỳ, cùng kỳ trước'),
  summed: z.boolean().default(true).describe('Cấp trên cộng được số này của cấp dưới'), required: z.boolean().default(true),
})
export type FormColumn = z.infer<typeof FormColumn>

export const FormLine = z.object({ key, title, measure: z.string().trim().max(60).nullable().default(null) })
export type FormLine = z.infer<typeof FormLine>

/** What a form asks: columns over lines that everybody fills, or over as many lines as a unit has. */
export const FormInput = z.object({ code: z.string().trim().min(1).max(60), title, columns: z.array(FormColumn).min(1).max(40), lines: z.array(FormLine).max(300).default([]).describe('Không có dòng nào: đơn vị tự thêm dòng') })
export type FormInput = z.infer<typeof FormInput>

export const Form = FormInput.extend({ id: Id, place: z.number().int(), version: z.number().int(), reason: z.string().nullable().describe('Vì sao đổi biểu') })
export type Form = z.infer<typeof Form>

/** A filled line: of the form by its key, or a line of the unit's own, numbered from 1. */
export const FormRow = z.object({ key: z.string().min(1).max(40), cells: z.record(key, z.string().max(4000)) })
export type FormRow = z.infer<typeof FormRow>
export const FormRows = z.array(FormRow).max(2000)

/** A figure that is not the sum of those below, and why. */
export const Difference = z.object({ key: z.string(), column: z.string(), sum: z.string(), value: z.string(), reason: z.string() })
export type Difference = z.infer<typeof Difference>

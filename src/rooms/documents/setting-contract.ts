import * as z from 'zod'
import { Day, Id, operation } from '../../kit/operation.ts'
import { documentAhead, DocumentKey } from '../rulebook/contract.ts'
import { refusals } from './refusals.ts'

/** A kind of document as the Party's rules name it. */
export const Kind = z.object({ code: z.string(), name: z.string(), showsName: z.boolean().describe('Tên loại in trên văn bản; công văn thì không') })
export type Kind = z.infer<typeof Kind>

/** Who stands in a step: who holds a post at a unit, who heads a unit, or officers whom a body authorised. */
export const Stands = z.discriminatedUnion('by', [
  z.object({ by: z.literal('post'), unitNo: z.number().int().positive().max(999_999_999), title: z.string().trim().min(2).max(300) }),
  z.object({ by: z.literal('head'), unitNo: z.number().int().positive().max(999_999_999) }),
  z.object({ by: z.literal('body'), bodyId: Id }),
])
export type Stands = z.infer<typeof Stands>

export const FlowStep = z.object({ name: z.string().trim().min(2).max(120), stands: Stands })
export type FlowStep = z.infer<typeof FlowStep>

export const Flow = z.object({ id: Id, kind: z.string().nullable().describe('Trống: mọi loại chưa có quy trình riêng'), fromOn: Day, untilOn: Day.nullable(), document: DocumentKey, steps: z.array(z.object({ name: z.string(), who: z.string(), persons: z.array(z.string()) })) })
export type Flow = z.infer<typeof Flow>

const unitNo = z.number().int().positive().max(999_999_999)
const done = z.object({ done: z.literal(true) })

export const readOffice = operation({
  method: 'GET', path: '/document-office', summary: 'Cách làm văn bản của một đơn vị hôm nay: nhiệm kỳ và ký hiệu, văn thư giữ sổ, quy trình trình ký, các loại được ban hành', right: 'signed_in', input: z.object({ unitNo: unitNo.optional() }),
  output: z.object({
    unitNo: z.number().int(), unitLabel: z.string(), term: z.object({ name: z.string(), symbol: z.string(), fromOn: Day, untilOn: Day.nullable() }).nullable(), registrars: z.array(z.object({ personId: Id, name: z.string(), fromOn: Day })),
    flows: z.array(Flow), kinds: z.array(Kind.extend({ last: z.number().int().describe('Số cuối đã dùng') })), maySet: z.boolean(), mayDraft: z.boolean(), keeps: z.boolean(), draftsFor: z.array(z.object({ unitNo: z.number().int(), unitLabel: z.string() })),
    signing: z.object({ onBehalf: z.string(), post: z.string(), archive: z.string() }),
  }),
  refusals: [refusals.unitEnded, refusals.unitDivided],
})
export const setTerm = operation({
  method: 'POST', path: '/document-terms', summary: 'Ghi nhiệm kỳ của một đơn vị: số văn bản chạy liên tục từng loại trong nhiệm kỳ', right: 'authorise',
  input: z.object({ unitNo, name: z.string().trim().min(3).max(120), symbol: z.string().trim().min(1).max(20).describe('Ký hiệu sau loại, ví dụ TU'), fromOn: Day, untilOn: Day.nullish(), used: z.array(z.object({ kind: z.string().max(10), last: z.number().int().min(1).max(100_000) })).max(40).default([]).describe('Số cuối đã dùng trên sổ giấy, từng loại') }),
  output: z.object({ id: Id }), refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheOfficer, refusals.numbersGiven],
})
export const setRegistrar = operation({
  method: 'POST', path: '/document-registrars', summary: 'Giao văn thư giữ sổ của một đơn vị, theo văn bản', right: 'authorise', input: z.object({ unitNo, personId: Id, fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }), output: done, refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheOfficer, documentAhead],
})
export const setFlow = operation({
  method: 'POST', path: '/document-flows', summary: 'Ghi quy trình trình ký của một đơn vị, cho một loại hoặc mọi loại; văn bản đang trình đi tiếp theo quy trình cũ', right: 'authorise',
  input: z.object({ unitNo, kind: z.string().max(10).nullish(), steps: z.array(FlowStep).min(1).max(12), fromOn: Day, untilOn: Day.nullish(), document: DocumentKey }), output: z.object({ id: Id }), refusals: [refusals.unitEnded, refusals.unitDivided, refusals.notTheOfficer, refusals.stepNowhere, documentAhead],
})

export const settings = { readOffice, setTerm, setRegistrar, setFlow }

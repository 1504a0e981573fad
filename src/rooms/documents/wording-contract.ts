import * as z from 'zod'

const line = z.string().trim().max(300)

/** In whose name it is signed: T/M (for a collective), T/L (by its order), K/T (for its head); null where the head signs for himself. */
export const Authority = z.enum(['TM', 'TL', 'KT'])
export type Authority = z.infer<typeof Authority>

/** A paragraph, a heading, or a table of a version; what a hand writes. */
export const WordingBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal('paragraph'), text: z.string().trim().min(1).max(10_000) }),
  z.object({ kind: z.literal('table'), title: line.optional(), columns: z.array(z.object({ name: line, width: z.number().positive().max(100), align: z.enum(['left', 'center', 'right']).default('left') })).min(1).max(30), rows: z.array(z.array(z.string().max(2000)).max(30)).max(2000) }),
])
export type WordingBlock = z.infer<typeof WordingBlock>

/** Who receives it: a unit of the register, which finds it among what arrived, or whoever the paper names. */
export const Addressee = z.object({ name: line.min(1), unitNo: z.number().int().positive().max(999_999_999).nullable().default(null) })

/** All that one version says. */
export const Wording = z.object({
  title: line.min(3).describe('Trích yếu, một dòng'), to: z.array(line.min(1)).max(60).default([]).describe('Kính gửi; tờ trình: Kính trình'), blocks: z.array(WordingBlock).max(2000), recipients: z.array(Addressee).max(300),
  signing: z.object({ authority: Authority.nullable(), onBehalf: line.describe('Cơ quan được ký thay, ví dụ BAN THƯỜNG VỤ'), post: line, signer: line }),
})
export type Wording = z.infer<typeof Wording>

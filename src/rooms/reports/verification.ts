import * as z from 'zod'
import { SignatureLine } from '../documents/contract.ts'
import { Claim } from './claim.ts'

/** typed_over: the text was changed after issue · missing: the figure stands in fewer places than it was given · changed: the records give another value as known then · other_rows: the value stays but other rows stand behind it · later: changed lawfully afterwards · not_comparable: an incomplete or invented claim. */
export const FindingKind = z.enum(['typed_over', 'missing', 'changed', 'other_rows', 'later', 'not_comparable'])
export type FindingKind = z.infer<typeof FindingKind>

/** One figure that differs: what the paper shows, what its claim says, what the records give. */
export const Finding = z.object({
  kind: FindingKind, claim: z.string(), label: z.string(), figure: Claim.shape.figure, basis: Claim.shape.basis, scope: Claim.shape.scope,
  shown: z.string().nullable(), claimed: z.string(), recomputed: z.string().nullable(), rowsClaimed: z.number().int(), rowsRecomputed: z.number().int().nullable(),
})
export type Finding = z.infer<typeof Finding>

/** The answer of `verify`: good only when the paper is one that was issued and nothing in it differs. */
export const Verification = z.object({
  good: z.boolean(),
  sentence: z.string(),
  file: z.enum(['docx', 'pdf']),
  unit: z.string(), period: z.string(), on: z.iso.date(), known: z.string(),
  /** issued: known again by its digest · not_issued: no paper with these claims ever left this system */
  origin: z.enum(['issued', 'not_issued']),
  issued: z.object({ reportId: z.uuid(), on: z.iso.date(), byName: z.string(), place: z.string().describe('Trang của báo cáo ấy') }).nullable(),
  figures: z.number().int(), places: z.number().int(),
  /** False where the program that saved the file dropped the marks, so that the shown text could not be compared. */
  textCompared: z.boolean(),
  differing: z.array(Finding),
  later: z.array(Finding),
  /** Digital signatures in the file, each with what came of verifying it. */
  signatures: z.array(SignatureLine),
})
export type Verification = z.infer<typeof Verification>

import type { Counts, Letter, Looking, Round, Urging } from '../contract.ts'
import type { Form } from '../form-contract.ts'

/** A round as its page reads it. */
export type ReadRound = Round & { forms: Form[]; counts: Counts; letter: Letter | null; urgings: Urging[]; looking: Looking[]; mayAdd: { unitNo: number; unitLabel: string; dueOn: string }[] }

import { createHash } from 'node:crypto'

/** What claims of a report are made as of. */
export interface ClaimView { unitNo: number; unit: string; on: string; known: string }

/** The id of a claim: of what it says and its day, not of the instant, so that it is the same in every look at a draft. */
export const idOf = (parts: readonly unknown[]): string => `f${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 13)}`

/** What this room gives to verification: claims over forms of a round computed again, and its issued documents by the digest of their claims. */
export { formClaims } from './claims.ts'

/** Beginning a report, writing it, quoting, estimating and stating its figures, as people do it by hand, for the demo. */
export { estimateRoundFigure, stateRoundFigure } from './stating.ts'
export { beginRoundReport, quoteRoundWords, writeRoundSection } from './writing.ts'

/** What the command line and the process ask for. */
export { enterOldStructure, reorganiseByTable, type TableOutcome } from './by-table.ts'
export { standingOn as unitsStandingOn } from './reading-table.ts'
export type { Settled } from './waiting.ts'

import type { Work } from '../../kit/work.ts'
import { presentPending } from './presenting.ts'
import { withOffers } from './row-offers.ts'
import { selectStandings } from './standings.ts'
import { pending } from './store.ts'

export type { StandingFilter } from './filter-store.ts'
export { pageOfStandings } from './standings.ts'
export { whyNotReported } from './reporting-many.ts'
export { lateByUnit } from './late-store.ts'

/** Results that wait for a decision, oldest first; with `mine`, those this actor may decide. */
export const pendingFor = async (work: Work, asked: Parameters<typeof pending>[1]) => {
  const { rows, ...rest } = await pending(work, asked)
  return { ...rest, rows: await presentPending(work, rows) }
}

/** Tasks by their ids, each with what this actor may do on it. */
export const offeredStandings = async (work: Work, taskIds: string[]) =>
  taskIds.length === 0 ? [] : withOffers(work, await selectStandings(work, { taskIds, anyStage: true }))

/** What the room offers to imports. */
export { makeUpStandings, putOffStandings } from './put-off-store.ts'
export { readEntriesToImport, addEntries, addDecisions, closeEntries, closeDecisions, builtOnEntries } from './import-store.ts'

/** What the room offers to exports. */
export { taskLinesInTurn, type LineForm } from './export-store.ts'

/** What the room offers to acts of reorganisation. */
export { metOf } from './settled-store.ts'

/** What is kept of the present day, worked out anew and compared; for the command line. */
export { checkEveryHome } from './present-store.ts'

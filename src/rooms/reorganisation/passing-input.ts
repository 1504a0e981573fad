import type { Choices } from './contract.ts'
import type { Holdings } from './holdings.ts'
import type { Successors } from './settle-structure.ts'
import type { Draft } from './structure.ts'

/** What passing on is planned from: the structure as it will be, who takes over, what hangs on the units, and what was chosen. */
export interface PassingInput {
  draft: Draft; successors: Successors; holdings: Holdings; choices: Choices; newId: () => string; documentId: string
  /** who reorganises: no power goes over to himself */
  actor: string
  bodyOf: (bodyId: string, unitNo: number) => string
}

import type { Parcel } from './outboxStore.ts'

/** What the pages show of the outbox of the person signed in. */
export interface OutboxState {
  parcels: Parcel[]
  /** The key of the parcel on its way now. */
  sending: string | undefined
  /** Why nothing is sent although the line is there. */
  halted: 'signed_out' | 'another_person' | undefined
}

/** The outbox as it stands. */
export const outboxState = (): OutboxState => state

/** Calls back when the outbox changes; answers how to stop. */
export const watchOutbox = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** Says what has changed of the outbox. */
export const tellOutbox = (changes: Partial<OutboxState>): void => {
  state = { ...state, ...changes }
  for (const changed of watchers) changed()
}

let state: OutboxState = { parcels: [], sending: undefined, halted: undefined }
const watchers = new Set<() => void>()

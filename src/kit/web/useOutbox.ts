import { useSyncExternalStore } from 'react'
import { outboxState, type OutboxState, watchOutbox } from './outboxState.ts'

/** The outbox of the person signed in, as it changes. */
export const useOutbox = (): OutboxState => useSyncExternalStore(watchOutbox, outboxState)

/** How a record stands in the outbox: something about it waits, was refused, or neither. */
export const useWaiting = (subject: string): 'waiting' | 'refused' | undefined => {
  const about = useOutbox().parcels.filter((parcel) => parcel.subject === subject)
  if (about.length === 0) return undefined
  return about.some(({ refusal }) => refusal) ? 'refused' : 'waiting'
}

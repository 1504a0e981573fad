import { ORPCError } from '@orpc/client'
import type { Parcel } from './outboxStore.ts'
import { isSignedOut, refusalOf, type Refusal } from './refusal.ts'

/** Whose outbox it is, how a parcel is sent, and what happens once it has arrived. */
export interface Setting {
  person: string
  /** Sends under the parcel's key; answers whether the answer is the server's own, not a page that some network put in between. */
  send: (parcel: Parcel, files: File[], signal: AbortSignal) => Promise<boolean>
  onDelivered: (parcel: Parcel) => void
}

/** How one try ended. */
export type Outcome = ({ kind: 'delivered' } | { kind: 'waiting' } | { kind: 'refused'; refusal: Refusal } | { kind: 'halted'; why: 'signed_out' | 'another_person' }) & { unkept?: boolean }

/** Tries once to deliver a parcel. */
export const deliver = async ({ send, onDelivered }: Setting, parcel: Parcel, files: File[]): Promise<Outcome> => {
  try {
    if (!await send(parcel, files, AbortSignal.timeout(timeFor(files)))) return { kind: 'waiting' }
  } catch (error) {
    const outcome = outcomeOf(error)
    if (outcome.kind !== 'delivered') return outcome
  }
  onDelivered(parcel)
  return { kind: 'delivered' }
}

// Only a refusal in our server's own words is one; whatever else comes back is a line in trouble.
const outcomeOf = (error: unknown): Outcome => {
  if (isSignedOut(error)) return { kind: 'halted', why: 'signed_out' }
  const refusal = refusalOf(error)
  if (!(error instanceof ORPCError) || !error.defined || refusal.status >= 500 || refusal.status === 429) return { kind: 'waiting' }
  if (refusal.code === 'another_person') return { kind: 'halted', why: 'another_person' }
  // The key was made for this parcel alone: if the server knows it, the parcel has arrived, and only its reading of the input is newer.
  if (refusal.code === 'idempotency_key_reused') return { kind: 'delivered' }
  return { kind: 'refused', refusal }
}

const timeFor = (files: File[]) => 30_000 + files.reduce((sum, { size }) => sum + size, 0) / 10

import { hash, randomBytes, randomUUID } from 'node:crypto'

/** A new UUIDv7: ids made by one process grow in the order of making, also within one millisecond. */
export const newId = (): string => {
  const time = nextTick().toString(16).padStart(12, '0')
  const within = sequence.toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${within}${randomUUID().slice(18)}`
}

/** A new secret for a cookie or a one-time link: 32 random bytes, URL-safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a secret; only this is stored. */
export const hashSecret = (secret: string): Buffer => hash('sha256', secret, 'buffer')

let lastTick = 0
let sequence = 0

/** Milliseconds; the 12 bits after them count within one, and borrow the next millisecond when they run over. */
const nextTick = () => {
  const now = Date.now()
  if (now > lastTick) {
    lastTick = now
    sequence = 0
  } else if (++sequence > 0xfff) {
    lastTick += 1
    sequence = 0
  }
  return lastTick
}

/** The smallest id made at an instant or later, for walking along ids by time. */
export const firstIdAt = (instant: Date): string => {
  const time = instant.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

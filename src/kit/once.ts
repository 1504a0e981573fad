import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, randomBytes, type KeyObject } from 'node:crypto'
import type { QueryConfig } from 'pg'
import { common, Refused } from './refusal.ts'
import { writeLast, type Work } from './work.ts'

/** A change as it was asked: which operation, with which input, under which Idempotency-Key. */
export interface AskedChange { key: string; name: string; input: Record<string, unknown> }

/** A change with what is asked of the database along with the opening of its work: what was answered under this key. A second copy asked meanwhile waits for the first there. */
export interface SealedChange extends AskedChange { sealed: string; digest: Buffer; given: QueryConfig }

/** The key and the input of a change as they are stored, and the question for the answer it was given before. */
export const sealedChange = ({ key, name, input }: AskedChange): SealedChange => {
  const sealed = hash('sha256', `guong name ${key}`)
  const digest = createHmac('sha256', keyFor('input', key)).update(JSON.stringify([name, input], withFiles)).digest()
  return { key, name, input, sealed, digest, given: { name: 'given', text: 'select same, answer from kit.given($1, $2)', values: [sealed, digest] } }
}

/** The same key with the same input gives the answer that was given; a new one is stored in the transaction of the change. */
export const answerOnce = async (work: Work, { key, name, sealed, digest }: SealedChange, { given, run }: { given: Given | undefined; run: () => Promise<unknown> }): Promise<unknown> => {
  if (given && !given.same) throw new Refused(common.keyReused)
  if (given) return JSON.parse(unseal(key, given.answer)) as unknown
  const value = await run()
  writeLast(work, {
    sql: 'insert into kit.idempotency (person_id, key, operation, input_digest, answer) values ($1, $2, $3, $4, $5::jsonb)',
    parameters: [work.actor.personId, sealed, name, digest, JSON.stringify(seal(key, JSON.stringify(value ?? null)))],
  })
  return value
}

/** What was answered under a key, and whether the input was the same. */
export interface Given { same: boolean; answer: string }

const withFiles = (_key: string, value: unknown) => (value instanceof File ? [value.name, value.size, value.type] : value)

// Answers hold one-time links and inputs hold passwords. Only the client has the key, so what is stored tells a reader of the database, or of a dump, nothing.
// A key object: bytes as a key cost the library more than the sealing itself.
const keyFor = (purpose: 'input' | 'answer', key: string): KeyObject => createSecretKey(hash('sha256', `guong ${purpose} ${key}`, 'buffer'))

const seal = (key: string, text: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('answer', key), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

const unseal = (key: string, sealed: string) => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('answer', key), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}

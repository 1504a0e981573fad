import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { common, Refused } from './refusal.ts'
import { queries, type Work } from './work.ts'

/** A change as it was asked: which operation, with which input, under which Idempotency-Key. */
export interface AskedChange { key: string; name: string; input: Record<string, unknown> }

/** The same key with the same input gives the answer that was given, stored in the transaction of the change; a second copy asked meanwhile waits for the first. */
export const answerOnce = async (work: Work, { key, name, input }: AskedChange, run: () => Promise<unknown>): Promise<unknown> => {
  const db = queries<Record<string, never>>(work)
  const { personId } = work.actor
  const sealed = derived('name', key).toString('hex')
  const digest = createHmac('sha256', derived('input', key)).update(JSON.stringify([name, input], withFiles)).digest()
  // Sent together: the question is put once the lock is held, and sees what the first copy wrote.
  const [, { rows: [given] }] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`${personId} ${sealed}`}, 0))`.execute(db),
    sql<{ same: boolean; answer: string }>`select input_digest = ${digest} as same, answer from kit.idempotency where person_id = ${personId} and key = ${sealed}`.execute(db),
  ])
  if (given && !given.same) throw new Refused(common.keyReused)
  if (given) return JSON.parse(unseal(key, given.answer)) as unknown
  const value = await run()
  await sql`insert into kit.idempotency (person_id, key, operation, input_digest, answer)
    values (${personId}, ${sealed}, ${name}, ${digest}, ${JSON.stringify(seal(key, JSON.stringify(value ?? null)))}::jsonb)`.execute(db)
  return value
}

const withFiles = (_key: string, value: unknown) => (value instanceof File ? [value.name, value.size, value.type] : value)

// Answers hold one-time links and inputs hold passwords. Only the client has the key, so what is stored tells a reader of the database, or of a dump, nothing.
const derived = (purpose: 'name' | 'input' | 'answer', key: string) => createHash('sha256').update(`guong ${purpose} ${key}`).digest()

const seal = (key: string, text: string) => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derived('answer', key), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

const unseal = (key: string, sealed: string) => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', derived('answer', key), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}

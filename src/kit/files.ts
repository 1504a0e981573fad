import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { queries, type Work } from './work.ts'

const chunkBytes = 1024 * 1024

/** Keeps a file in the database by its content and answers its SHA-256 (hex); a file already there is not stored again. */
export const storeFile = async (work: Work, { bytes, mediaType }: { bytes: Buffer; mediaType: string }): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest()
  const { numAffectedRows } = await sql`insert into kit.file (sha256, size, media_type, uploaded_by) values (${sha256}, ${bytes.length}, ${mediaType}, ${work.actor.personId})
    on conflict do nothing`.execute(queries(work))
  if (!numAffectedRows) return sha256.toString('hex')
  for (let part = 0; part * chunkBytes < bytes.length; part += 1)
    await sql`insert into kit.file_chunk (sha256, part, bytes) values (${sha256}, ${part}, ${bytes.subarray(part * chunkBytes, (part + 1) * chunkBytes)})`.execute(queries(work))
  return sha256.toString('hex')
}

/** The bytes of a file that the actor may see, or undefined. */
export const findFile = async (work: Work, sha256: string): Promise<Buffer | undefined> => {
  const hash = Buffer.from(sha256, 'hex')
  const { rows: [file] } = await sql<{ size: string }>`select size from kit.file where sha256 = ${hash}`.execute(queries(work))
  if (!file) return undefined
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from kit.file_chunk where sha256 = ${hash} order by part`.execute(queries(work))
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

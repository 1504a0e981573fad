import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { fileRefused } from './refusal.ts'
import { tidy } from './words.ts'
import { queries, type Work } from './work.ts'

const partBytes = 1_048_576

/** Keeps a file by its SHA-256 in the transaction of the work; the same bytes are kept once. Its type is recognised from the bytes, or else by whoever has read them; undefined when it is none that is taken. */
export const keepFile = async (work: Work, bytes: Buffer, readAs?: string): Promise<{ sha256: Buffer; mediaType: string } | undefined> => {
  const mediaType = mediaTypeOf(bytes) ?? readAs
  if (!mediaType) return undefined
  const sha256 = createHash('sha256').update(bytes).digest()
  const db = queries<Record<string, never>>(work)
  const { numAffectedRows } = await sql`insert into kit.file (sha256, size, media_type, uploaded_by) values (${sha256}, ${bytes.length}, ${mediaType}, ${work.actor.personId}) on conflict do nothing`.execute(db)
  if (numAffectedRows) {
    for (let part = 0; part * partBytes < bytes.length; part++) {
      await sql`insert into kit.file_chunk (sha256, part, bytes) values (${sha256}, ${part}, ${bytes.subarray(part * partBytes, (part + 1) * partBytes)})`.execute(db)
    }
  }
  return { sha256, mediaType }
}

/** Keeps a file of whatever size that can be read twice: once for its digest, once to keep it; never more of it in memory than a part. */
export const keepStream = async (work: Work, open: () => AsyncIterable<Uint8Array>, mediaType: string): Promise<Buffer> => {
  const [hash, db] = [createHash('sha256'), queries<Record<string, never>>(work)]
  let [size, part] = [0, 0]
  for await (const bytes of open()) {
    hash.update(bytes)
    size += bytes.length
  }
  const sha256 = hash.digest()
  const { numAffectedRows } = await sql`insert into kit.file (sha256, size, media_type, uploaded_by) values (${sha256}, ${size}, ${mediaType}, ${work.actor.personId}) on conflict do nothing`.execute(db)
  if (!numAffectedRows) return sha256
  for await (const bytes of open()) {
    for (let from = 0; from < bytes.length; from += partBytes) await sql`insert into kit.file_chunk (sha256, part, bytes) values (${sha256}, ${part++}, ${bytes.subarray(from, from + partBytes)})`.execute(db)
  }
  return sha256
}

/** Keeps files that prove something, under tidy names; one that is none that is taken is refused, and all with it. */
export const keepEvidence = async (work: Work, files: readonly File[]): Promise<{ name: string; sha256: Buffer }[]> => {
  const kept: { name: string; sha256: Buffer }[] = []
  for (const file of files) {
    const name = tidy(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'minh-chung'
    const { sha256 } = await keepFile(work, Buffer.from(await file.arrayBuffer())) ?? work.refuse(fileRefused, { name })
    kept.push({ name, sha256 })
  }
  return kept
}

/** The bytes and type of a kept file, undefined when the actor sees no record that names it. */
export const readFile = async (work: Work, sha256: Buffer): Promise<{ bytes: Buffer; mediaType: string } | undefined> => {
  const db = queries<Record<string, never>>(work)
  const { rows: [file] } = await sql<{ media_type: string }>`select media_type from kit.file where sha256 = ${sha256}`.execute(db)
  if (!file) return undefined
  const { rows } = await sql<{ bytes: Buffer }>`select bytes from kit.file_chunk where sha256 = ${sha256} order by part`.execute(db)
  return { bytes: Buffer.concat(rows.map(({ bytes }) => bytes)), mediaType: file.media_type }
}

/** Types that offices send as evidence, by their first bytes. */
const mediaTypeOf = (bytes: Buffer) => signatures.find(({ at = 0, starts }) => bytes.subarray(at, at + starts.length).equals(starts))?.mediaType

const signatures: { mediaType: string; starts: Buffer; at?: number }[] = [
  { mediaType: 'application/pdf', starts: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/webp', starts: Buffer.from('WEBP'), at: 8 },
  { mediaType: 'image/heic', starts: Buffer.from('ftypheic'), at: 4 },
  { mediaType: 'application/vnd.openxmlformats-officedocument', starts: Buffer.from([0x50, 0x4b, 0x03, 0x04]) },
]

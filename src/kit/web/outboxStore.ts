import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Refusal } from './refusal.ts'

/** A change written on this machine and not yet known to have reached the server. */
export interface Parcel {
  /** The Idempotency-Key it is sent under, however often. */
  key: string
  /** Whose it is: nobody else on this machine sees or sends it. */
  person: string
  /** The record it is about, and what a person reads of it. */
  subject: string
  about: string
  /** What was filled in, without the files; and what its form needs to show it again. */
  content: unknown
  context: unknown
  fileNames: string[]
  writtenAt: string
  tries: number
  /** Not before this moment, unless the line comes back or somebody asks. */
  nextAt: number
  /** What the server said no with; it then waits for the person, not for the line. */
  refusal: Refusal | null
}

/** The parcels of a person, oldest first. */
export const parcelsOf = async (person: string): Promise<Parcel[]> => {
  const all = await (await opened()).getAllFromIndex('parcels', 'person', person)
  return all.toSorted((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1))
}

/** Writes a parcel with its files in one transaction, in place of the one it corrects; it is on the disk when this returns. */
export const keepParcel = async (parcel: Parcel, files: File[], replaces?: string): Promise<void> => {
  // Read before: a photo from the camera is a file that the system may take away, and a transaction does not wait.
  const bytes = await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type, bytes: await file.arrayBuffer() })))
  const change = (await opened()).transaction(['parcels', 'files'], 'readwrite', { durability: 'strict' })
  const drop = replaces ? [change.objectStore('parcels').delete(replaces), change.objectStore('files').delete(replaces)] : []
  await Promise.all([change.objectStore('parcels').put(parcel), change.objectStore('files').put(bytes, parcel.key), ...drop, change.done])
}

/** The files of a parcel, as they were chosen. */
export const filesOf = async (key: string): Promise<File[]> => {
  const kept = (await (await opened()).get('files', key)) ?? []
  return kept.map(({ name, type, bytes }) => new File([bytes], name, { type }))
}

/** Notes how the last try ended; a parcel that is gone meanwhile stays gone. */
export const noteTry = async (key: string, changes: Partial<Pick<Parcel, 'tries' | 'nextAt' | 'refusal'>>): Promise<void> => {
  const change = (await opened()).transaction('parcels', 'readwrite')
  const parcel = await change.store.get(key)
  if (parcel) await change.store.put({ ...parcel, ...changes })
  await change.done
}

/** Takes a parcel away: delivered, or given up by its writer. */
export const removeParcel = async (key: string): Promise<void> => {
  const change = (await opened()).transaction(['parcels', 'files'], 'readwrite', { durability: 'strict' })
  await Promise.all([change.objectStore('parcels').delete(key), change.objectStore('files').delete(key), change.done])
}

interface Shelves extends DBSchema {
  parcels: { key: string; value: Parcel; indexes: { person: string } }
  files: { key: string; value: { name: string; type: string; bytes: ArrayBuffer }[] }
}

let database: Promise<IDBPDatabase<Shelves>> | undefined

const opened = () => {
  database ??= openDB<Shelves>('guong-outbox', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('parcels', { keyPath: 'key' }).createIndex('person', 'person')
      fresh.createObjectStore('files')
    },
    terminated: () => { database = undefined },
  }).catch((error: unknown) => {
    database = undefined
    throw error
  })
  return database
}

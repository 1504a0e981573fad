import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** An answer of the server kept on this machine for one person. */
export interface Kept {
  id: string
  person: string
  /** The build of the pages that understood it. */
  build: string
  queryKey: readonly unknown[]
  text: string
  at: number
}

/** How long an answer may be kept, and how many of them. */
const HOURS_12 = 43_200_000
const MOST = 60

/** What is kept for a person and still good for these pages. */
export const keptFor = async (person: string, build: string): Promise<Kept[]> => {
  const all = await (await opened()).getAll('answers')
  return all.filter((one) => one.person === person && one.build === build && Date.now() - one.at < HOURS_12)
}

/** Keeps an answer; the oldest make room. */
export const keep = async (kept: Kept): Promise<void> => {
  const change = (await opened()).transaction('answers', 'readwrite')
  await change.store.put(kept)
  const surplus = (await change.store.count()) - MOST
  let oldest = surplus > 0 ? await change.store.index('at').openCursor() : null
  for (let gone = 0; oldest && gone < surplus; gone += 1) {
    await oldest.delete()
    oldest = await oldest.continue()
  }
  await change.done
}

/** Forgets one answer. */
export const drop = async (id: string): Promise<void> => (await opened()).delete('answers', id)

/** Forgets what is kept: of everybody but this person, or of everybody. */
export const wipe = async (except?: string): Promise<void> => {
  const change = (await opened()).transaction('answers', 'readwrite')
  for (let one = await change.store.openCursor(); one; one = await one.continue()) if (one.value.person !== except || Date.now() - one.value.at >= HOURS_12) await one.delete()
  await change.done
}

interface Shelf extends DBSchema {
  answers: { key: string; value: Kept; indexes: { at: number } }
}

let database: Promise<IDBPDatabase<Shelf>> | undefined

const opened = () =>
  (database ??= openDB<Shelf>('guong-kept', 1, { upgrade: (fresh) => { fresh.createObjectStore('answers', { keyPath: 'id' }).createIndex('at', 'at') } }))

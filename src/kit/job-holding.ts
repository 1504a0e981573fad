import { Client, type ClientConfig } from 'pg'
import type { HeldKeys, JobHouse } from './job-house.ts'
import { waitOr } from './wait.ts'

/** The first half of the advisory locks by which processes that run jobs are known to be alive. */
export const aliveLock = 7_300_425

/** The first half of those that keep two processes from running jobs of one key at once. */
const keyLock = 7_300_426

/** What a process holds as long as it lives. `first` is kept once it is held. */
export interface Held { first: Promise<void>; keys: HeldKeys; release: () => Promise<void> }

/** Holds a lock in the name of the worker, and those of the keys it runs, on a connection of their own that dies with the process; lost with the database, they are taken again. */
export const holdWorker = ({ jobsUrl, worker, stopping, log }: Pick<JobHouse, 'jobsUrl' | 'log'> & { worker: string; stopping: AbortSignal }): Held => {
  const mine = new Set<string>()
  let current: Client | undefined
  let held = () => {}
  const first = new Promise<void>((resolve) => { held = resolve })
  const hold = async () => {
    while (!stopping.aborted) {
      const client = new Client({ connectionString: jobsUrl, application_name: 'guong jobs, alive', connectionTimeoutMillis: 10_000, pipeline: true } as ClientConfig)
      const lost = new Promise<void>((resolve) => { client.on('error', () => { resolve() }).on('end', () => { resolve() }) })
      current = client
      try {
        await client.connect()
        await client.query('select pg_advisory_lock($1, hashtext($2))', [aliveLock, worker])
        for (const key of mine) await tryKey(client, key)
        held()
        await lost
      } catch (error) {
        log.debug({ err: error }, 'the database is not there to hold the worker')
      }
      await client.end().catch(() => {})
      await waitOr(200, stopping)
    }
    held()
  }
  void hold()
  return { first, keys: heldKeys(mine, () => current), release: async () => { await current?.end().catch(() => {}) } }
}

/** One connection may take its own lock twice, so what this process runs it knows itself. */
const heldKeys = (mine: Set<string>, connection: () => Client | undefined): HeldKeys => ({
  take: async (key) => {
    if (mine.has(key)) return false
    mine.add(key)
    const taken = await tryKey(connection(), key).catch((error: unknown) => { mine.delete(key); throw error })
    if (!taken) mine.delete(key)
    return taken
  },
  free: async (key) => {
    mine.delete(key)
    await connection()?.query('select pg_advisory_unlock($1, hashtext($2))', [keyLock, key]).catch(() => {})
  },
})

const tryKey = async (client: Client | undefined, key: string): Promise<boolean> =>
  (await client?.query<{ taken: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as taken', [keyLock, key]))?.rows[0]?.taken ?? false

import { Client } from 'pg'
import type { OpenHouse } from './job-house.ts'
import { waitOr } from './wait.ts'

/** The first half of the advisory locks by which processes that run jobs are known to be alive. */
export const aliveLock = 7_300_425

/** Holds a lock in the name of the worker as long as the process lives, on a connection of its own; lost with the database, it is taken again. `first` is kept once it is held. */
export const holdWorker = ({ jobsUrl, worker, stopping, log }: OpenHouse): { first: Promise<void>; release: () => Promise<void> } => {
  let current: Client | undefined
  let held = () => {}
  const first = new Promise<void>((resolve) => { held = resolve })
  const hold = async () => {
    while (!stopping.aborted) {
      const client = new Client({ connectionString: jobsUrl, application_name: 'guong jobs, alive', connectionTimeoutMillis: 10_000 })
      const lost = new Promise<void>((resolve) => { client.on('error', () => { resolve() }).on('end', () => { resolve() }) })
      current = client
      try {
        await client.connect()
        await client.query('select pg_advisory_lock($1, hashtext($2))', [aliveLock, worker])
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
  return { first, release: async () => { await current?.end().catch(() => {}) } }
}

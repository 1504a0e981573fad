import type { Pool, PoolClient } from 'pg'
import { common, Refused } from './refusal.ts'

/** A way to the database that never piles up: whoever would wait too long is refused at once or when his patience ends, whoever is gone gives his place back. */
export interface Lane { pool: Pool; wide: number; enter: (gone?: AbortSignal) => Promise<Place> }

/** A connection held by one work, and how it is given back; a broken one is closed. */
export interface Place { client: PoolClient; leave: (broken?: Error) => void }

/** How many works of a lane run at once, how many more may wait, and for how many milliseconds. */
export interface Bounds { wide: number; queue: number; patience: number }

/** The lane over a pool, first come first served. */
export const laneOn = (pool: Pool, { wide, queue, patience }: Bounds): Lane => {
  const waiting = new Set<() => void>()
  let free = wide
  const pass = () => {
    const [next] = waiting
    if (next) next()
    else free += 1
  }
  const turn = (gone: AbortSignal | undefined) => new Promise<void>((resolve, reject) => {
    const end = (settle: () => void) => {
      waiting.delete(go)
      clearTimeout(tooLong)
      gone?.removeEventListener('abort', giveUp)
      settle()
    }
    const go = () => { end(resolve) }
    const giveUp = () => { end(() => { reject(new Refused(common.busy)) }) }
    const tooLong = setTimeout(giveUp, patience)
    gone?.addEventListener('abort', giveUp)
    waiting.add(go)
  })
  const enter = async (gone?: AbortSignal): Promise<Place> => {
    if (gone?.aborted || (free === 0 && waiting.size >= queue)) throw new Refused(common.busy)
    if (free > 0) free -= 1
    else await turn(gone)
    const client = await pool.connect().catch((error: unknown) => { pass(); throw isTimeout(error) ? new Refused(common.busy) : error })
    return { client, leave: (broken) => { client.release(broken); pass() } }
  }
  return { pool, wide, enter }
}

/** Ends whatever a connection is at: the database looks whether its caller is still there, and undoes what he had begun. */
export const hangUp = (client: PoolClient): void => {
  (client as unknown as { connection?: { stream?: { destroy: () => void } } }).connection?.stream?.destroy()
}

/** The pool's own words when no connection could be had in time. */
const isTimeout = (error: unknown) => error instanceof Error && /timeout/i.test(error.message)

import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import { laneOn, type Lane } from './lane.ts'
import { openPool } from './pool.ts'

/** A copy of the database that answers reads that take long, as long as it is near enough behind and holds what the one who asks has written himself. */
export interface Replica {
  lane: Lane
  /** whether it may answer this caller now */
  mayAnswer: (tokenHash: CallerKey) => boolean
  /** he has just written: the copy answers him again when it holds that */
  wrote: (tokenHash: CallerKey) => void
  close: () => Promise<void>
}

type CallerKey = Buffer | string | number | null

/** Where the copy is, entered as the application's role, whose password is the same there; the primary, and how many seconds the copy may be behind. */
export interface ReplicaOptions { url: string; appUrl: string; primary: Pool; width: number; mostBehind: number }

/** Opens the copy and keeps asking both how far they are; while it can not be reached nobody is sent there. */
export const openReplica = ({ url, appUrl, primary, width, mostBehind }: ReplicaOptions): Replica => {
  const pool = openPool({ url: enteredAs(url, appUrl), size: width + 1, kind: 'slow', name: 'guong replica' })
  const ending = new AbortController()
  const written = new Map<string, number>()
  const follow = followerOf({ primary, replica: pool })
  const following = (async () => {
    while (!ending.signal.aborted) {
      await follow.look()
      await sleep(everyMillisecond, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    lane: laneOn(pool, { wide: width, queue: width * 10, patience: 60_000 }),
    mayAnswer: (tokenHash) => follow.holds() >= Math.max(performance.now() - mostBehind * 1000, written.get(keyOf(tokenHash)) ?? 0),
    wrote: (tokenHash) => {
      written.delete(keyOf(tokenHash))
      written.set(keyOf(tokenHash), performance.now())
      for (const [key, at] of written) if (at < follow.holds() || written.size > mostWriters) written.delete(key)
    },
    close: async () => {
      ending.abort()
      await following
      await pool.end()
    },
  }
}

const everyMillisecond = 1_000
const mostWriters = 50_000
const keyOf = (tokenHash: CallerKey) => (Buffer.isBuffer(tokenHash) ? tokenHash.toString('base64') : String(tokenHash))

const enteredAs = (url: string, appUrl: string) => {
  const [there, here] = [new URL(url), new URL(appUrl)]
  there.username = here.username
  there.password = here.password
  return there.toString()
}

/** Remembers where the primary's log was when, so that a copy that has come so far holds all that was committed until then. */
const followerOf = ({ primary, replica }: { primary: Pool; replica: Pool }) => {
  let marks: { at: number; place: string }[] = []
  let held = -Infinity
  const ask = async (pool: Pool, text: string) => (await pool.query<{ place: string | null }>(text)).rows[0]?.place ?? null
  return {
    holds: () => held,
    look: async () => {
      const at = performance.now()
      try {
        const [here, there] = await Promise.all([
          ask(primary, 'select pg_current_wal_lsn() - $$0/0$$::pg_lsn as place'),
          ask(replica, 'select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() - $$0/0$$::pg_lsn end as place'),
        ])
        if (here !== null) marks.push({ at, place: here })
        const passed = there === null ? [] : marks.filter(({ place }) => BigInt(place) <= BigInt(there))
        held = Math.max(passed.at(-1)?.at ?? -Infinity, there === null ? -Infinity : held)
        marks = marks.filter((mark) => mark.at > held).slice(-mostMarks)
      } catch {
        held = -Infinity
      }
    },
  }
}

const mostMarks = 600

import { adopt, removeRemains } from './adoption.ts'
import type { Cluster } from './cluster.ts'
import { launch } from './launch.ts'
import { withLock } from './locks.ts'
import { readPidFile } from './pid-file.ts'
import { servesCluster } from './processes.ts'

/** What to keep running, under which lock, and whom to tell. */
export interface Kept { cluster: Cluster; port: number; lockFile: string; log: (message: string, details?: Record<string, unknown>) => void }

const everySoOften = 250

/** Starts the server again on its old port whenever it dies under us; the result ends the watch. */
export const keepRunning = (kept: Kept): (() => Promise<void>) => {
  let working: Promise<void> | undefined
  const timer = setInterval(() => {
    if (working || isAlive(kept)) return
    working = revive(kept).finally(() => { working = undefined })
  }, everySoOften).unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}

const isAlive = ({ cluster: { path } }: Kept) => {
  const note = readPidFile(path)
  return note !== undefined && servesCluster(note.pid, path)
}

/** A failure is told and tried again at the next look: the application answers with sentences meanwhile. */
const revive = async ({ cluster, port, lockFile, log }: Kept) => {
  const begun = Date.now()
  try {
    await withLock(lockFile, async () => {
      if (await adopt(cluster) !== undefined) return
      await removeRemains(cluster)
      await launch(cluster, { wanted: port })
    })
    log('PostgreSQL had died and runs again', { milliseconds: Date.now() - begun })
  } catch (error) {
    log('PostgreSQL has died and does not start', { error: (error as Error).message })
  }
}

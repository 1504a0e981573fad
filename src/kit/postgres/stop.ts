import { setTimeout as sleep } from 'node:timers/promises'
import { hasPidFile, readPidFile } from './pid-file.ts'
import { servesCluster, signal } from './processes.ts'

/** Stops the server of this cluster and returns when its note is gone; one that does not go in time is ended harder. */
export const stopServer = async (cluster: string, how: 'orderly' | 'at_once' = 'orderly'): Promise<void> => {
  for (const [name, patience] of ways[how]) {
    const note = readPidFile(cluster)
    if (!note || !servesCluster(note.pid, cluster)) return
    signal(note.pid, name)
    if (await isGone(cluster, note.pid, patience)) return
  }
}

/** Whatever the way, what was acknowledged is on disk; the harder ones cost the next start a recovery. */
const ways = {
  orderly: [['SIGINT', 20_000], ['SIGQUIT', 5_000], ['SIGKILL', 5_000]],
  at_once: [['SIGQUIT', 3_000], ['SIGKILL', 5_000]],
} as const

/** The note and not the process: an orphan stays a zombie until init sees it, a second or two later. */
const isGone = async (cluster: string, pid: number, patience: number) => {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(5)) {
    if (!hasPidFile(cluster) || readPidFile(cluster)?.pid !== pid || !servesCluster(pid, cluster)) return true
  }
  return false
}

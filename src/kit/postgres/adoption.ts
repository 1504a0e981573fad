import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from './cluster.ts'
import { answers } from './connection.ts'
import { pidFile, readPidFile } from './pid-file.ts'
import { processesIn, seesProcesses, servesCluster, signal } from './processes.ts'
import { stopServer } from './stop.ts'

const patience = 60_000
const silence = 6_000

/** The port of the server already running in this cluster, when it is really ours and answers; one that does not answer is stopped. */
export const adopt = async (cluster: Cluster): Promise<number | undefined> => {
  const note = readPidFile(cluster.path)
  if (!note || !servesCluster(note.pid, cluster.path)) return undefined
  const port = await waitUntilItAnswers(cluster, note.pid)
  if (port === undefined) await stopServer(cluster.path, 'at_once')
  return port
}

/** Clears what a killed server left: its children, who go by themselves as a rule, and the note of a server that lives no more. */
export const removeRemains = async (cluster: Cluster): Promise<void> => {
  await waitUntilNobodyIsIn(cluster.path, 5_000)
  for (const pid of processesIn(cluster.path)) signal(pid, 'SIGKILL')
  await waitUntilNobodyIsIn(cluster.path, 5_000)
  const note = readPidFile(cluster.path)
  // PostgreSQL takes a stranger with its number, and a zombie that init has not seen yet, for itself still running. Nobody works in the folder any more: the note is only in the way.
  if (note && seesProcesses && !servesCluster(note.pid, cluster.path)) rmSync(pidFile(cluster.path), { force: true })
}

/** A server that says it is starting or recovering gets a minute; one that says it is ready and stays silent gets six seconds. */
const waitUntilItAnswers = async (cluster: Cluster, pid: number) => {
  const begun = Date.now()
  while (servesCluster(pid, cluster.path) && Date.now() - begun < patience) {
    const note = readPidFile(cluster.path)
    if (note?.pid !== pid) return undefined
    if (note.port > 0 && await answers(cluster, note.port)) return note.port
    if (note.ready && Date.now() - begun > silence) return undefined
    await sleep(50)
  }
  return undefined
}

const waitUntilNobodyIsIn = async (path: string, limit: number) => {
  for (const end = Date.now() + limit; Date.now() < end && processesIn(path).length > 0;) await sleep(20)
}

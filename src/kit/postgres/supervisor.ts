import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { adopt, removeRemains } from './adoption.ts'
import { findBinaries } from './binaries.ts'
import { makeCluster, type Cluster } from './cluster.ts'
import { makeDatabase, urlOf } from './connection.ts'
import { keepRunning } from './keeper.ts'
import { launch } from './launch.ts'
import { takeLease } from './leases.ts'
import { withLock } from './locks.ts'
import { findLauncher } from './privileges.ts'
import { stopServer } from './stop.ts'

/** What to start: the data folder, where to tell what happens and that PostgreSQL was begun and there is time until it answers, its settings over ours (`fsync: 'off'` for tests), and whether to start it again when it dies under us. */
export interface ServerOptions {
  dataFolder: string
  log?: (message: string, details?: Record<string, unknown>) => void
  begun?: () => void
  settings?: Readonly<Record<string, string>>
  keep?: boolean
}

/** A running PostgreSQL; `adopted` when it ran before us. `stop` ends it unless another living process still uses it. */
export interface RunningServer { ownerUrl: string; adopted: boolean; stop: () => Promise<void> }

/** Starts the bundled PostgreSQL in the data folder, or adopts the one that already runs there, and makes the database `guong` when missing. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const folder = openFolder(options.dataFolder)
  const lockFile = join(folder, 'postgres.lock')
  return withLock(lockFile, async () => {
    const cluster = await readyCluster(folder, options)
    const release = takeLease(join(folder, 'postgres.users'))
    try {
      const { port, adopted } = await runningPort(cluster, options)
      await makeDatabase(cluster, port)
      const leave = options.keep ? keepRunning({ cluster, port, lockFile, log: options.log ?? (() => {}) }) : async () => {}
      return { ownerUrl: urlOf(cluster, port, 'guong'), adopted, stop: stopOnce({ cluster, lockFile, leave, release }) }
    } catch (error) {
      release()
      throw error
    }
  })
}

const openFolder = (dataFolder: string) => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  return realpathSync(dataFolder)
}

const readyCluster = (folder: string, { log, settings }: ServerOptions) => {
  const binaries = findBinaries()
  return makeCluster({ folder, binaries, launcher: findLauncher(binaries), settings: settings ?? {}, log: log ?? (() => {}) })
}

const runningPort = async (cluster: Cluster, { log, begun }: ServerOptions) => {
  const found = await adopt(cluster)
  if (found !== undefined) {
    log?.('adopted the PostgreSQL that was running', { port: found })
    return { port: found, adopted: true }
  }
  await removeRemains(cluster)
  return { port: await launch(cluster, begun ? { begun } : {}), adopted: false }
}

interface Leaving { cluster: Cluster; lockFile: string; leave: () => Promise<void>; release: () => { lastOne: boolean } }

/** Whoever leaves last turns off the light: a command may have adopted the server while the application ran, and the other way round. */
const stopOnce = ({ cluster, lockFile, leave, release }: Leaving) => {
  const stop = async () => {
    await leave()
    await withLock(lockFile, async () => {
      if (release().lastOne) await stopServer(cluster.path)
    })
  }
  let stopped: Promise<void> | undefined
  return () => (stopped ??= stop())
}

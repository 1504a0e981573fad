import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import { serverEnvironment, type Cluster } from './cluster.ts'
import { answers } from './connection.ts'
import { readPidFile } from './pid-file.ts'
import { signal } from './processes.ts'

const attempts = 3
const patience = 120_000
const largestLog = 20_000_000

/** Starts the server of the cluster on that port, or a free one, and returns the port once it answers; `begun` is told when its process was started, before it answers. */
export const launch = async (cluster: Cluster, { wanted, begun = () => {} }: { wanted?: number; begun?: () => void } = {}): Promise<number> => {
  turnLog(cluster.logFile)
  // Another program may take the port between our look and the server's start, and a killed server's memory may be freed a moment late.
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? await findFreePort()
    const end = await startOn(cluster, { port, begun })
    if (end === 'ready') return port
    if (attempt === attempts) throw notStarted(cluster, end)
    await sleep(300 * attempt)
  }
}

const startOn = async (cluster: Cluster, { port, begun }: { port: number; begun: () => void }): Promise<'ready' | 'ended' | 'silent'> => {
  const child = spawnServer(cluster, port)
  begun()
  let ended = false
  child.once('error', () => { ended = true })
  child.once('exit', () => { ended = true })
  for (const limit = Date.now() + patience; Date.now() < limit; await sleep(10)) {
    if (ended) return 'ended'
    if (readPidFile(cluster.path)?.ready && await answers(cluster, port)) return release(child)
  }
  if (child.pid !== undefined) signal(child.pid, 'SIGQUIT')
  return 'silent'
}

/** Detached, so that Ctrl-C in the terminal reaches the application alone, which stops the server after its last request. */
const spawnServer = (cluster: Cluster, port: number) => {
  const { launcher: { prefix, uid, gid }, binaries } = cluster
  const [program = '', ...words] = [...prefix, binaries.postgres, '-D', cluster.path, ...settingWords(cluster, port)]
  const log = openSync(cluster.logFile, 'a', 0o600)
  try {
    return spawn(program, words, {
      cwd: cluster.path, env: serverEnvironment(), detached: true, stdio: ['ignore', log, log], ...(uid === undefined ? {} : { uid, gid }),
    })
  } finally {
    closeSync(log)
  }
}

const settingWords = (cluster: Cluster, port: number) => {
  const settings = {
    port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', jit: 'off',
    // A table that was empty a moment ago is read whole by plans of then: the planner is told within a quarter of a minute what it has become.
    autovacuum_naptime: '15s',
    log_line_prefix: '%m [%p] ', ...cluster.settings,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const release = (child: ReturnType<typeof spawnServer>) => {
  child.removeAllListeners()
  child.unref()
  return 'ready' as const
}

/** Below the ports that systems give to outgoing connections: one of those could hold ours while a killed server is away, and it would not come back. */
const ports = { from: 20_000, until: 32_000 }

const findFreePort = async (): Promise<number> => {
  const port = randomInt(ports.from, ports.until)
  return await isFree(port) ? port : findFreePort()
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => { resolve(false) })
    probe.listen(port, '127.0.0.1', () => { probe.close(() => { resolve(true) }) })
  })

const turnLog = (file: string) => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`)
}

const notStarted = (cluster: Cluster, end: 'ended' | 'silent') => {
  const last = readFileSync(cluster.logFile, 'utf8').trimEnd().split('\n').slice(-4).join('\n')
  return new StartRefusal(end === 'ended' ? 'postgres_ended' : 'postgres_silent', {
    vi: `PostgreSQL kèm theo không khởi động được. Xem ${cluster.logFile}; mấy dòng cuối:\n${last}`,
    en: `The bundled PostgreSQL did not start. See ${cluster.logFile}; its last lines are above.`,
  })
}

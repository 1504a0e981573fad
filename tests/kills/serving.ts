import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPidFile } from '../../src/kit/postgres/pid-file.ts'

const server = fileURLToPath(new URL('../../src/server.ts', import.meta.url))

/** The application as a process of its own, with the embedded PostgreSQL under it, both to be killed. */
export interface Serving { url: string; killApplication: () => Promise<void>; killDatabase: () => Promise<void>; start: () => Promise<void>; isReady: () => Promise<void>; stop: () => Promise<void> }

/** Prepares the process; it runs from `start` on. */
export const serving = async (dataFolder: string): Promise<Serving> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let said = ''
  const start = async () => {
    child = spawn(process.execPath, [server], { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GUONG_DATA: dataFolder, GUONG_DEMO: '0', GUONG_TODAY: '2023-06-30', PORT: String(port), HOST: '127.0.0.1', GUONG_LOG: 'info' }, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => { said = (said + text.toString()).slice(-4_000) })
    await isReady()
  }
  const isReady = () => ready(url, () => child?.exitCode ?? null, () => said)
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  // One killed a moment ago may still be dead, its note not yet replaced: wait for the next one to be alive, so that each kill kills.
  const killDatabase = async () => {
    const until = Date.now() + 30_000
    while (!killed(readPidFile(join(dataFolder, 'postgres'))?.pid)) {
      if (Date.now() > until) throw new Error(`no database came back to be killed:\n${said}`)
      await new Promise((resolve) => { setTimeout(resolve, 50) })
    }
  }
  return { url, start, isReady, killDatabase, killApplication: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

/** Whether this process was there to be killed. */
const killed = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

/** Waits until the application says that it can serve. */
const ready = async (url: string, exitCode: () => number | null, said: () => string): Promise<void> => {
  const until = Date.now() + 60_000
  for (;;) {
    const isReady = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(({ ok }) => ok, () => false)
    if (isReady) return
    if (exitCode() !== null) throw new Error(`the application ended by itself (${exitCode()}):\n${said()}`)
    if (Date.now() > until) throw new Error(`the application was not ready after a minute:\n${said()}`)
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
}

/** Not one that an outgoing connection could take while the application is away. */
const freePort = async (): Promise<number> => {
  const port = randomInt(12_000, 20_000)
  const probe = createServer().listen(port, '127.0.0.1')
  const isFree = await Promise.race([once(probe, 'listening').then(() => true), once(probe, 'error').then(() => false)])
  probe.close()
  return isFree ? port : freePort()
}

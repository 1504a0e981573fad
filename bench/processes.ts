import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serverFlags, serverSettings } from '../tools/lib/program.mjs'

/** A process under measurement and the port it listens on. */
export interface Measured { child: ChildProcess; port: number; stop: () => Promise<void> }

/** What to ask until it answers, and as whom. */
export interface Probe { path: string; cookie: string }

/** The server as npm start runs it, built beforehand by tools/bench.mjs. */
export const program = 'dist/server/server.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Starts a program of ours in a Node.js process of its own and waits until it answers. */
export const startProcess = async (file: string, env: Record<string, string>, probe: Probe): Promise<Measured> => {
  const port = await freePort()
  const child = spawn(process.execPath, [...(file === program ? serverFlags : []), file], { cwd: root, env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', PORT: String(port), ...(file === program ? serverSettings : {}), ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await answers(child, port, probe).catch(async (error: unknown) => { await stop(); throw error })
  return { child, port, stop }
}

/** Resident memory of a process in bytes; null where the system does not tell. */
export const residentBytes = ({ child }: Measured): number | null => {
  try {
    const pages = Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1])
    return pages * 4096
  } catch {
    return null
  }
}

/** What a process of this machine took of a processor, in milliseconds; not a number where the system does not tell. */
export const processorMs = (pid = 0): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

// For what hangs: the outbox runs beside other work, and the first demo town takes its time.
const START_LIMIT = 600_000

/** Asks until somebody answers with success; every few milliseconds, because the start itself is measured by it. */
const answers = async (child: ChildProcess, port: number, { path, cookie }: Probe) => {
  const url = `http://127.0.0.1:${port}${path}`
  for (const limit = Date.now() + START_LIMIT; Date.now() < limit; await sleep(5)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`)
    const answered = await fetch(url, { headers: { cookie } }).then((answer) => answer.ok, () => false)
    if (answered) return
  }
  throw new Error(`${url} did not answer`)
}

const freePort = () => new Promise<number>((resolve, reject) => {
  const probe = createServer()
  probe.once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => resolve(port))
  })
})

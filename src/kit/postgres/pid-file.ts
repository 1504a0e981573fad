import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server says of itself in its cluster folder. */
export interface PidFile { pid: number; port: number; ready: boolean }

/** The server's own note in this cluster, or undefined when none is there or it is only half written. */
export const readPidFile = (cluster: string): PidFile | undefined => {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n').map(line => line.trim())
    const pid = Number(lines[0])
    return Number.isSafeInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' } : undefined
  } catch {
    return undefined
  }
}

/** True while the note is there; PostgreSQL removes it as its last act. */
export const hasPidFile = (cluster: string): boolean => existsSync(pidFile(cluster))

/** Where the note lies. */
export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid')

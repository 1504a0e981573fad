import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const onLinux = process.platform === 'linux'

/** Whether the system tells which processes work in a folder. */
export const seesProcesses = onLinux

/** What tells this process from a later one with the same number: its start time where the system tells it; undefined when no such process lives. */
export const identityOf = (pid: number): string | undefined => {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  if (!onLinux) return answersSignals(pid) ? 'alive' : undefined
  try {
    // Fields after the parenthesised name: state is the first, start time the twentieth. A zombie no longer works.
    const [state, ...rest] = afterName(readFileSync(`/proc/${pid}/stat`, 'latin1'))
    return state === 'Z' || state === 'X' ? undefined : rest[18]
  } catch {
    return undefined
  }
}

/** True when that living process is a PostgreSQL server of this cluster folder, and not a stranger who got its number. */
export const servesCluster = (pid: number, cluster: string): boolean => {
  if (identityOf(pid) === undefined) return false
  if (!onLinux) return true
  return workingFolderOf(pid) === cluster || commandLineOf(pid).includes(cluster)
}

/** Every living process that works inside this cluster folder; a killed postmaster leaves some for a moment. */
export const processesIn = (cluster: string): number[] =>
  onLinux
    ? readdirSync('/proc').map(Number).filter(pid => pid > 0 && workingFolderOf(pid) === cluster && identityOf(pid) !== undefined)
    : []

/** Sends a signal and does not mind when the process is already gone. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already: what we wanted.
  }
}

const afterName = (stat: string) => stat.slice(stat.lastIndexOf(')') + 2).split(' ')

const workingFolderOf = (pid: number) => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

const commandLineOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

const answersSignals = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

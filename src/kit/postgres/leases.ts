import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import { identityOf } from './processes.ts'

/** Notes that this process uses the server; the result takes the note away and says whether anybody else still uses it. */
export const takeLease = (folder: string): (() => { lastOne: boolean }) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const own = `${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(join(folder, own), identityOf(process.pid) ?? '', { mode: 0o600 })
  return () => {
    rmSync(join(folder, own), { force: true })
    return { lastOne: livingLeases(folder) === 0 }
  }
}

/** Runs the act while no other process runs one under the same lock; a lock left by a dead process is taken over. */
export const withLock = async <T>(file: string, act: () => Promise<T>): Promise<T> => {
  await takeLock(file)
  try {
    return await act()
  } finally {
    rmSync(file, { force: true })
  }
}

const takeLock = async (file: string) => {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(20)) {
    if (writeLock(file)) return
    removeStale(file)
  }
  throw new StartRefusal('folder_busy', {
    vi: `Một tiến trình Gương khác đang giữ thư mục dữ liệu quá lâu. Dừng tiến trình ấy rồi chạy lại (khóa: ${file}).`,
    en: `Another Gương process has been holding the data folder for too long. Stop it and try again (lock: ${file}).`,
  })
}

/** Written apart and then linked, so that a lock never exists without its owner's name in it. */
const writeLock = (file: string) => {
  const own = apart(file)
  writeFileSync(own, `${process.pid} ${identityOf(process.pid) ?? ''}`, { mode: 0o600 })
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/** Moved away before it is removed: when somebody took the lock meanwhile, what we moved is his and goes back. */
const removeStale = (file: string) => {
  if (!isStale(readText(file))) return
  const moved = apart(file)
  try {
    renameSync(file, moved)
    if (!isStale(readText(moved))) linkSync(moved, file)
  } catch {
    // Somebody else was quicker.
  }
  rmSync(moved, { force: true })
}

const isStale = (lock: string) => {
  const [pid = '', identity = ''] = lock.split(' ')
  return pid !== '' && identityOf(Number(pid)) !== identity
}

const apart = (file: string) => `${file}.${process.pid}.${randomBytes(4).toString('hex')}`

const livingLeases = (folder: string) => {
  const leases = readdirSync(folder).map(name => ({ name, lives: identityOf(Number(name.split('.')[0])) === readText(join(folder, name)) }))
  for (const { name } of leases.filter(lease => !lease.lives)) rmSync(join(folder, name), { force: true })
  return leases.filter(lease => lease.lives).length
}

const readText = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

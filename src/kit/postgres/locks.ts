import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal.ts'
import { identityOf } from './processes.ts'

/** Takes the lock for this process and leaves a note in it; false when a living process holds it. A lock left by a dead one is taken over. */
export const tryLock = (file: string, note = ''): boolean => {
  removeStale(file)
  return writeLock(file, note)
}

/** The note of the living process that holds the lock, or undefined when nobody does. */
export const noteIn = (file: string): string | undefined => {
  const lock = readText(file)
  return lock === '' || isStale(lock) ? undefined : lock.split(' ').slice(2).join(' ')
}

/** Runs the act while no other process runs one under the same lock. */
export const withLock = async <T>(file: string, act: () => Promise<T>): Promise<T> => {
  await waitForLock(file)
  try {
    return await act()
  } finally {
    rmSync(file, { force: true })
  }
}

const waitForLock = async (file: string) => {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(20)) if (tryLock(file)) return
  throw new StartRefusal('folder_busy', {
    vi: `Một tiến trình Gương khác đang giữ thư mục dữ liệu quá lâu. Dừng tiến trình ấy rồi chạy lại (khóa: ${file}).`,
    en: `Another Gương process has been holding the data folder for too long. Stop it and try again (lock: ${file}).`,
  })
}

/** Written apart and then linked, so that a lock never exists without its owner's name in it. */
const writeLock = (file: string, note: string) => {
  const own = apart(file)
  writeFileSync(own, `${process.pid} ${identityOf(process.pid) ?? ''} ${note}`, { mode: 0o600 })
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

const readText = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

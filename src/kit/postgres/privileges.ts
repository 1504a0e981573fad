import { spawnSync } from 'node:child_process'
import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import type { Binaries } from './binaries.ts'

/** How to run a PostgreSQL program: the words before it, and the user it runs as when it is not ours. */
export interface Launcher { prefix: readonly string[]; uid?: number; gid?: number }

/**
 * PostgreSQL refuses to run as root. As root it runs in a user namespace in which we look like an ordinary user: files stay ours and
 * closed parent folders stay passable. Where the system refuses namespaces it runs as the user postgres or nobody.
 */
export const findLauncher = (binaries: Binaries, namespaces = mayMakeNamespaces): Launcher => {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (namespaces()) return { prefix: ['unshare', ...asOrdinary] }
  const user = ordinaryUser()
  if (user && mayRun(binaries.postgres, user)) return { prefix: [], ...user }
  throw closedFolder(binaries.postgres)
}

/** Gives the folder to the user who will run the server, when it is not that user's yet. */
export const handOver = (folder: string, launcher: Launcher): void => {
  if (process.getuid?.() !== 0) return
  const owner = { uid: launcher.uid ?? 0, gid: launcher.gid ?? 0 }
  if (statSync(folder).uid === owner.uid) return
  changeOwner(folder, owner)
}

/** Refuses with the folder to open when that user can not reach the path through its parents. */
export const requireReach = (path: string, launcher: Launcher): void => {
  if (launcher.uid === undefined) return
  const { status } = spawnSync('test', ['-x', path], { uid: launcher.uid, gid: launcher.gid })
  if (status !== 0) throw closedFolder(path)
}

const asOrdinary = ['--user', '--map-user=65534', '--map-group=65534']

const mayMakeNamespaces = () => spawnSync('unshare', [...asOrdinary, 'true'], { stdio: 'ignore' }).status === 0

const mayRun = (program: string, user: { uid: number; gid: number }) => spawnSync(program, ['--version'], { ...user, stdio: 'ignore' }).status === 0

const ordinaryUser = () => {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(line => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return found && { uid: Number(found[2]), gid: Number(found[3]) }
}

const changeOwner = (path: string, owner: { uid: number; gid: number }) => {
  lchownSync(path, owner.uid, owner.gid)
  if (!lstatSync(path).isDirectory()) return
  for (const name of readdirSync(path)) changeOwner(join(path, name), owner)
}

const closedFolder = (path: string) => {
  const closed = firstClosedParent(path)
  return new StartRefusal('folder_closed', {
    vi: `Đang chạy bằng root, PostgreSQL phải chạy bằng người dùng khác nhưng không đi qua được thư mục ${closed}. Mở thư mục ấy (chmod o+x ${closed}), hoặc chạy Gương bằng một người dùng thường.`,
    en: `Started as root, PostgreSQL must run as another user, who cannot pass the folder ${closed}. Open it (chmod o+x ${closed}) or run Gương as an ordinary user.`,
  })
}

const firstClosedParent = (path: string): string => {
  const parents: string[] = []
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) parents.unshift(folder)
  return parents.find(folder => (statSync(folder).mode & 0o001) === 0) ?? dirname(path)
}

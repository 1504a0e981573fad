import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import type { Binaries } from './binaries.ts'
import { handOver, requireReach, type Launcher } from './privileges.ts'

/** One PostgreSQL cluster on disk and how its server is run. */
export interface Cluster {
  path: string
  logFile: string
  password: string
  binaries: Binaries
  launcher: Launcher
  settings: Readonly<Record<string, string>>
}

interface Place extends Pick<Cluster, 'binaries' | 'launcher' | 'settings'> { folder: string; log: (message: string) => void }

/** The cluster of the data folder, made when missing; half a cluster left by a killed start is never taken for a whole one. */
export const makeCluster = async (place: Place): Promise<Cluster> => {
  const { folder, binaries, launcher, settings } = place
  const path = join(folder, 'postgres')
  requireOwner(folder, launcher)
  // The other user must pass through the folder to reach its cluster; every file beside it stays closed by its own mode.
  if (launcher.uid !== undefined) chmodSync(folder, 0o711)
  if (!existsSync(path)) await initialise(place, path)
  handOver(path, launcher)
  requireReach(path, launcher)
  requireVersion(path, binaries)
  return { path, logFile: join(folder, 'postgres.log'), password: readPassword(folder), binaries, launcher, settings }
}

/** The environment of PostgreSQL's programs: the same on every machine. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' })

const initialise = async (place: Place, path: string) => {
  place.log('making a new PostgreSQL cluster')
  const making = `${path}.new`
  rmSync(making, { recursive: true, force: true })
  const secret = join(place.folder, 'postgres.secret')
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  handOver(secret, place.launcher)
  try {
    await runInitdb(place, making, secret)
  } finally {
    handOver(secret, { prefix: [] })
  }
  renameSync(making, path)
}

const runInitdb = async ({ folder, binaries, launcher, settings }: Place, making: string, secret: string) => {
  const sync = settings['fsync'] === 'off' ? ['--no-sync'] : []
  const words = [...launcher.prefix, binaries.initdb, '-D', making, '-U', 'guong', `--pwfile=${secret}`,
    '-A', 'scram-sha-256', '--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums', ...sync]
  // As another user initdb must be able to make its folder, so the folder is made and handed over first.
  if (launcher.uid !== undefined) makeFolderFor(making, launcher)
  const { status, output } = await run(words, { cwd: folder, launcher })
  if (status === 0) return
  throw new StartRefusal('cluster_not_made', {
    vi: `Không tạo được cơ sở dữ liệu trong ${folder}. PostgreSQL báo: ${output.trim()}`,
    en: `The database could not be made in ${folder}. PostgreSQL says: ${output.trim()}`,
  })
}

const makeFolderFor = (folder: string, launcher: Launcher) => {
  mkdirSync(folder, { mode: 0o700 })
  handOver(folder, launcher)
  requireReach(folder, launcher)
}

const run = (words: readonly string[], { cwd, launcher }: { cwd: string; launcher: Launcher }) =>
  new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const [program = '', ...rest] = words
    const { uid, gid } = launcher
    const child = spawn(program, rest, { cwd, env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], ...(uid === undefined ? {} : { uid, gid }) })
    let output = ''
    child.stderr.on('data', chunk => { output += String(chunk) })
    child.stdout.resume()
    child.on('error', reject)
    child.on('close', status => resolve({ status, output }))
  })

const requireOwner = (folder: string, { uid }: Launcher) => {
  const own = process.getuid?.()
  const owner = statSync(folder).uid
  if (own === undefined || own === 0 || uid !== undefined || owner === own) return
  throw new StartRefusal('folder_of_another_user', {
    vi: `Thư mục dữ liệu ${folder} thuộc về người dùng khác (uid ${owner}). Chạy bằng đúng người dùng ấy, hoặc đặt GUONG_DATA tới một thư mục của mình.`,
    en: `The data folder ${folder} belongs to another user (uid ${owner}). Run as that user or point GUONG_DATA to a folder of yours.`,
  })
}

const requireVersion = (path: string, { postgres, folder }: Binaries) => {
  const made = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim()
  const installed = String((JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version.split('.')[0])
  if (made === installed) return
  throw new StartRefusal('cluster_of_another_version', {
    vi: `Cơ sở dữ liệu ${path} do PostgreSQL ${made} tạo, bản kèm theo là ${installed} (${postgres}). Dùng bản Gương cũ chạy "guong dump", rồi "guong restore" bằng bản này.`,
    en: `The database ${path} was made by PostgreSQL ${made}, the bundled one is ${installed}. Run "guong dump" with the older Gương, then "guong restore" with this one.`,
  })
}

const readPassword = (folder: string) => {
  try {
    return readFileSync(join(folder, 'postgres.secret'), 'utf8').trim()
  } catch (cause) {
    throw new StartRefusal('secret_missing', {
      vi: `Không đọc được mật khẩu của cơ sở dữ liệu (${join(folder, 'postgres.secret')}). Khôi phục tệp này từ bản sao lưu của thư mục dữ liệu.`,
      en: `The database password (${join(folder, 'postgres.secret')}) can not be read. Restore that file from a copy of the data folder.`,
    }, cause)
  }
}

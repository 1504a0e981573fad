// Brings node_modules to what package-lock.json says, and does nothing when it is there. Plain JavaScript for Node 20 without packages.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { collect, npm, pinnedNode, root } from './processes.mjs'
import { during } from './say.mjs'

const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress', '--no-update-notifier']
const stamp = join(root, 'node_modules/.installed')

/** Installs what is missing; the second time it only compares one hash. */
export async function ensureInstalled({ out = process.stdout } = {}) {
  requireNode()
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (isStamped(hash)) return
  if (differences().length > 0) await during('Cài các gói cần thiết, lần đầu mất chừng một phút', install, { out })
  await during('Nối thư viện của PostgreSQL', linkPostgres, { out, quietFor: 2000 })
  writeFileSync(stamp, hash)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Failure(`Cần Node.js 20.19 trở lên, máy này có ${process.versions.node}.\n(Node.js 20.19 or newer is needed, this one is ${process.versions.node}.)`)
}

function isStamped(hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

async function install() {
  let end = await runNpm('ci')
  if (end.status !== 0 && end.output.includes('EUSAGE')) end = await runNpm('install', '--no-save')
  if (end.status !== 0) throw new Failure(`Không cài được các gói cần thiết. Xem máy có mạng tới kho gói npm không, rồi chạy lại.\n(The packages could not be installed. Check that the npm registry can be reached and try again.)\n${end.output.trim()}`)
  const different = differences()
  if (different.length > 0) throw new Failure(`Cài xong nhưng khác với package-lock.json: ${different.slice(0, 10).join(', ')}. Xóa thư mục node_modules rồi chạy lại.\n(What was installed differs from package-lock.json. Remove node_modules and try again.)`)
}

function runNpm(...words) {
  const { program, words: first } = npm()
  return collect(program, [...first, ...words, ...flags]).catch(error => {
    throw new Failure(`Không chạy được npm (${error.message}). Cài npm rồi chạy lại.\n(npm could not be run: install it and try again.)`)
  })
}

/** Names of packages whose installed version or checksum is not the locked one. Optional ones of other systems may be missing. */
function differences() {
  const hidden = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(hidden)) return ['node_modules']
  const locked = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(hidden)
  return Object.entries(locked).filter(([place, entry]) => place !== '' && !isSame(entry, installed[place])).map(([place]) => place.replace('node_modules/', ''))
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function isSame(locked, installed) {
  if (!installed) return locked.optional === true || locked.peer === true
  return locked.version === installed.version && (!locked.integrity || !installed.integrity || locked.integrity === installed.integrity)
}

/** In the program itself, on the pinned Node.js, so that the links are described once. */
async function linkPostgres() {
  const { status, output } = await collect(pinnedNode(), ['--input-type=module', '-e', `const { findBinaries } = await import('./src/kit/postgres/binaries.ts'); try { findBinaries() } catch (e) { if (!process.env.DATABASE_URL) throw e }`])
  if (status !== 0) throw new Failure(`Không chuẩn bị được PostgreSQL kèm theo.\n(The bundled PostgreSQL could not be prepared.)\n${output.trim()}`)
}

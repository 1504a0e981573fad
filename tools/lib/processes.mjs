// Starting other programs from the tools. Plain JavaScript for Node 20 without packages.
import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** The Node.js that belongs to this project, checked by the lock file; a newer one of the machine where no package exists for it. */
export function pinnedNode() {
  const pinned = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(pinned)) return realpathSync(pinned)
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Failure(`Máy này (${process.platform} ${process.arch}) không có gói Node.js 24 kèm theo. Cài Node.js 24 trở lên rồi chạy lại.\n(No Node.js 24 package exists for this machine: install Node.js 24 or newer and try again.)`)
}

/** True when this very process already runs on it. */
export function isPinnedNode() {
  return existsSync(join(root, 'node_modules/.bin/node')) && realpathSync(process.execPath) === pinnedNode()
}

/** Runs a program to its end and gives back its status and all it said. */
export function collect(program, words, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', chunk => { output += chunk })
    child.on('error', reject)
    child.on('close', status => resolve({ status, output }))
  })
}

/** Becomes that program as far as a process can: signals go on to it, its exit code is ours, and it hears when we are killed. */
export function become(program, words, { tellsDeath = false, settings = {} } = {}) {
  const child = spawn(program, words, { cwd: root, env: { ...process.env, ...settings }, stdio: tellsDeath ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit' })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, name) => process.exit(code ?? 128 + (constants.signals[name] ?? 0)))
  })
}

/** How to call npm: the one that called us, on a Node.js outside node_modules, which npm is about to replace. */
export function npm() {
  const own = process.env.npm_execpath
  const node = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .find(file => !file.includes('node_modules') && existsSync(file))
  if (own?.endsWith('.js') && existsSync(own)) return { program: node ?? process.execPath, words: [own] }
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', words: [] }
}

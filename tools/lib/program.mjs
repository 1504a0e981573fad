// Builds the server into a few files when its sources have changed. Plain JavaScript for Node 20 without packages.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { filesUnder, hashOf } from './hashing.mjs'
import { collect, pinnedNode, root } from './processes.mjs'
import { during } from './say.mjs'

const stamp = join(root, 'dist/server.stamp')
const program = join(root, 'dist/server/server.mjs')

/** How Node.js keeps house for the server: on a machine with much memory it would let 40 MB that live grow to 300 before it tidies up; so tidied earlier, and letting what is old grow by a third instead of to four times itself, 600 lists, as many roll-ups and 900 posts end at 175 MB instead of 366 and as fast; half of the young room costs a post an eighth more of the processor. What a start loads is kept all the same, so nothing is tidied up below 64 MB: twice it was, for 50 ms. The last is a limit that no work of ours comes near. */
export const serverFlags = ['--max-semi-space-size=8', '--initial-old-space-size=64', '--heap-growing-percent=30', '--max-old-space-size=1024']

/** On Linux each thread that compresses or hashes would keep heaps of its own: two for all of them hold 16 MB less, as fast. */
export const serverSettings = { MALLOC_ARENA_MAX: '2' }

/** The server to run, built from the very sources that stand there: a third of the work of a start is finding a thousand small files. */
export async function ensureProgram({ out = process.stdout } = {}) {
  const sources = filesUnder('src').filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const hash = hashOf(['package-lock.json', 'tools/program/vite.config.ts', ...sources])
  if (existsSync(program) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return program
  await during('Gói máy chủ', () => build(hash), { out })
  return program
}

async function build(hash) {
  rmSync(stamp, { force: true })
  const { status, output } = await collect(pinnedNode(), [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', join(root, 'tools/program/vite.config.ts'), '--logLevel', 'warn'], { env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) throw new Failure(`Không gói được máy chủ.\n(The server could not be built.)\n${output.trim()}`)
  writeFileSync(stamp, hash)
}

// What something was built from, as one hash. Plain JavaScript for Node 20 without packages.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './processes.mjs'

/** One hash over names and contents of the files that are there. */
export function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.filter(name => existsSync(join(root, name)))) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Every file under a folder of the project, in order. */
export function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}

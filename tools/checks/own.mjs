import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/processes.mjs'
import { foreignPlaces } from './places.mjs'
import { unpromised } from './promises.mjs'
import { roomsWithoutReadme } from './readmes.mjs'
import { skippedTests } from './skips.mjs'
import { familiarWords, foreignDayFields, poorRefusals } from './words.mjs'

/** Everything our own small checks found, each as a sentence. */
export async function ownFindings() {
  return [...unpromised(), ...foreignPlaces(), ...poorRefusals(), ...foreignDayFields(), ...familiarWords(), ...skippedTests(), ...await roomsWithoutReadme()]
}

/** Server libraries that slipped into what browsers load. */
export function serverCodeInPages() {
  const folder = join(root, 'dist/web/assets')
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.js')) : []
  if (files.length === 0) return ['no script was built into dist/web/assets']
  return files.filter(name => /ZodError|node:fs|postgres:\/\//.test(readFileSync(join(folder, name), 'utf8'))).map(name => `dist/web/assets/${name} carries a library of the server`)
}

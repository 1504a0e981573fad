import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/processes.mjs'
import { sourceFiles } from './sources.mjs'

/** Rooms without their half page, folders of rooms that stand in no order, and rooms of the order without a folder. */
export async function roomsWithoutReadme() {
  const { order } = await import('../../src/rooms/order.ts')
  const folders = [...new Set(sourceFiles().flatMap(name => /^src\/rooms\/([^/]+)\//.exec(name)?.[1] ?? []))]
  return [
    ...order.filter(room => !existsSync(join(root, 'src/rooms', room, 'README.md'))).map(room => `src/rooms/${room}/README.md is missing`),
    ...folders.filter(room => !order.includes(room)).map(room => `src/rooms/${room} has no place in src/rooms/order.ts`),
  ]
}

import { basename } from 'node:path'
import type { Plugin } from 'vite'
import { readHandbook } from './read.ts'

/** Lets pages import the handbook: a file of docs/handbook becomes a module that exports it as `page`. */
export const handbook = (): Plugin => ({
  name: 'guong-handbook',
  enforce: 'pre',
  transform: (source, id) => (/[\\/]docs[\\/]handbook[\\/].*\.md$/.test(id) ? { code: `export const page = ${JSON.stringify(readHandbook(basename(id, '.md'), source))}`, map: null } : undefined),
})

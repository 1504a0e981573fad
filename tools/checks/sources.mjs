import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/processes.mjs'

/** Every file that belongs to the project, as git sees it, or below src, tests and tools where there is no git. */
export function projectFiles() {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 }).split('\0').filter(name => name && existsSync(join(root, name)))
}

/** The source files of the program, without tests and declarations. */
export function sourceFiles() {
  return projectFiles().filter(name => /^src\/.*\.tsx?$/.test(name) && !/\.(test\.tsx?|d\.ts)$/.test(name))
}

/** The text of one of them. */
export function textOf(name) {
  return readFileSync(join(root, name), 'utf8')
}

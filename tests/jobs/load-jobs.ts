import { flushCompileCache } from 'node:module'
import { tryLoad, writeLoad } from '../../src/rooms/intake/load-jobs.ts'

/** What deals with long files, for a process of its own. */
export const jobs = [tryLoad, writeLoad]

// A process that is killed keeps nothing of what it compiled.
flushCompileCache()

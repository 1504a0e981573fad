import type { LookupFunction } from 'node:net'
import { flushCompileCache } from 'node:module'
import { postOutside, type Posting } from '../../src/kit/outside.ts'
import { decideLadder } from '../../src/rooms/ladder/jobs.ts'
import { hookJobsWith } from '../../src/rooms/notices/hook-jobs.ts'
import { noticesJobsWith } from '../../src/rooms/notices/jobs.ts'
import { applyDueActs } from '../../src/rooms/reorganisation/jobs.ts'
import { unitsOfTasks } from '../../src/rooms/tasks/public.ts'
import { titles } from '../../src/rooms/titles.ts'

const port = process.env['GUONG_TEST_RECEIVER'] ?? ''
const lookup = ((_name: string, options: { all?: boolean }, done: (error: null, found: unknown, family?: number) => void) => { if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]); else done(null, '127.0.0.1', 4) }) as LookupFunction

/** Posts to the program that tests listen with, whatever name outside it goes by. */
const post = (posting: Posting) => postOutside({ ...posting, address: posting.address.replace(/^https:\/\/([^/]+)/, `http://$1:${port}`) }, { lookup, letThrough: ['127.0.0.1'] })

/** Every room's jobs as the server runs them, but for where messages to other programs arrive. */
export const jobs = [...noticesJobsWith(titles), ...hookJobsWith({ task: unitsOfTasks }, post), applyDueActs, decideLadder]

// A process that is killed keeps nothing of what it compiled.
flushCompileCache()

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { hostOn } from '../../src/app.ts'
import { entrances } from '../../src/jobs.ts'
import { readConfig } from '../../src/kit/config.ts'
import { runJobs, type Running } from '../../src/kit/job-runner.ts'
import type { AnyJob } from '../../src/kit/jobs.ts'
import { openPool } from '../../src/kit/pool.ts'
import { inWork, type Work } from '../../src/kit/work.ts'
import { openOperatorSession } from '../../src/rooms/people/invite.ts'

/** What the queue says aloud is of no interest here but for what nobody expects. */
const quiet = pino({ level: 'silent' })

/** Runs these jobs on a database of its own as a serving process would, in this process. */
export const running = (jobsUrl: string, jobs: readonly AnyJob[], settings: Record<string, string> = {}): Running =>
  runJobs({ jobsUrl, jobs, entrances, config: readConfig({ GUONG_TODAY: '2023-06-30', ...settings }), log: quiet })

const runner = fileURLToPath(new URL('run-jobs.ts', import.meta.url))
const compiled = fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url))

/** Runs the jobs that a module exports as `jobs` in a process of its own until it is ended, or ends itself at a step of `GUONG_DIE_AT`; `begun` once it takes jobs, and `ended` gives the signal it died by. */
export const jobProcess = (jobsUrl: string, module: string, settings: Record<string, string> = {}) => {
  // What is compiled is kept, as the server keeps it: most of what a process costs that lives for a moment.
  const env = { PATH: process.env['PATH'], NODE_ENV: 'test', NODE_COMPILE_CACHE: compiled, GUONG_TODAY: '2023-06-30', ...settings }
  const child = spawn(process.execPath, [runner, jobsUrl, module], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as string | number)
  const begun = Promise.race([once(child, 'message'), ended])
  return { begun, ended, end: (signal: NodeJS.Signals) => { child.kill(signal); return ended } }
}

/** Waits until something holds, and says so when it never does. */
export const until = async (what: string, holds: () => Promise<boolean> | boolean, milliseconds = 30_000): Promise<void> => {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if (await holds()) return
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
  throw new Error(`never: ${what}`)
}

/** A work of the operator, as the command line opens one. */
export const asOperator = async <Result>({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }, run: (work: Work) => Promise<Result>): Promise<Result> => {
  const tokenHash = await openOperatorSession(ownerUrl, null)
  const pool = openPool({ url: appUrl, size: 1 })
  try {
    return await inWork(hostOn(pool, { today: '2023-06-30' }), { tokenHash: tokenHash ?? null, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }, run)
  } finally {
    await pool.end()
  }
}


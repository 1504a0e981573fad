import { entrances } from './jobs.ts'
import type { Config } from './kit/config.ts'
import { contextOf } from './kit/job-task.ts'
import { openPool } from './kit/pool.ts'
import { applyInEveryHome } from './rooms/reorganisation/jobs.ts'
import type { Settled } from './rooms/reorganisation/public.ts'

/** Does now what the hourly job does: applies every act whose day has come, and answers what became of them. */
export const applyDue = async ({ jobsUrl, config }: { jobsUrl: string; config: Config }): Promise<Settled[]> => {
  const pool = openPool({ url: jobsUrl, size: 1, name: 'guong due' })
  try {
    return await applyInEveryHome(contextOf({ pool, config, entrances, stopping: new AbortController().signal }))
  } finally {
    await pool.end()
  }
}

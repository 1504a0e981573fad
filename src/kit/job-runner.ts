import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Runner, WorkerEvents } from 'graphile-worker'
import { newId } from './id.ts'
import { holdWorker } from './job-holding.ts'
import type { JobHouse, OpenHouse } from './job-house.ts'
import { freeOfDead, keepSchedule } from './job-keeping.ts'
import { taskOf } from './job-task.ts'
import { openPool } from './pool.ts'
import { waitOr } from './wait.ts'

/** Jobs being run by this process, until `stop` has let the running ones end. */
export interface Running { worker: string; stop: () => Promise<void> }

/** How long running jobs may take to end once the process is to stop; what is cut off then is run again. */
const patience = 10_000

/** Runs jobs in this process, as many at once as the settings say. A database that dies is waited for; a process that dies loses nothing, since others take over its jobs. */
export const runJobs = (house: JobHouse): Running => {
  const { config: { jobsAtOnce } } = house
  const stopper = new AbortController()
  const pool = openPool({ url: house.jobsUrl, size: 2 * jobsAtOnce + 2, name: 'guong jobs' })
  const named = { ...house, pool, worker: `guong-${newId()}`, stopping: stopper.signal }
  const held = holdWorker(named)
  const open: OpenHouse = { ...named, atWork: new Map(), keys: held.keys }
  const running = Promise.all([takeJobs(open, held.first), freeOfDead(open, held.first), keepSchedule(open, held.first)])
  const stop = async () => {
    stopper.abort()
    await Promise.race([running, pause(patience + 2_000)])
    await held.release()
    await Promise.race([pool.end(), pause(1_000)])
  }
  return { worker: open.worker, stop }
}

/** The queue's own runner, begun again whenever it gives up. */
const takeJobs = async (house: OpenHouse, first: Promise<void>) => {
  await first
  while (!house.stopping.aborted) {
    try {
      await untilItEnds(await begin(house), house)
    } catch (error) {
      if (!house.stopping.aborted) house.log.warn({ err: error }, 'jobs are not being taken; trying again')
    }
    await waitOr(1_000, house.stopping)
  }
}

const begin = async (house: OpenHouse): Promise<Runner> => {
  const { Logger, run } = await import('graphile-worker')
  const events = new EventEmitter() as WorkerEvents
  // Under our own name, which the database knows this process by, others see whether it is alive.
  events.on('pool:create', ({ workerPool }) => { workerPool.id = house.worker })
  await house.pool.query('select graphile_worker.force_unlock_workers($1)', [[house.worker]])
  return run({
    // Without these the queue ends a job in a promise nobody awaits, and a database that dies just then ends the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    pgPool: house.pool, events, concurrency: house.config.jobsAtOnce, pollInterval: 5_000, noHandleSignals: true, parsedCronItems: [],
    taskList: Object.fromEntries(house.jobs.map((job) => [job.name, taskOf(job, house)])),
    logger: new Logger(() => (level, message, meta) => { house.log[level === 'error' ? 'warn' : 'debug']({ err: meta['error'] }, message) }),
  })
}

/** Asked to stop, it takes no more jobs, lets the running ones end, and gives back those that do not in time. */
const untilItEnds = async (runner: Runner, { stopping }: OpenHouse) => {
  const ended = runner.promise.catch(() => {})
  const asked = new Promise<void>((resolve) => { stopping.addEventListener('abort', () => { resolve() }, { once: true }) })
  if (stopping.aborted) await runner.stop()
  await Promise.race([runner.promise, asked])
  if (!stopping.aborted) return
  const stopped = runner.stop().catch(() => {})
  if (!await Promise.race([stopped.then(() => true), pause(patience, false)])) await runner.kill().catch(() => {})
  await ended
}

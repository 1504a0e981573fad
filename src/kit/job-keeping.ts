import { addDays, today, type Day } from './dates.ts'
import { aliveLock } from './job-holding.ts'
import type { OpenHouse } from './job-house.ts'
import { askingFor, everyHour, keyOf, type AnyJob } from './jobs.ts'
import { waitOr } from './wait.ts'

const minute = 60_000

/** Gives the jobs of processes that died back to the queue. Dead is who was seen without his lock twice, a second apart: a database that just came back has lost all of them. */
export const freeOfDead = async (house: OpenHouse, first: Promise<void>): Promise<void> => {
  await first
  let suspects: string[] = []
  while (!house.stopping.aborted) {
    suspects = await look(house, suspects).catch(() => [])
    await freeOwn(house).catch(() => {})
    await waitOr(suspects.length > 0 ? 1_000 : 15_000, house.stopping)
  }
}

const look = async ({ pool, worker, log }: OpenHouse, suspects: string[]): Promise<string[]> => {
  const { rows } = await pool.query<{ worker: string }>(`
    select x.worker from (
      select j.locked_by as worker from graphile_worker._private_jobs j where j.locked_by is not null
      union select r.worker from kit.job_run r where r.ended_at is null
    ) x where x.worker <> $1 and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = $2 and l.objid::bigint = hashtext(x.worker)::bigint & 4294967295 and l.objsubid = 2 and l.granted)`, [worker, aliveLock])
  const missing = rows.map((row) => row.worker)
  const dead = missing.filter((one) => suspects.includes(one))
  if (dead.length > 0) {
    await pool.query('select graphile_worker.force_unlock_workers($1)', [dead])
    await pool.query(`update kit.job_run set ended_at = now(), outcome = 'cut' where ended_at is null and worker = any ($1)`, [dead])
    await pool.query(`select pg_notify('jobs:insert', '{"count":1}')`)
    log.info({ dead }, 'jobs of a process that died are run again')
  }
  return missing.filter((one) => !dead.includes(one))
}

/** A database that died between giving a job and saying so leaves it held by this process, which does not know of it; likewise a run whose end could not be written down. */
const freeOwn = async ({ pool, worker, atWork }: OpenHouse) => {
  await pool.query(`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by = $1 and locked_at < now() - interval '15 seconds' and id <> all ($2)`, [worker, [...atWork.keys()]])
  if (atWork.size === 0) await pool.query(`update kit.job_run set ended_at = now(), outcome = 'cut' where ended_at is null and worker = $1 and started_at < now() - interval '15 seconds'`, [worker])
}

/** Asks for what runs by itself, at the start and once an hour, and throws away what nobody needs any more. */
export const keepSchedule = async (house: OpenHouse, first: Promise<void>): Promise<void> => {
  await first
  while (!house.stopping.aborted) {
    const done = await schedule(house).then(() => true, (error: unknown) => { house.log.warn({ err: error }, 'the jobs of the day were not asked for'); return false })
    await waitOr(done ? 60 * minute : minute / 6, house.stopping)
  }
}

const schedule = async ({ pool, jobs, config }: OpenHouse) => {
  for (const job of jobs) {
    if (job.when === 'hourly') await pool.query(askingFor(job, {}, { key: everyHour }))
    // An installation that shows a fixed day has no mornings: its daily jobs run when somebody asks.
    else if (job.when && config.today === null) for (const day of [today(), addDays(today(), 1)]) await askForDay(pool, job, day)
  }
  await pool.query(`delete from graphile_worker._private_jobs where key is null and locked_at is null`)
  await pool.query(`delete from kit.job_run where started_at < now() - interval '90 days'`)
}

/** A day is asked for once: not again when it waits, failed or was done. */
const askForDay = async (pool: OpenHouse['pool'], job: AnyJob, day: Day) => {
  const { rowCount } = await pool.query(`select from kit.job_run where key = $1 and outcome = 'done' limit 1`, [keyOf(job.name, day)])
  if (!rowCount) await pool.query(askingFor(job, { day }, { key: day, runAt: instantOf(job, day), ifAbsent: true }))
}

/** When a daily job's time comes on a day; Vietnam has one time and never changed it since 1975. */
export const instantOf = ({ when }: Pick<AnyJob, 'when'>, day: Day): string => new Date(`${day}T${typeof when === 'object' ? when.daily : '00:00'}:00+07:00`).toISOString()

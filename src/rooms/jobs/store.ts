import { sql } from 'kysely'
import { countedTo, keyset, mostCounted, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Outcome } from './contract.ts'

const db = room('jobs')

interface Queued { id: string; job: string; key: string; state: 'waiting' | 'running' | 'retrying' | 'failed'; attempts: number; maxAttempts: number; nextAt: string | null; error: string | null }

/** The queue takes its key and all attempts from a run whose job was asked for again meanwhile: it matters as long as it runs, and if it fails then, another has its place. */
const queue = sql`(select * from kit.queued_jobs() where key is not null or locked_at is not null)`

const state = sql`case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed' when attempts > 0 then 'retrying' else 'waiting' end`

/** What stands in the queue, what needs somebody first; at most 200 of them. */
export const queued = async (work: Work): Promise<Queued[]> => (await sql<Queued>`
  select id::text, job, coalesce(key, '') as key, ${state} as state, case when key is null then 0 else attempts end as attempts, max_attempts as "maxAttempts", case when locked_at is null and attempts < max_attempts then run_at end as "nextAt", last_error as error
  from ${queue} q order by array_position(array['failed', 'running', 'retrying', 'waiting'], ${state}), run_at, id limit 200`.execute(db(work))).rows

interface Standing { job: string; waiting: number; failed: number; nextAt: string | null }

/** How many of each kind wait and failed, and when the next one runs. */
export const standings = async (work: Work): Promise<Standing[]> => (await sql<Standing>`
  select job, count(*) filter (where ${state} <> 'failed')::int as waiting, count(*) filter (where ${state} = 'failed')::int as failed, min(run_at) filter (where ${state} in ('waiting', 'retrying')) as "nextAt"
  from ${queue} q group by job`.execute(db(work))).rows

interface Run { id: string; job: string; key: string; attempt: number; startedAt: string; endedAt: string | null; outcome: Outcome; error: string | null }

/** The last run of each kind. */
export const lastRuns = async (work: Work): Promise<Pick<Run, 'job' | 'startedAt' | 'outcome'>[]> => (await sql<Run>`
  select distinct on (job) job, started_at as "startedAt", coalesce(outcome, 'running') as outcome from kit.job_run order by job, started_at desc`.execute(db(work))).rows

export interface RunsAsked { outcome?: Outcome | undefined; job?: string | undefined }

/** Runs, newest first. */
export const pageOfRuns = async (work: Work, { outcome, job, ...asked }: RunsAsked & PageAsked) => {
  const chosen = sql`from kit.job_run where (${outcome ?? null}::text is null or coalesce(outcome, 'running') = ${outcome ?? null}) and (${job ?? null}::text is null or job = ${job ?? null})`
  // Ids are of the moment a run began.
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`id`, type: 'uuid', down: true }], asked)
  const { rows } = await sql<Omit<Run, 'key'> & { about: string; key: [string] }>`select ${key} as key, id, job, coalesce(key, '') as about, attempt, started_at as "startedAt", ended_at as "endedAt", coalesce(outcome, 'running') as outcome, error ${chosen} and ${goesOn} order by ${orderBy} limit ${limit} offset ${offset}`.execute(db(work))
  const { rows: [counted] } = await sql<{ n: number }>`select count(*)::int as n from (select 1 ${chosen} limit ${mostCounted + 1}) x`.execute(db(work))
  const { rows: page, next } = pageOfKeyed(rows, asked.size)
  return { rows: page.map(({ about, ...run }) => ({ ...run, key: about })), next, ...countedTo(counted?.n ?? 0) }
}

/** Lets one run at once; the key of what runs, or nothing when it is gone. */
export const runAgain = async (work: Work, id: string): Promise<{ job: string; key: string } | undefined> => {
  const { rows: [found] } = await sql<{ job: string; key: string; again: boolean }>`select job, coalesce(key, '') as key, kit.run_job_again(id) as again from ${queue} q where id = ${id}::bigint`.execute(db(work))
  return found?.again ? found : undefined
}

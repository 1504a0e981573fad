import type { JobHelpers } from 'graphile-worker'
import { today } from './dates.ts'
import { newId } from './id.ts'
import type { OpenHouse } from './job-house.ts'
import { usualAttempts, type AnyJob, type JobContext } from './jobs.ts'
import { inWork, type Caller, type Host, type Work } from './work.ts'

/** A job as the queue runs it: one of a key at a time, written down when it begins and when it ends. */
export const taskOf = (job: AnyJob, house: OpenHouse) => async (payload: unknown, helpers: Pick<JobHelpers, 'job'>): Promise<void> => {
  const { id, attempts, key } = helpers.job
  house.atWork.set(id, attempts)
  try {
    if (key === null) await runWritten(job, house, { ...helpers.job, payload })
    else await runAlone(job, house, { ...helpers.job, key, payload })
  } finally {
    setTimeout(() => { if (house.atWork.get(id) === attempts) house.atWork.delete(id) }, sayingSo).unref()
  }
}

/** How long the queue may take to write down that a job ended. */
const sayingSo = 5_000

const runAlone = async (job: AnyJob, house: OpenHouse, given: Pick<JobHelpers['job'], 'payload' | 'attempts'> & { key: string }) => {
  if (!await house.keys.take(given.key)) return void await askAgain(job, house, given)
  try {
    await runWritten(job, house, given)
  } finally {
    await house.keys.free(given.key)
  }
}

/** The queue gives out a key that was asked for again while it ran; it is looked at a second later, so that what waits for it holds nobody up. */
const askAgain = (job: AnyJob, { pool }: OpenHouse, { key, payload }: { key: string; payload: unknown }) =>
  pool.query(`select kit.enqueue($1, $2, $3, now() + interval '1 second', $4)`, [job.name, JSON.stringify(payload), key, job.attempts ?? usualAttempts])

const runWritten = async (job: AnyJob, house: OpenHouse, { payload, attempts, key }: Pick<JobHelpers['job'], 'payload' | 'attempts' | 'key'>) => {
  const context = contextOf(house, attempts)
  const id = newId()
  context.step('job.taken')
  await house.pool.query('insert into kit.job_run (id, job, key, payload, attempt, worker) values ($1, $2, $3, $4, $5, $6)', [id, job.name, key, JSON.stringify(payload), attempts, house.worker])
  context.step('job.begun')
  try {
    await job.run(context, job.payload.parse(payload) as never)
  } catch (error) {
    await end(house, id, { outcome: 'failed', error: String((error as Error).message ?? error).slice(0, 1_000) }).catch(() => {})
    throw error
  }
  context.step('job.done')
  await end(house, id, { outcome: 'done', error: null })
  context.step('job.ended')
}

const end = ({ pool }: OpenHouse, id: string, { outcome, error }: { outcome: string; error: string | null }) =>
  pool.query('update kit.job_run set ended_at = clock_timestamp(), outcome = $2, error = $3 where id = $1 and ended_at is null', [id, outcome, error])

/** How a job, or a command that does what a job does, acts. */
export const contextOf = ({ pool, config, entrances, stopping }: Pick<OpenHouse, 'pool' | 'config' | 'entrances' | 'stopping'>, attempt = 1): JobContext => {
  const host = (enter: string): Host => ({ pool, enter, today: () => config.today ?? today(), isDemoDay: config.today !== null, mailDomain: config.mail?.domain ?? null })
  const caller = (entering: string | number): Caller => ({ tokenHash: entering, language: 'vi', origin: { address: 'local', agent: 'guong jobs', setSession: () => {} } })
  const asSomebody: (enter: string) => JobContext['asReader'] = (enter) => (personId, run) => inWork(host(enter), caller(personId), (work: Work) => (work.actor.personId ? run(work) : Promise.resolve(undefined)))
  return {
    today: config.today ?? today(), attempt, config, signal: stopping,
    step: (name) => { dieAt(config.dieAt, name) },
    homes: async () => (await pool.query<{ homes: number[] }>(entrances.homes)).rows[0]?.homes ?? [],
    asOperator: (provinceId, run) => inWork(host(entrances.operator), caller(provinceId), run),
    asReader: asSomebody(entrances.reader), asPerson: asSomebody(entrances.person),
  }
}

let reached = 0

/** Where tests of kills kill the process: `step` or `step=n` for the n-th time it is reached. */
const dieAt = (place: string | null, name: string) => {
  const [step, times = '1'] = place?.split('=') ?? []
  if (step !== name) return
  reached += 1
  if (reached >= Number(times)) process.kill(process.pid, 'SIGKILL')
}

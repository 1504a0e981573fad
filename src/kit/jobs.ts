import { CompiledQuery } from 'kysely'
import * as z from 'zod'
import type { Config } from './config.ts'
import type { Day, Instant } from './dates.ts'
import { queries, type Work } from './work.ts'

/** What a job has to work with. It may be cut off anywhere and is run again, so what it does twice must come to the same. */
export interface JobContext {
  /** the civil day it acts on: the real one, or the fixed day of the installation */
  readonly today: Day
  /** which attempt this is, from 1 */
  readonly attempt: number
  /** what the environment decided */
  readonly config: Config
  /** aborted when the process is asked to stop: a long job ends at its next safe place and is run again */
  readonly signal: AbortSignal
  /** Names the place reached; the tests of kills kill the process here. */
  step: (name: string) => void
  /** The storage homes there are. */
  homes: () => Promise<number[]>
  /** Runs a work in one storage home as the recorded system operator; what it changes it records, as everybody. */
  asOperator: <Result>(provinceId: number, run: (work: Work) => Promise<Result>) => Promise<Result>
  /** Runs a work that reads with the rights of a person, and can write nothing; undefined when he has no open account. */
  asReader: <Result>(personId: string, run: (work: Work) => Promise<Result>) => Promise<Result | undefined>
  /** Runs a work that does what a person asked for, with the rights he has by now; undefined when he has no open account. */
  asPerson: <Result>(personId: string, run: (work: Work) => Promise<Result>) => Promise<Result | undefined>
}

/** When a job runs by itself: every day at a Vietnamese time of day, or every hour and when a process starts. */
export type When = { daily: `${number}:${number}` } | 'hourly'

/** Something done later, or each day: what it is called, what it is told, what it does. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** `room.verb`, as its ledger acts are named */
  name: `${string}.${string}`
  /** what the administrator reads on the page of jobs */
  title: { vi: string; en: string }
  payload: Payload
  /** how often it is tried, each time after a longer wait (e, e², e³… seconds, at most 6 hours); 12 unless said, which is most of a day */
  attempts?: number
  when?: When
  run: (context: JobContext, payload: z.output<Payload>) => Promise<void>
}

/** How often a job is tried where it does not say. */
export const usualAttempts = 12

/** A job of whatever payload, as lists of them hold it. */
export type AnyJob = Omit<Job, 'run'> & { run: (context: JobContext, payload: never) => Promise<void> }

/** Declares a job; `src/jobs.ts` lists those of all rooms. */
export const jobOf = <Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> => job

/** What a job that runs each day is told. */
export const dailyPayload = z.object({ day: z.iso.date() })

/** As much of a job as asking for it takes: who asks need not know what it does. */
export type AskedJob<Payload extends z.ZodType = z.ZodType> = Pick<Job<Payload>, 'name' | 'payload' | 'attempts'>

/** How a job is asked for: one of a key waits at a time, replaced when asked again; asked for while it runs, it runs once more after, never beside it. */
export interface Asking { key: string; runAt?: Instant; ifAbsent?: boolean }

/** Asks for a job in the transaction of the work: it is done soon after the commit, and never when the work is rolled back. With `ifAbsent` what waits, runs or failed under the key is left as it is. */
export const enqueue = async <Payload extends z.ZodType>(work: Work, job: AskedJob<Payload>, ...[payload, asking]: [payload: z.input<Payload>, asking: Asking]): Promise<void> => {
  const { text, values } = askingFor(job, payload, asking)
  await queries(work).executeQuery(CompiledQuery.raw(text, values))
}

/** The statement that asks for a job, for whoever has a connection and no work. */
export const askingFor = ({ name, payload: schema, attempts = usualAttempts }: AskedJob, payload: unknown, { key, runAt, ifAbsent = false }: Asking) => {
  schema.parse(payload)
  return { text: 'select kit.enqueue($1, $2, $3, $4, $5, $6)', values: [name, JSON.stringify(payload), keyOf(name, key), runAt ?? null, attempts, ifAbsent] }
}

/** The key of a job that runs every hour. */
export const everyHour = 'hour'

/** A key is the job's own: two jobs may be about the same thing. */
export const keyOf = (name: string, key: string): string => `${name}:${key}`

import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { AnyJob } from './jobs.ts'

/** The statements with which jobs enter a work: as the operator in a storage home, as a person who reads, as a person who asked for something; and the one that lists the homes. */
export interface Entrances { operator: string; reader: string; person: string; homes: string }

/** What the runner of a process is made from. */
export interface JobHouse { jobsUrl: string; config: Config; jobs: readonly AnyJob[]; entrances: Entrances; log: Pick<Logger, 'info' | 'warn' | 'debug'> }

/** The keys whose jobs this process runs: `take` says whether no other run of it goes on, in whatever process, and then holds it until `free`. */
export interface HeldKeys { take: (key: string) => Promise<boolean>; free: (key: string) => Promise<void> }

/** The same with what is open while it runs; `worker` is the name under which this process takes jobs, `atWork` the ids of those it runs now, with the attempt, `keys` what they are about. */
export interface OpenHouse extends JobHouse { pool: Pool; worker: string; stopping: AbortSignal; atWork: Map<string, number>; keys: HeldKeys }

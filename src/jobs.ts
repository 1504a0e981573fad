import type { AnyJob } from './kit/jobs.ts'

/** Every room's jobs, from ground to roof; the runner and the page of jobs are made from this list. */
export const roomJobs: readonly AnyJob[] = []

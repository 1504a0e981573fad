import * as z from 'zod'
import { badCursor, keyedInput, keyedOutput, operation, refusal } from '../../kit/operation.ts'

const gone = refusal('job_gone', 409, { vi: 'Công việc này đang chạy hoặc đã xong. Hãy tải lại trang để xem.', en: 'This job is running or done already. Reload the page to see.' })
export const jobsRefusals = { gone }

/** How one run of a job came out; `running` while it has not ended. */
export const Outcome = z.enum(['running', 'done', 'failed', 'cut'])
export type Outcome = z.infer<typeof Outcome>

/** A kind of job: when it runs by itself, how it stands in the queue, and its last run. */
export const JobKind = z.object({
  name: z.string(), title: z.string(), daily: z.string().nullable().describe('Giờ chạy mỗi ngày, theo giờ Việt Nam'), hourly: z.boolean(), waiting: z.number().int(), failed: z.number().int(),
  nextAt: z.string().nullable(), lastAt: z.string().nullable(), lastOutcome: Outcome.nullable(),
})
export type JobKind = z.infer<typeof JobKind>

/** A job in the queue. `failed` used up its attempts and waits for somebody to run it again. */
export const QueuedJob = z.object({
  id: z.string(), job: z.string(), title: z.string(), about: z.string(), state: z.enum(['waiting', 'running', 'retrying', 'failed']), attempts: z.number().int().describe('0 khi đang chạy mà đã có lần sau thay chỗ'), maxAttempts: z.number().int(), nextAt: z.string().nullable(), error: z.string().nullable(),
})
export type QueuedJob = z.infer<typeof QueuedJob>

/** A run that began. */
export const JobRun = z.object({ id: z.string(), job: z.string(), title: z.string(), about: z.string(), attempt: z.number().int(), startedAt: z.string(), endedAt: z.string().nullable(), outcome: Outcome, error: z.string().nullable() })
export type JobRun = z.infer<typeof JobRun>

export const listJobs = operation({
  method: 'GET', path: '/jobs', summary: 'Công việc nền: các loại, những việc đang chờ, đang chạy, không xong', right: 'administer', input: z.object({}),
  output: z.object({ kinds: z.array(JobKind), queued: z.array(QueuedJob), total: z.number().int(), fixedDay: z.boolean() }),
})
export const listRuns = operation({
  method: 'GET', path: '/jobs/runs', summary: 'Những lần công việc nền đã chạy', right: 'administer', input: z.object({ outcome: Outcome.optional(), job: z.string().max(100).optional(), ...keyedInput }), output: z.object({ rows: z.array(JobRun), ...keyedOutput }), refusals: [badCursor],
})
export const runAgain = operation({
  method: 'POST', path: '/jobs/again', summary: 'Cho chạy lại ngay một công việc đang chờ hoặc không xong', right: 'administer', input: z.object({ id: z.string().regex(/^\d{1,18}$/) }), output: z.object({ done: z.literal(true) }), refusals: [gone],
})
export const runNow = operation({
  method: 'POST', path: '/jobs/now', summary: 'Cho chạy ngay một công việc định kỳ', right: 'administer', input: z.object({ name: z.string().max(100) }), output: z.object({ done: z.literal(true) }),
})

export const jobs = { listJobs, listRuns, runAgain, runNow }

import { enqueue, everyHour, type AnyJob } from '../../kit/jobs.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import { jobs, jobsRefusals as refusals } from './contract.ts'
import * as store from './store.ts'

/** The handlers of this room; which jobs there are is given to it, since rooms after and before it bring them. */
export const jobsHandlers = (known: readonly AnyJob[]) => handlersOf(jobs, {
  listJobs: async (work) => {
    const [rows, standings, lasts] = [await store.queued(work), await store.standings(work), await store.lastRuns(work)]
    const kinds = known.map(({ name, title, when }) => {
      const [standing, last] = [standings.find(({ job }) => job === name), lasts.find(({ job }) => job === name)]
      return {
        name, title: title[work.language], daily: typeof when === 'object' ? when.daily : null, hourly: when === 'hourly', waiting: standing?.waiting ?? 0, failed: standing?.failed ?? 0,
        nextAt: standing?.nextAt ?? null, lastAt: last?.startedAt ?? null, lastOutcome: last?.outcome ?? null,
      }
    })
    return { kinds, queued: rows.map((row) => named(work, known, row)), total: standings.reduce((sum, { waiting, failed }) => sum + waiting + failed, 0), fixedDay: work.isDemoDay }
  },
  listRuns: async (work, input) => {
    const { rows, ...rest } = await store.pageOfRuns(work, input)
    return { rows: rows.map((row) => named(work, known, row)), ...rest }
  },
  runAgain: async (work, { id }) => {
    const { job, key } = await store.runAgain(work, id) ?? work.refuse(refusals.gone)
    work.record('jobs.run_again', null, { job, key })
    return { done: true as const }
  },
  runNow: async (work, { name }) => {
    const job = known.find((one) => one.name === name && one.when !== undefined) ?? work.refuse(common.notFound)
    const isDaily = job.when !== 'hourly'
    await enqueue(work, job, isDaily ? { day: work.today } : {}, { key: isDaily ? work.today : everyHour })
    work.record('jobs.run_now', null, { job: name })
    return { done: true as const }
  },
})

/** A row with the title of its job, and of its key what it is about. */
const named = <Row extends { job: string; key: string }>(work: Work, known: readonly AnyJob[], { key, ...row }: Row) =>
  ({ ...row, title: known.find(({ name }) => name === row.job)?.title[work.language] ?? row.job, about: key.endsWith(`:${everyHour}`) ? '' : key.slice(row.job.length + 1) })

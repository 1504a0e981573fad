import { describe, expect } from 'vitest'
import { addDays } from '../../src/kit/dates.ts'
import { enqueue } from '../../src/kit/jobs.ts'
import { checkStandings, rollStandings } from '../../src/rooms/progress/jobs.ts'
import { asOperator, running, until } from '../harness/jobs.ts'
import { asked } from '../jobs/days.ts'
import { test, type OwnTown } from '../harness/town.ts'

/** Lets a job of a day run in a process whose calendar says it is `on`, until so many of its runs have ended. */
const run = async (town: OwnTown, job: typeof rollStandings, { day, on, runs }: { day: string; on: string; runs: number }) => {
  await asOperator(town, (work) => enqueue(work, job, { day }, { key: day }))
  const { stop } = running(town.jobsUrl, [job], { GUONG_TODAY: on })
  await until('it has run', async () => (await asked(town, `select from kit.job_run where job = $1 and ended_at is not null`, [job.name])).length === runs, 60_000)
  await stop()
}

const rolledOf = async (town: OwnTown) => (await asked<{ on: string }>(town, 'select on_day::text as on from progress.rolled'))[0]?.on
const differing = async (town: OwnTown) => asked(town, 'select tasks, counters from progress.check_present(1)')
const written = async (town: OwnTown) => (await asked<{ n: string }>(town, 'select max(xmin::text::bigint)::text as n from progress.present'))[0]?.n
const overdue = async (town: OwnTown) => (await asked<{ n: number }>(town, `select count(*)::int as n from progress.present where state_reported = 'overdue'`))[0]?.n ?? 0
const none = [{ tasks: 0, counters: 0 }]

describe('the job that rolls the day', () => {
  test('run once brings every standing to the day, run again writes nothing, and makes up for days that were missed', async ({ ownTown: town }) => {
    const first = '2023-07-01'
    await run(town, rollStandings, { day: first, on: first, runs: 1 })
    expect([await rolledOf(town), await differing(town)]).toEqual([first, none])
    const [before, late] = [await written(town), await overdue(town)]
    await run(town, rollStandings, { day: first, on: first, runs: 2 })
    expect([await rolledOf(town), await written(town)]).toEqual([first, before])
    // Nobody ran for three months; the job of a day in between, done late, brings the day of its doing.
    const then = '2023-10-02'
    await run(town, rollStandings, { day: addDays(first, 5), on: then, runs: 3 })
    expect([await rolledOf(town), await differing(town)]).toEqual([then, none])
    expect(await overdue(town)).toBeGreaterThan(late)
    await run(town, rollStandings, { day: '2024-01-01', on: '2024-01-01', runs: 4 })
    expect([await rolledOf(town), await differing(town)]).toEqual(['2024-01-01', none])
  }, 180_000)
})

describe('the job that works everything out anew at night', () => {
  test('ends well where nothing differs', async ({ ownTown: town }) => {
    await run(town, checkStandings, { day: town.today, on: town.today, runs: 1 })
    expect((await town.as('quantri').jobs.listRuns({})).rows).toMatchObject([{ job: 'progress.check', outcome: 'done', error: null }])
  })

  test('tells the administrator how much differed, mends it, and finds nothing the next time; nobody else is told', async ({ ownTown: town }) => {
    await asked(town, `update progress.present set reported = reported + 1 where task_id in (select task_id from progress.present where stage = 'in_force' order by code limit 3)`)
    await asked(town, `insert into progress.tally (province_id, dimension, key, holder_unit_no, assigning_unit_no, tasks) values (1, 'all', '', 1, 1, 5)`)
    await run(town, checkStandings, { day: town.today, on: town.today, runs: 2 })
    const { rows: [again, first] } = await town.as('quantri').jobs.listRuns({})
    expect(first).toMatchObject({ job: 'progress.check', attempt: 1, outcome: 'failed', error: expect.stringMatching(/^tỉnh 1: 3 việc và \d+ bộ đếm đã lệch, đã tính lại$/) as unknown })
    expect(again).toMatchObject({ attempt: 2, outcome: 'done', error: null })
    expect(await differing(town)).toEqual(none)
    expect((await town.as('quantri').jobs.listJobs({})).queued).toEqual([])
  }, 60_000)
})

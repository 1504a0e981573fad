import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { asOperator, running, until } from '../../../tests/harness/jobs.ts'
import { refusalOf, test } from '../../../tests/harness/town.ts'
import { roomJobs } from '../../jobs.ts'
import { askingFor, enqueue } from '../../kit/jobs.ts'
import { applyDueActs } from '../reorganisation/jobs.ts'

describe('the page of jobs', () => {
  test('shows an administrator the jobs of all rooms, what waits, failed and ran; nobody else', async ({ ownTown }) => {
    await asOperator(ownTown, (work) => enqueue(work, applyDueActs, {}, { key: 'hour' }))
    const before = await ownTown.as('quantri').jobs.listJobs({})
    expect(before.kinds.map(({ name }) => name)).toEqual(roomJobs.map(({ name }) => name))
    expect(before).toMatchObject({ fixedDay: true, total: 1, queued: [{ job: 'reorganisation.apply_due', title: 'Thực hiện các lần sắp xếp đã đến ngày', about: '', state: 'waiting', attempts: 0, error: null }] })
    const { stop } = running(ownTown.jobsUrl, [applyDueActs])
    await until('it ran', async () => (await ownTown.as('quantri').jobs.listRuns({ outcome: 'done' })).total > 0)
    await stop()
    expect((await ownTown.as('quantri').jobs.listRuns({})).rows[0]).toMatchObject({ job: 'reorganisation.apply_due', attempt: 1, outcome: 'done', error: null })
    for (const username of ['linh.btc', 'hai.ubkt', 'binh.ccb']) {
      expect(await refusalOf(ownTown.as(username).jobs.listJobs({})), username).toBe('not_allowed')
      expect(await refusalOf(ownTown.as(username).jobs.listRuns({})), username).toBe('not_allowed')
      expect((await ownTown.pool.query('select kit.queued_jobs()')).rows).toEqual([])
    }
  })

  test('what waits is run again at once by an administrator, on the record; what is gone is not, and nobody else asks', async ({ town }) => {
    const admin = town.as('quantri')
    await admin.jobs.runNow({ name: 'reorganisation.apply_due' })
    const { queued: [waiting] } = await admin.jobs.listJobs({})
    expect(waiting).toMatchObject({ about: '', state: 'waiting' })
    await admin.jobs.runAgain({ id: waiting?.id ?? '' })
    expect((await town.as('hai.ubkt').audit.listEntries({ size: 2 })).rows.map(({ acts }) => acts[0])).toEqual(['jobs.run_again', 'jobs.run_now'])
    expect(await refusalOf(admin.jobs.runAgain({ id: '999999' }))).toBe('job_gone')
    expect(await refusalOf(admin.jobs.runNow({ name: 'test.unknown' }))).toBe('not_found')
    expect(await refusalOf(town.as('linh.btc').jobs.runAgain({ id: waiting?.id ?? '' }))).toBe('not_allowed')
    expect(await refusalOf(town.as('linh.btc').jobs.runNow({ name: 'reorganisation.apply_due' }))).toBe('not_allowed')
  })

  test('a connection of the application that entered as nobody asks for nothing, reads no run and enters as nobody else', async ({ town }) => {
    const slip = async (text: string, values: unknown[] = []) => {
      const client = await town.pool.connect()
      await client.query('begin')
      const outcome = await client.query(text, values).then(({ rows }) => rows, (error: { code: string }) => error.code)
      await client.query('rollback')
      client.release()
      return outcome
    }
    const asking = askingFor(applyDueActs, {}, { key: 'x' })
    expect(await slip(asking.text, asking.values)).toBe('42501')
    expect(await slip('select * from kit.job_run')).toEqual([])
    for (const text of ['select kit.run_job_again(1)', `select people.enter_operator(1, gen_random_uuid(), current_date, null, null)`, `select people.enter_reader(gen_random_uuid(), gen_random_uuid(), current_date, null, null)`, 'select * from graphile_worker.jobs', `update kit.job_run set error = ''`])
      expect(await slip(text), text).toBe('42501')
  })
})

test('what was asked for again while it ran is no failed job once it ended: another has its place', async ({ ownTown }) => {
  await asOperator(ownTown, (work) => enqueue(work, applyDueActs, {}, { key: 'hour' }))
  const owner = new Client({ connectionString: ownTown.ownerUrl })
  await owner.connect()
  const listed = async () => (await ownTown.as('quantri').jobs.listJobs({})).queued.map(({ state, attempts }) => [state, attempts])
  await owner.query(`update graphile_worker._private_jobs set key = null, attempts = max_attempts, locked_at = now()`)
  expect(await listed()).toEqual([['running', 0]])
  const { rows: [left] } = await owner.query<{ id: string }>(`update graphile_worker._private_jobs set locked_at = null, last_error = 'cut' returning id`)
  await owner.end()
  expect(await listed()).toEqual([])
  expect((await ownTown.as('quantri').jobs.listJobs({})).total).toBe(0)
  expect(await refusalOf(ownTown.as('quantri').jobs.runAgain({ id: left?.id ?? '' }))).toBe('job_gone')
})

import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import * as z from 'zod'
import { addDays, today } from '../../src/kit/dates.ts'
import { enqueue, jobOf } from '../../src/kit/jobs.ts'
import { queries, type Work } from '../../src/kit/work.ts'
import { asOperator, jobProcess, running, until } from '../harness/jobs.ts'
import { test } from '../harness/town.ts'
import { writeNote } from './notes.ts'

const notes = new URL('notes.ts', import.meta.url).pathname

interface Place { ownerUrl: string; appUrl: string; jobsUrl: string }

const asked = async <Row extends object>({ ownerUrl }: Place, text: string) => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Row>(text)
  await client.end()
  return rows
}
const queued = (place: Place) => asked<{ key: string; attempts: number; last_error: string | null }>(place, 'select key, attempts, last_error from graphile_worker._private_jobs order by id')
const runs = (place: Place) => asked<{ outcome: string | null; attempt: number; key: string }>(place, 'select outcome, attempt, key from kit.job_run order by started_at, id')
const written = async (place: Place) => (await asked<{ name: string }>(place, `select v.name from views.view v join people.account a on a.person_id = v.owner_id where a.is_operator order by 1`)).map(({ name }) => name)
const note = (place: Place, name: string) => asOperator(place, (work) => enqueue(work, writeNote, { name }, { key: name }))

describe('a job', () => {
  test('is asked for in the transaction of the work: rolled back with it, one of a key, done soon after the commit', async ({ ownTown }) => {
    await expect(asOperator(ownTown, async (work) => {
      await enqueue(work, writeNote, { name: 'không bao giờ' }, { key: 'x' })
      throw new Error('thought better of it')
    })).rejects.toThrow('thought better of it')
    expect(await queued(ownTown)).toEqual([])
    for (const name of ['một', 'hai']) await asOperator(ownTown, (work) => enqueue(work, writeNote, { name }, { key: 'một khóa' }))
    expect(await queued(ownTown)).toMatchObject([{ key: 'test.write_note:một khóa' }])
    const { stop } = running(ownTown.jobsUrl, [writeNote])
    await until('the note is written', async () => (await runs(ownTown)).some(({ outcome }) => outcome === 'done'))
    await stop()
    expect(await written(ownTown)).toEqual(['hai'])
    expect(await queued(ownTown)).toEqual([])
    expect(await runs(ownTown)).toMatchObject([{ outcome: 'done', attempt: 1, key: 'test.write_note:một khóa' }])
  })

  test('reads with the rights of a person and can write nothing, and acts as the operator in every home', async ({ ownTown }) => {
    const rows = await asked<{ username: string; person_id: string }>(ownTown, 'select username, person_id from people.account')
    const personOf = (username: string) => rows.find((row) => row.username === username)?.person_id ?? ''
    const told: Record<string, unknown> = {}
    const look = jobOf({
      name: 'test.look', title: { vi: 'Xem', en: 'Look' }, payload: z.object({}),
      run: async ({ asReader, asOperator: operate, homes }) => {
        for (const username of ['binh.ccb', 'linh.btc']) told[username] = await asReader(personOf(username), async (work) => ({ name: work.actor.username, tasks: await tasksSeen(work) }))
        told['stranger'] = await asReader('00000000-0000-7000-8000-000000000000', () => Promise.resolve('in'))
        told['homes'] = await homes()
        told['home'] = await operate(1, (work) => Promise.resolve([work.actor.isOperator, work.actor.provinceId]))
        told['writing'] = await asReader(personOf('linh.btc'), (work) => enqueue(work, writeNote, { name: 'lén' }, { key: 'lén' })).catch((error: { code: string }) => error.code)
      },
    })
    await asOperator(ownTown, (work) => enqueue(work, look, {}, { key: 'one' }))
    const { stop } = running(ownTown.jobsUrl, [look])
    await until('it has looked', () => 'writing' in told)
    await stop()
    const listed = async (username: string) => (await ownTown.as(username).progress.listTasks({ size: 1 })).total
    expect(told).toEqual({
      'binh.ccb': { name: 'binh.ccb', tasks: await listed('binh.ccb') }, 'linh.btc': { name: 'linh.btc', tasks: await listed('linh.btc') },
      stranger: undefined, homes: [1], home: [true, 1], writing: '25006',
    })
  })

  test('that goes wrong is tried again after a while, and says what went wrong', async ({ ownTown }) => {
    const fail = jobOf({ name: 'test.fail', title: { vi: 'Hỏng', en: 'Fail' }, payload: z.object({}), attempts: 2, run: async ({ attempt }) => { throw new Error(`no luck ${attempt}`) } })
    await asOperator(ownTown, (work) => enqueue(work, fail, {}, { key: 'one' }))
    const { stop } = running(ownTown.jobsUrl, [fail])
    await until('it failed for good', async () => (await queued(ownTown)).some(({ attempts, last_error: error }) => attempts === 2 && error === 'no luck 2') || hurry(ownTown))
    await stop()
    expect(await runs(ownTown)).toMatchObject([{ outcome: 'failed', attempt: 1 }, { outcome: 'failed', attempt: 2 }])
    await asOperator(ownTown, (work) => enqueue(work, fail, {}, { key: 'one', ifAbsent: true }))
    expect(await queued(ownTown)).toMatchObject([{ attempts: 2 }])
    await asOperator(ownTown, (work) => enqueue(work, fail, {}, { key: 'one' }))
    expect(await queued(ownTown)).toMatchObject([{ attempts: 0 }])
  })

  test('of each day is asked for once for today and tomorrow, at its Vietnamese time; where a fixed day is shown, not at all', async ({ ownTown }) => {
    const days: string[] = []
    const daily = jobOf({ name: 'test.daily', title: { vi: 'Mỗi ngày', en: 'Daily' }, payload: z.object({ day: z.iso.date() }), when: { daily: '00:00' }, run: async (_context, { day }) => { days.push(day) } })
    const shown = running(ownTown.jobsUrl, [daily])
    const real = [running(ownTown.jobsUrl, [daily], { GUONG_DEMO: '0', GUONG_TODAY: '' }), running(ownTown.jobsUrl, [daily], { GUONG_DEMO: '0', GUONG_TODAY: '' })]
    await until('today is done', async () => (await runs(ownTown)).some(({ outcome }) => outcome === 'done') && (await queued(ownTown)).length > 0)
    for (const { stop } of [shown, ...real]) await stop()
    const looks = async () => (await asked<{ revision: number }>(ownTown, 'select revision from graphile_worker._private_jobs'))[0]?.revision ?? 0
    const before = await looks()
    const again = running(ownTown.jobsUrl, [daily], { GUONG_DEMO: '0', GUONG_TODAY: '' })
    await until('tomorrow was asked for again', async () => await looks() > before)
    await again.stop()
    expect(days).toEqual([today()])
    expect(await asked(ownTown, `select key, run_at at time zone 'Asia/Ho_Chi_Minh' = '${addDays(today(), 1)}' as at_midnight from graphile_worker._private_jobs`)).toEqual([{ key: `test.daily:${addDays(today(), 1)}`, at_midnight: true }])
  })
})

describe('several processes on one database', () => {
  test('run every job once between them', { timeout: 60_000 }, async ({ ownTown }) => {
    const names = Array.from({ length: 60 }, (_, n) => `ghi chú ${String(n).padStart(2, '0')}`)
    await asOperator(ownTown, async (work) => { for (const name of names) await enqueue(work, writeNote, { name }, { key: name }) })
    const processes = [jobProcess(ownTown.jobsUrl, notes), jobProcess(ownTown.jobsUrl, notes)]
    await until('all is done', async () => (await runs(ownTown)).length >= names.length && (await queued(ownTown)).length === 0)
    for (const { end } of processes) expect(await end('SIGTERM')).toBe(0)
    expect(await written(ownTown)).toEqual(names)
    expect((await runs(ownTown)).map(({ outcome, attempt }) => ({ outcome, attempt }))).toEqual(names.map(() => ({ outcome: 'done', attempt: 1 })))
  })

  test('run one job of a key at a time: asked for while it runs it runs once more, after', async ({ ownTown }) => {
    const seen = { runs: 0, now: 0, most: 0 }
    const ask = () => asOperator(ownTown, (work) => enqueue(work, slow, {}, { key: 'one' }))
    const slow = jobOf({
      name: 'test.slow', title: { vi: 'Chậm', en: 'Slow' }, payload: z.object({}),
      run: async () => {
        seen.runs += 1
        seen.now += 1
        seen.most = Math.max(seen.most, seen.now)
        if (seen.runs === 1) await ask().then(() => new Promise((resolve) => { setTimeout(resolve, 1_500) }))
        seen.now -= 1
      },
    })
    await ask()
    const processes = [running(ownTown.jobsUrl, [slow]), running(ownTown.jobsUrl, [slow])]
    await until('it ran twice', async () => (await runs(ownTown)).filter(({ outcome }) => outcome === 'done').length === 2)
    for (const { stop } of processes) await stop()
    expect(seen).toEqual({ runs: 2, now: 0, most: 1 })
    expect(await queued(ownTown)).toEqual([])
  })

  test('killed at any step lose no job and do none twice', { timeout: 120_000 }, async ({ ownTown }) => {
    const places = ['job.begun', 'note.before', 'note.within', 'note.after', 'job.done']
    for (const place of places) {
      await note(ownTown, place)
      expect(await jobProcess(ownTown.jobsUrl, notes, { GUONG_DIE_AT: place }).ended).toBe('SIGKILL')
    }
    const { stop } = running(ownTown.jobsUrl, [writeNote])
    await until('all is done', async () => (await queued(ownTown)).length === 0)
    await stop()
    expect(await written(ownTown)).toEqual(places.toSorted())
    expect((await runs(ownTown)).filter(({ outcome }) => outcome === 'cut').length).toBe(places.length)
  })
})

/** How many tasks row security shows. */
const tasksSeen = async (work: Work) => (await sql<{ n: number }>`select count(*)::int as n from tasks.task_at`.execute(queries(work))).rows[0]?.n

/** Makes what waits for its next attempt due at once. */
const hurry = async (place: Place) => {
  await asked(place, `update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts > 0; select pg_notify('jobs:insert', '{"count":1}')`)
  return false
}

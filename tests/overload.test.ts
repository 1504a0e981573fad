import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { buildApp } from '../src/app.ts'
import { demoDay } from '../src/kit/boot/day.ts'
import { openLanes, type Lanes } from '../src/kit/lanes.ts'
import { laneOn } from '../src/kit/lane.ts'
import { openPool } from '../src/kit/pool.ts'
import { assignHouses } from './harness/acts.ts'
import { tokenOf } from './harness/database.ts'
import { test as base, type OwnTown } from './harness/town.ts'

interface Office { ask: (username: string, path: string, how?: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }) => Promise<Response>; lanes: Lanes; town: OwnTown }

/** The town behind a server of two clicks and one long work at once, where nobody waits longer than half a second and two at most. */
const test = base.extend('office', async ({ ownTown: town }, { onCleanup }): Promise<Office> => {
  const [clicks, slow] = [openPool({ url: town.appUrl, size: 3, kind: 'clicks' }), openPool({ url: town.appUrl, size: 1 })]
  const lanes = { clicks: laneOn(clicks, { wide: 2, queue: 2, patience: 500 }), slow: laneOn(slow, { wide: 1, queue: 1, patience: 20_000 }) }
  const app = await buildApp({ appUrl: town.appUrl, config: { url: 'http://town.test', today: demoDay }, log: false, lanes })
  onCleanup(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const ask: Office['ask'] = (username, path, how = {}) => fetch(`${address}/api${path}`, { ...how, headers: { cookie: `guong_session=${tokenOf(username)}`, ...how.headers } })
  return { ask, lanes, town }
})

describe('a slow report', () => {
  test('slows no click: with its lane taken, clicks are answered, and what waits there is answered in its turn', async ({ office: { ask, lanes } }) => {
    const place = await lanes.slow.enter()
    const waiting = ask('linh.btc', '/exports/tasks')
    expect((await ask('linh.btc', '/session')).status).toBe(200)
    expect((await ask('phuc.thuonglam', '/tasks?size=10')).status).toBe(200)
    expect(await Promise.race([waiting, pause(50, 'still waiting')])).toBe('still waiting')
    place.leave()
    const answer = await waiting
    expect([answer.status, (await answer.bytes()).length > 1_000]).toEqual([200, true])
  })
})

/** Asked again until there is room, as the pages do. */
const served = async (asked: () => Promise<Response>): Promise<Response> => {
  const answer = await asked()
  if (answer.status !== 503) return answer
  await pause(200)
  return served(asked)
}

describe('a list that is being handed out', () => {
  test('is given up when whoever asked has gone, at any moment of it, and the next who asks gets it whole', async ({ office: { ask } }) => {
    for (const form of ['csv', 'xlsx']) {
      const gone = await Promise.all([20, 60, 120, 200, 300].map((after) => ask('linh.btc', `/exports/tasks?form=${form}`, { signal: AbortSignal.timeout(after) }).then((answer) => answer.bytes()).catch((error: Error) => error.name)))
      expect(gone).toContain('TimeoutError')
      const answer = await served(() => ask('linh.btc', `/exports/tasks?form=${form}`))
      expect([answer.status, (await answer.bytes()).length > 100_000]).toEqual([200, true])
    }
  })
})

describe('a server with too much to do', () => {
  test('says so within half a second, with the hint when to ask again, and answers when it can', async ({ office: { ask, lanes } }) => {
    const places = [await lanes.clicks.enter(), await lanes.clicks.enter()]
    const begun = performance.now()
    const refused = await Promise.all(Array.from({ length: 4 }, () => ask('linh.btc', '/session')))
    expect(performance.now() - begun).toBeLessThan(5_000)
    expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(Array.from({ length: 4 }, () => [503, '2']))
    expect(await refused[0]?.json()).toMatchObject({ defined: true, code: 'busy', message: 'Máy chủ đang bận. Hãy thử lại sau ít giây.' })
    for (const { leave } of places) leave()
    expect((await ask('linh.btc', '/session')).status).toBe(200)
  })

  test('loses no write and does none twice: two hundred at once, each sent again under its key until it is answered', async ({ office: { ask, town } }) => {
    const { id } = await assignHouses(town)
    let refused = 0
    const report = async (key: string): Promise<number> => {
      const { status } = await ask('binh.ccb', `/tasks/${id}/progress`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ kind: 'added', amount: '1', onDay: '2023-06-15', documents: ['BB 01'] }) })
      if (status !== 503) return status
      refused += 1
      await pause(100 + Math.random() * 400)
      return report(key)
    }
    const statuses = await Promise.all(Array.from({ length: 200 }, () => report(crypto.randomUUID())))
    expect([new Set(statuses), refused > 0]).toEqual([new Set([200]), true])
    expect(await town.as('linh.btc').progress.readTask({ id })).toMatchObject({ reported: '200' })
  })
})

describe('who has gone', () => {
  const leavesAfter = (ms: number) => ({ signal: AbortSignal.timeout(ms) })

  test('gives his place in the queue back', async ({ office: { ask, lanes } }) => {
    const places = [await lanes.clicks.enter(), await lanes.clicks.enter()]
    await Promise.allSettled([ask('linh.btc', '/session', leavesAfter(50)), ask('linh.btc', '/session', leavesAfter(50))])
    const next = ask('linh.btc', '/session')
    await pause(50)
    for (const { leave } of places) leave()
    expect((await next).status).toBe(200)
  })

  test('leaves no statement running: what he reads is broken off in the database', async ({ office: { ask, town } }) => {
    const owner = new Client({ connectionString: town.ownerUrl })
    await owner.connect()
    await owner.query('begin; lock table tasks.task in access exclusive mode')
    const waiting = async () => (await owner.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount
    await Promise.allSettled([ask('linh.btc', '/tasks', leavesAfter(400)), ask('phuc.thuonglam', '/tasks', leavesAfter(400))])
    expect((await ask('linh.btc', '/session')).status).toBe(200)
    for (let tries = 0; tries < 100 && await waiting(); tries += 1) await pause(100)
    expect(await waiting()).toBe(0)
    await owner.query('rollback')
    await owner.end()
  })
})

test('what is asked by GET can write nothing, whatever a handler does', async ({ ownTown: town }) => {
  const { inWork } = await import('../src/kit/work.ts')
  const { hostOn } = await import('../src/app.ts')
  const { hashSecret } = await import('../src/kit/id.ts')
  const { keepFile } = await import('../src/kit/files.ts')
  const caller = { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi' as const, origin: { address: 'test', agent: 'test', setSession: () => {} } }
  await expect(inWork(hostOn(town.pool, { today: demoDay }), { ...caller, reads: true }, (work) => keepFile(work, Buffer.from('%PDF-1.7')))).rejects.toThrow(/read-only transaction/)
})

test('lanes are as wide as the setting says, and without one leave room for three more processes', async ({ ownTown: town }) => {
  const asked = await openLanes({ url: town.appUrl, connections: 5 })
  const free = await openLanes({ url: town.appUrl, connections: null })
  expect([asked.clicks.wide, asked.slow.wide]).toEqual([5, 2])
  expect(free.clicks.wide + free.slow.wide).toBeLessThan(25)
  await Promise.all([asked, free].flatMap(({ clicks, slow }) => [clicks.pool.end(), slow.pool.end()]))
})

describe('an answer that a browser has already', () => {
  test('is not sent again: 304 and no body, until it says something else or to somebody else', async ({ town }) => {
    const ask = (username: string, tag?: string) => town.request(username, { method: 'GET', url: '/api/tasks?size=5', ...(tag ? { headers: { 'if-none-match': tag } } : {}) })
    const first = await ask('linh.btc')
    const tag = String(first.headers.etag)
    expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'private, no-cache'])
    const again = await ask('linh.btc', `"other", ${tag}`)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
    expect((await ask('phuc.thuonglam', tag)).statusCode).toBe(200)
    expect((await ask('linh.btc', 'W/"something-else"')).statusCode).toBe(200)
    await assignHouses(town, { code: 'TU-0000' })
    expect((await ask('linh.btc', tag)).statusCode).toBe(200)
  })

  test('is refused like any other where the right has ended', async ({ town }) => {
    const url = '/api/people?size=5'
    const tag = String((await town.request('linh.btc', { method: 'GET', url })).headers.etag)
    expect((await town.request(null, { method: 'GET', url, headers: { 'if-none-match': tag } })).statusCode).toBe(401)
  })
})

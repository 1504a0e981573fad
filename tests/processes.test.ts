import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startProcess, type Measured } from '../bench/processes.ts'
import { ensureProgram } from '../tools/lib/program.mjs'
import { postOf, termsOf, decisionOf } from './harness/acts.ts'
import { copyOf, tokenOf } from './harness/database.ts'
import { until } from './harness/jobs.ts'

/** Two serving processes on one database, as behind one address: the built server, as npm start runs it. */
let copy: Awaited<ReturnType<typeof copyOf>>
let serving: Measured[]

beforeAll(async () => {
  const databases = inject('databases')
  copy = await copyOf(databases, databases.town)
  const env = { DATABASE_URL: copy.ownerUrl, GUONG_DATA: databases.dataFolder, GUONG_TODAY: '2023-06-30', GUONG_LOG: 'warn' }
  await ensureProgram()
  serving = await Promise.all([1, 2].map(() => startProcess('dist/server/server.mjs', env, { path: '/readyz', cookie: '' })))
}, 120_000)
afterAll(async () => {
  for (const one of serving) await one.stop()
  await copy.drop()
})

const ask = (process: 0 | 1, { method = 'GET', path, cookie, body, key = randomUUID() }: { method?: string; path: string; cookie?: string; body?: unknown; key?: string }) =>
  fetch(`http://127.0.0.1:${serving[process]!.port}/api${path}`, {
    method, headers: { ...(cookie ? { cookie } : {}), 'idempotency-key': key, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
const cookieOf = (username: string) => `guong_session=${tokenOf(username)}`

test('who signed in at one process is known to the other, and signed out at both', async () => {
  const signedIn = await ask(0, { method: 'POST', path: '/session', body: { username: 'dat.thuonglam', password: 'guong-lam-son' } })
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
  expect(await (await ask(1, { path: '/session', cookie })).json()).toMatchObject({ username: 'dat.thuonglam' })
  expect((await ask(1, { method: 'DELETE', path: '/session', cookie })).status).toBe(200)
  expect((await ask(0, { path: '/session', cookie })).status).toBe(401)
})

test('attempts at a password are counted over both', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 8; attempt++) statuses.push((await ask(attempt % 2 === 0 ? 0 : 1, { method: 'POST', path: '/session', body: { username: 'thanh.btc', password: `sai-${attempt}` } })).status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
})

test('a request sent to both at once under one key is carried out once, and both give the same answer', async () => {
  const { rows } = await (await ask(0, { path: '/tasks?mine=true&state=in_progress', cookie: cookieOf('binh.ccb') })).json() as { rows: { taskId: string }[] }
  const [key, path] = [randomUUID(), `/tasks/${rows[0]!.taskId}/progress`]
  const answers = await Promise.all(([0, 1] as const).map((process) => ask(process, { method: 'POST', path, cookie: cookieOf('binh.ccb'), key, body: { kind: 'added', amount: '1', onDay: '2023-06-29', documents: ['Biên bản 07'] } })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const [first, second] = await Promise.all(answers.map((answer) => answer.json()))
  expect(second).toEqual(first)
  const owner = new Client({ connectionString: copy.ownerUrl })
  await owner.connect()
  const { rows: [found] } = await owner.query<{ count: number }>(`select count(*)::int as count from progress.entry where task_id = $1 and on_day = '2023-06-29'`, [rows[0]!.taskId])
  await owner.end()
  expect(found?.count).toBe(1)
})

test('what is done at one process is told to who is connected to the other', async () => {
  const stopper = new AbortController()
  const live = await fetch(`http://127.0.0.1:${serving[1]!.port}/api/notices/live`, { headers: { cookie: cookieOf('binh.ccb') }, signal: stopper.signal })
  const heard: string[] = []
  void (async () => { for await (const part of live.body ?? []) heard.push(Buffer.from(part).toString()) })().catch(() => {})
  const told = () => heard.join('').split('event: told').length - 1
  await until('the other process listens', () => told() > 0)
  const before = told()
  const people = (search: string) => ask(0, { path: `/people?search=${encodeURIComponent(search)}`, cookie: cookieOf('linh.btc') }).then((answer) => answer.json())
  const postId = await postOf({ people: { listPeople: ({ search }: { search: string }) => people(search) } } as unknown as Parameters<typeof postOf>[0], 'Nguyễn Xuân Bình')
  const assigned = await ask(0, { method: 'POST', path: '/tasks', cookie: cookieOf('linh.btc'), body: { ...termsOf({ title: 'Việc báo sang tiến trình kia' }), holder: { kind: 'post', postId }, document: decisionOf() } })
  expect(assigned.status).toBe(200)
  await until('he is told there', () => told() > before)
  stopper.abort()
})

test('the built server draws papers and sheets, and reads back what it drew', async () => {
  const cookie = cookieOf('linh.btc')
  const { id } = await (await ask(0, { method: 'POST', path: '/reports', cookie, body: { unit: 'TU', closingOn: '2023-06-30' } })).json() as { id: string }
  for (const [form, begins] of [['docx', 'PK'], ['pdf', '%P'], ['xlsx', 'PK']] as const) {
    const answer = await ask(0, { path: `/reports/${id}/file?form=${form}`, cookie })
    const file = await answer.blob()
    expect([answer.status, await file.slice(0, 2).text()], form).toEqual([200, begins])
    if (form === 'xlsx') continue
    const given = new FormData()
    given.set('file', new File([file], `r.${form}`))
    const read = await fetch(`http://127.0.0.1:${serving[1]!.port}/api/papers/verify`, { method: 'POST', headers: { cookie, 'idempotency-key': randomUUID() }, body: given })
    expect([read.status, JSON.stringify(await read.json())], form).toEqual([200, expect.stringContaining('tất cả khớp')])
  }
})

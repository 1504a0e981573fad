import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { contract } from '../src/contract.ts'
import type { OperationMeta } from '../src/kit/operation.ts'
import { common } from '../src/kit/refusal.ts'
import { assignHouses, binh, decisionOf, postOf, termsOf } from './harness/acts.ts'
import { test, type Answer, type Town } from './harness/town.ts'

const json = (answer: Answer) => answer.json<{ code: string; status: number; message: string; data: Record<string, unknown> | null; id: string }>()
const personOf = async (town: Town, username: string) => (await town.as(username).people.readSession({})).personId
const key = () => ({ 'idempotency-key': crypto.randomUUID() })
const assigning = async (town: Town, changes = {}) => ({ ...termsOf(changes), holder: { kind: 'post', postId: await postOf(town.as('linh.btc'), binh) }, document: decisionOf() })
const post = (town: Town, username: string | null, url: string, { payload = {}, headers = key() as Record<string, string> } = {}) => town.request(username, { method: 'POST', url: `/api${url}`, payload, headers })

describe('a change is carried out once', () => {
  test('the same key with the same input gives the same answer, and one task', async ({ town }) => {
    const [payload, headers] = [await assigning(town), key()]
    const first = await post(town, 'linh.btc', '/tasks', { payload, headers })
    const second = await post(town, 'linh.btc', '/tasks', { payload, headers })
    expect(first.statusCode).toBe(200)
    expect(second.body).toBe(first.body)
    expect((await town.as('linh.btc').progress.listTasks({ search: termsOf().title })).total).toBe(1)
  })

  test('the same key with another input is refused', async ({ town }) => {
    const headers = key()
    await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers })
    const other = await post(town, 'linh.btc', '/tasks', { payload: await assigning(town, { plan: '17' }), headers })
    expect(json(other)).toMatchObject({ code: 'idempotency_key_reused', status: 409 })
  })

  test('what somebody else wrote is not sent in the name of who is signed in now', async ({ town }) => {
    const payload = await assigning(town)
    const [linh, nghia] = [await personOf(town, 'linh.btc'), await personOf(town, 'nghia.btc')]
    const refused = await post(town, 'linh.btc', '/tasks', { payload, headers: { ...key(), 'guong-person': nghia } })
    expect(json(refused)).toMatchObject({ code: 'another_person', status: 409 })
    expect((await post(town, 'linh.btc', '/tasks', { payload, headers: { ...key(), 'guong-person': linh } })).statusCode).toBe(200)
  })

  test('a key belongs to who sent it', async ({ town }) => {
    const headers = key()
    expect((await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers })).statusCode).toBe(200)
    expect(json(await post(town, 'nghia.btc', '/tasks', { payload: await assigning(town), headers })).code).toBe('not_the_assigner')
  })

  test('a refusal is not kept: the same key may be tried again when it is allowed', async ({ town }) => {
    const headers = key()
    expect(json(await post(town, 'linh.btc', '/tasks', { payload: await assigning(town, { plan: '1.5' }), headers })).code).toBe('whole_numbers_only')
    expect((await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers })).statusCode).toBe(200)
  })

  test('without a key nothing is changed', async ({ town }) => {
    expect(json(await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers: {} }))).toMatchObject({ code: 'idempotency_key_missing', status: 400 })
  })

  test('eight copies at the same moment are carried out once and answered alike', async ({ ownTown: town }) => {
    const [payload, headers] = [await assigning(town), key()]
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(town, 'linh.btc', '/tasks', { payload, headers })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect((await town.as('linh.btc').progress.listTasks({ search: termsOf().title })).total).toBe(1)
  })
})

describe('what is refused at the door', () => {
  test.for(['https://evil.example', 'null', 'http://town.test.evil.example', 'http://town.test:81'])('a change asked from %s', async (origin, { town }) => {
    expect(json(await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers: { ...key(), origin } }))).toMatchObject({ code: 'foreign_origin', status: 403 })
  })

  test('but not from our own pages', async ({ town }) => {
    expect((await post(town, 'linh.btc', '/tasks', { payload: await assigning(town), headers: { ...key(), origin: 'http://town.test' } })).statusCode).toBe(200)
  })

  test('a body that says it is too large, and one that does not say how large it is', async ({ town }) => {
    expect(json(await town.request('linh.btc', { method: 'POST', url: '/api/tasks', headers: { ...key(), 'content-length': String(65 * 1_048_576) } }))).toMatchObject({ code: 'too_large', status: 413 })
    expect(json(await town.request('linh.btc', { method: 'POST', url: '/api/tasks', headers: { ...key(), 'transfer-encoding': 'chunked' } }))).toMatchObject({ code: 'length_needed', status: 411 })
  })

  test('what is no JSON, in a sentence', async ({ town }) => {
    const answer = await town.raw('linh.btc', { method: 'POST', url: '/api/tasks', payload: '{"title": ', headers: { ...key(), 'content-type': 'application/json' } })
    expect(json(answer)).toMatchObject({ code: 'unreadable_request', status: 400, message: common.unreadable.sentence.vi })
  })

  test('an address that does not exist', async ({ town }) => {
    expect(json(await town.request('linh.btc', { method: 'GET', url: '/api/khong-co' }))).toMatchObject({ code: 'not_found', status: 404, message: common.notFound.sentence.vi })
  })

  test('bad input names every place in Vietnamese', async ({ town }) => {
    const answer = json(await post(town, 'linh.btc', '/tasks', { payload: { ...(await assigning(town)), title: 'x', dueOn: '31/12/2023' } }))
    expect(answer).toMatchObject({ code: 'invalid_input', status: 400 })
    expect(new Set((answer.data as { issues: { path: string }[] }).issues.map(({ path }) => path))).toEqual(new Set(['title', 'dueOn']))
  })

  test('whoever is not signed in, everywhere but at the door itself', async ({ town }) => {
    for (const url of ['/api/tasks', '/api/units', '/api/people', '/api/desk', '/api/ledger', '/api/documents', '/api/measures', '/api/session', '/api/reports', '/api/accounts'])
      expect(json(await town.request(null, { method: 'GET', url }))).toMatchObject({ code: 'not_signed_in', status: 401 })
  })
})

describe('sentences', () => {
  const operations = Object.entries(contract).flatMap(([room, all]) => Object.entries(all).map(([name, operation]) => ({ name: `${room}.${name}`, meta: (operation as unknown as { '~orpc': { meta: OperationMeta } })['~orpc'].meta })))
  const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted()

  test('every refusal there is has a Vietnamese and an English one, and no name inside is lost', () => {
    const refusals = [...Object.values(common), ...operations.flatMap(({ meta }) => meta.refusals)]
    expect(refusals.length).toBeGreaterThan(40)
    for (const { code, status, sentence } of refusals) {
      expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(status).toBeGreaterThanOrEqual(400)
      if (sentence.vi !== '{why}') expect(sentence.vi).toMatch(/[à-ỹđ].*([.?]|\{why\})$/i)
      if (sentence.vi !== '{why}') expect(sentence.en.replaceAll('Gương', '')).toMatch(/^[\x20-\x7e“”–…]+$/)
      for (const name of placeholders(sentence.en)) expect(placeholders(sentence.vi)).toContain(name)
    }
  })

  test('one code has one meaning', () => {
    const byCode = Map.groupBy([...Object.values(common), ...operations.flatMap(({ meta }) => meta.refusals)], ({ code }) => code)
    for (const [code, same] of byCode) expect({ code, sentences: new Set(same.map(({ sentence }) => sentence.vi)).size, statuses: new Set(same.map(({ status }) => status)).size }).toEqual({ code, sentences: 1, statuses: 1 })
  })

  test.for([
    ['GET', '/api/tasks/khong-co', 'linh.btc', 'not_found'], ['GET', '/api/accounts', 'binh.ccb', 'not_allowed'], ['GET', '/api/desk', null, 'not_signed_in'], ['DELETE', '/api/session', 'linh.btc', 'idempotency_key_missing'],
  ] as const)('%s %s is refused in the language asked for', async ([method, url, username, code], { town }) => {
    const ask = async (language: string) => json(await town.request(username, { method, url, headers: { 'accept-language': language } }))
    const [vi, en] = [await ask('vi-VN,vi;q=0.9'), await ask('en-GB,en;q=0.9')]
    const sentence = Object.values(common).find((one) => one.code === code)?.sentence
    expect([vi.code, vi.message, en.code, en.message]).toEqual([code, sentence?.vi, code, sentence?.en])
  })

  test('what a constraint of the database refuses reads like any other refusal', async ({ town }) => {
    const answer = json(await post(town, 'linh.btc', '/tasks', { payload: { ...(await assigning(town)), code: 'TU-0088' } }))
    expect(answer).toMatchObject({ code: 'task_code_taken' })
    expect(answer.message).not.toMatch(/[{}]/)
  })
})

describe('a session', () => {
  const signIn = (town: Town, username: string, password: string) => post(town, null, '/session', { payload: { username, password } })
  const cookieOf = (answer: Answer) => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  const whoIs = (town: Town, cookie: string) => town.request(null, { method: 'GET', url: '/api/session', headers: { cookie } })

  test('begins with the right password and ends with signing out', async ({ town }) => {
    const answer = await signIn(town, 'binh.ccb', 'guong-lam-son')
    expect(String(answer.headers['set-cookie'])).toMatch(/^guong_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const cookie = cookieOf(answer)
    expect((await whoIs(town, cookie)).json()).toMatchObject({ name: binh, rights: [] })
    const out = await town.request(null, { method: 'DELETE', url: '/api/session', headers: { ...key(), cookie } })
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0')
    // Answers leave the browser; its storage, where reports wait to be sent, is not touched.
    expect([answer.headers['clear-site-data'], out.headers['clear-site-data']]).toEqual([undefined, '"cache"'])
    expect(json(await whoIs(town, cookie)).code).toBe('not_signed_in')
  })

  test('does not begin with a wrong one, and an unknown name is answered alike', async ({ town }) => {
    const [wrong, unknown] = [await signIn(town, 'binh.ccb', 'guong-lam-sơn'), await signIn(town, 'khong.co', 'guong-lam-son')]
    expect(json(wrong).code).toBe('wrong_sign_in')
    expect(unknown.body).toBe(wrong.body)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect(json(await signIn(town, 'van-hanh', 'x')).code).toBe('wrong_sign_in')
  })

  test('six wrong tries close the name for a while, for the right password too; another name is not closed', async ({ town }) => {
    for (let n = 0; n < 6; n++) expect(json(await signIn(town, 'binh.ccb', 'sai')).code).toBe('wrong_sign_in')
    expect(json(await signIn(town, 'BINH.CCB', 'guong-lam-son'))).toMatchObject({ code: 'too_many', status: 429, data: { minutes: 15 } })
    expect((await signIn(town, 'linh.btc', 'guong-lam-son')).statusCode).toBe(200)
  })

  test('ends after two idle hours, after twelve hours, and with the account', async ({ ownTown: town }) => {
    const owner = new Client({ connectionString: town.ownerUrl })
    await owner.connect()
    for (const end of [`seen_at = now() - interval '2 hours 1 second'`, `expires_at = now() - interval '1 second'`]) {
      const cookie = cookieOf(await signIn(town, 'thanh.btc', 'guong-lam-son'))
      expect((await whoIs(town, cookie)).statusCode).toBe(200)
      await owner.query(`update people.session set ${end} where seen_at < 'infinity'`)
      expect(json(await whoIs(town, cookie)).code).toBe('not_signed_in')
    }
    const { rows: [session] } = await owner.query<{ hours: number }>(`select extract(epoch from max(expires_at - opened_at)) / 3600 as hours from people.session where expires_at < 'infinity'`)
    expect(Number(session?.hours)).toBeLessThan(12.01)
    await owner.end()
    const cookie = cookieOf(await signIn(town, 'thanh.btc', 'guong-lam-son'))
    const { rows: [account] } = await town.as('quantri').people.listAccounts({ search: 'thanh.btc' })
    await town.as('quantri').people.closeAccount({ id: account?.id as string, version: account?.version as number })
    expect(json(await whoIs(town, cookie)).code).toBe('not_signed_in')
    expect(json(await signIn(town, 'thanh.btc', 'guong-lam-son')).code).toBe('wrong_sign_in')
  })

  test('what another guesses is no session', async ({ town }) => {
    for (const cookie of ['guong_session=', 'guong_session=x', 'guong_session=%00', 'guong_session=test-session-of-nobody', `guong_session=${'x'.repeat(5000)}`]) expect(json(await whoIs(town, cookie)).code).toBe('not_signed_in')
  })
})

describe('the description', () => {
  test('is OpenAPI 3.1 and holds every operation with its refusals', async ({ town }) => {
    const document = (await town.request(null, { method: 'GET', url: '/api/openapi.json' })).json<{ openapi: string; paths: Record<string, Record<string, { responses: Record<string, unknown> }>> }>()
    expect(document.openapi).toMatch(/^3\.1/)
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(described).toHaveLength(Object.values(contract).flatMap((room) => Object.keys(room)).length)
    for (const { responses } of described) expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '401', '403', '404']))
  })

  test('no answer may be framed, sniffed, kept by a shared cache or shown again unasked', async ({ town }) => {
    await assignHouses(town)
    const { headers } = await town.request('linh.btc', { method: 'GET', url: '/api/tasks' })
    expect(headers).toMatchObject({ 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' })
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'")
  })
})

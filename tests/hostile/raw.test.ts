import { connect } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { demoDay } from '../../src/kit/boot/day.ts'
import { openPool } from '../../src/kit/pool.ts'
import { tokenOf } from '../harness/database.ts'
import { test as town } from '../harness/town.ts'

/** The application on a real socket, with everything it logs. */
const test = town.extend('listening', async ({ ownTown }, { onCleanup }) => {
  const logged: string[] = []
  const app = await buildApp({
    appUrl: '', config: { url: 'https://guong.example', today: demoDay }, pool: openPool({ url: ownTown.appUrl }),
    log: pino({ level: 'trace' }, new Writable({ write: (line: Buffer, _encoding, done) => { logged.push(line.toString()); done() } })),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  onCleanup(() => app.close())
  return { port: (app.server.address() as AddressInfo).port, logged }
})

/** Writes bytes as they are and reads what comes until the server closes or falls silent. */
const exchange = async (port: number, bytes: string | Buffer): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (part: Buffer) => { answer += part.toString(); socket.setTimeout(300) })
  socket.on('error', () => {}).setTimeout(15_000, () => { socket.destroy() })
  socket.write(bytes)
  await once(socket, 'close')
  return answer
}

const as = (username: string) => `cookie: guong_session=${tokenOf(username)}\r\n`
const post = (path: string, headers: string, body: string | Buffer = '') => `POST ${path} HTTP/1.1\r\nhost: guong.example\r\nidempotency-key: 12345678\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body.toString()}`
const multipart = 'content-type: multipart/form-data; boundary=x\r\n'

const broken: [name: string, request: string | Buffer, statuses: number[]][] = [
  ['no JSON', post('/api/session', 'content-type: application/json\r\n', '{"username": '), [400]],
  ['JSON that is no object', post('/api/session', 'content-type: application/json\r\n', '[1,2]'), [400]],
  ['nothing at all', post('/api/session', 'content-type: application/json\r\n'), [400]],
  ['another kind of content', post('/api/session', 'content-type: text/plain\r\n', '{"username":"a","password":"b"}'), [400, 415]],
  ['XML', post('/api/session', 'content-type: application/xml\r\n', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), [400, 415]],
  ['a content type of nonsense', post('/api/session', 'content-type: ;;;=\r\n', 'x'), [400, 415]],
  ['a multipart cut short', post('/api/imports', `${as('linh.btc')}${multipart}`, '--x\r\ncontent-disposition: form-data; name="files[0]"; filename="a.xlsx"\r\n\r\nPK'), [400]],
  ['a multipart without boundary', post('/api/imports', `${as('linh.btc')}content-type: multipart/form-data\r\n`, 'x'), [400]],
  ['a chunked body of unknown length', `POST /api/session HTTP/1.1\r\nhost: a\r\nidempotency-key: 12345678\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`, [411]],
  ['two lengths', `POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello`, [400]],
  ['a length and chunks', `POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, [400, 411]],
  ['a length that is none', `POST /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n`, [400]],
  ['70 MB announced', `POST /api/session HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}idempotency-key: 12345678\r\n${multipart}content-length: 73400320\r\n\r\n`, [413]],
  ['9 MB of JSON by somebody', `POST /api/session HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}idempotency-key: 12345678\r\ncontent-length: 9437184\r\n\r\n`, [413]],
  ['65 KB by nobody', post('/api/session', 'content-type: application/json\r\n', 'x'.repeat(66_000)), [413]],
  ['an address of nonsense', 'GET /api/tasks/%zz HTTP/1.1\r\nhost: a\r\n\r\n', [400]],
  ['an address out of UTF-8', `GET /api/tasks/%c3%28 HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}\r\n`, [400, 404]],
  ['an address of 10 KB', `GET /api/tasks/${'a'.repeat(10_000)} HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}\r\n`, [400, 404, 414]],
  ['an address of 100 KB', `GET /api/tasks/${'a'.repeat(100_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, [431]],
  ['a climb out', 'GET /api/../../../etc/passwd HTTP/1.1\r\nhost: a\r\n\r\n', [401, 404]],
  ['a climb out in code', 'GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1\r\nhost: a\r\n\r\n', [400, 404]],
  ['no HTTP', Buffer.from([0x16, 0x03, 0x01, 0, 0xa5, 1, 0, 0]), [400]],
  ['a method of nonsense', 'BREW /api/session HTTP/1.1\r\nhost: a\r\n\r\n', [400]],
  ['a method nobody declared', 'PATCH /api/session HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n', [404, 405]],
  ['a page asked to be posted', post('/viec', ''), [404]],
  ['a cookie of rubbish', 'GET /api/session HTTP/1.1\r\nhost: a\r\ncookie: ;;=;guong_session=\xff\xfe;guong_session=%00\r\n\r\n', [401]],
  ['a key twice', `DELETE /api/session HTTP/1.1\r\nhost: a\r\nidempotency-key: 12345678\r\nidempotency-key: 87654321\r\n\r\n`, [200, 400]],
  ['a key too short', `DELETE /api/session HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}idempotency-key: 1\r\n\r\n`, [400]],
  ['a key too long', `DELETE /api/session HTTP/1.1\r\nhost: a\r\n${as('linh.btc')}idempotency-key: ${'k'.repeat(201)}\r\n\r\n`, [400]],
  ['an address of a proxy that is none', `POST /api/session HTTP/1.1\r\nhost: a\r\nx-forwarded-for: ${'x'.repeat(9000)}\r\nidempotency-key: 12345678\r\ncontent-type: application/json\r\ncontent-length: 31\r\n\r\n{"username":"ai","password":"x"}`, [400, 401]],
  ['a page from elsewhere that hides where', `DELETE /api/session HTTP/1.1\r\nhost: a\r\norigin: null\r\nidempotency-key: 12345678\r\n\r\n`, [403]],
  ['a page from elsewhere without origin', `DELETE /api/session HTTP/1.1\r\nhost: a\r\nsec-fetch-site: cross-site\r\nidempotency-key: 12345678\r\n\r\n`, [403]],
  ['a page on a neighbouring port', `DELETE /api/session HTTP/1.1\r\nhost: a\r\nsec-fetch-site: same-site\r\nidempotency-key: 12345678\r\n\r\n`, [403]],
]

test('broken requests on the wire are answered in a sentence with a code, and guarded like any other answer', { timeout: 120_000 }, async ({ listening: { port, logged } }) => {
  const faults: string[] = []
  for (const [name, request, statuses] of broken) {
    const answer = await exchange(port, request)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1])
    if (!statuses.includes(status)) faults.push(`${name}: ${answer.slice(0, 200)}`)
    if (status >= 400 && !/"code":"[a-z_]+".*"message":"[^"]*[à-ỹđ]/i.test(body)) faults.push(`${name}: no sentence: ${answer.slice(0, 600)}`)
    if (status !== 431 && head.includes('content-security-policy') === false && !head.includes('connection: close')) faults.push(`${name}: unguarded: ${head.slice(0, 300)}`)
  }
  expect(faults).toEqual([])
  expect(logged.filter((line) => line.includes('"unexpected"'))).toEqual([])
})

test('every answer is guarded: pages, the reference, health, errors; over https the browser is told to stay there', async ({ listening: { port } }) => {
  for (const path of ['/', '/api', '/api/openapi.json', '/api/session', '/api/khong-co', '/healthz', '/readyz', '/khong-co', '/assets/khong-co.js', '/api/tasks/%zz']) {
    const { headers } = await fetch(`http://127.0.0.1:${port}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain(`frame-ancestors 'none'`)
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*\*/)
    expect(Object.fromEntries(headers), path).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'strict-transport-security': 'max-age=31536000' })
    expect(headers.get('x-powered-by'), path).toBeNull()
  }
})

test('no secret is logged or stored in the clear: passwords, cookies, links, keys', async ({ listening: { port, logged }, ownTown }) => {
  const secrets = ['mat-khau-sai-1234', 'guong-lam-son', 'khoa-bi-mat-0001']
  const ask = (path: string, body: object, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${port}/api${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': `${secrets[2]}-${Math.random()}`, ...headers } })
  expect((await ask('/session', { username: 'binh.ccb', password: secrets[0] })).status).toBe(401)
  const signedIn = await ask('/session', { username: 'binh.ccb', password: secrets[1] })
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^guong_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  const admin = { cookie: `guong_session=${tokenOf('quantri')}` }
  const { rows } = await (await fetch(`http://127.0.0.1:${port}/api/accounts?search=nghia.btc`, { headers: admin })).json() as { rows: { id: string }[] }
  const { link } = await (await ask(`/accounts/${rows[0]?.id}/invitation`, {}, admin)).json() as { link: string }
  expect((await ask('/session/password', { old: secrets[1], password: `${secrets[0]}-moi` }, { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200)
  secrets.push(cookie.slice(14, 57), link.split('#')[1] ?? '')
  expect(secrets.every((secret) => secret.length > 10)).toBe(true)
  const { Client } = await import('pg')
  const owner = new Client({ connectionString: ownTown.ownerUrl })
  await owner.connect()
  const { rows: tables } = await owner.query<{ name: string }>(`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('kit', 'people', 'ledger')`)
  for (const { name } of tables) {
    for (const secret of secrets) expect((await owner.query(`select from ${name} t where strpos(t::text, $1) > 0 or strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0`, [secret])).rowCount, `${name} holds ${secret}`).toBe(0)
  }
  await owner.end()
  for (const secret of secrets) expect(logged.filter((line) => line.includes(secret))).toEqual([])
})

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { readPidFile } from './pid-file.ts'
import { signal } from './processes.ts'
import { startServer } from './supervisor.ts'
import { stopServer } from './stop.ts'

const folder = mkdtempSync(join(tmpdir(), 'guong-pg-'))
const cluster = join(folder, 'postgres')
const start = (settings: Record<string, string> = {}) => startServer({ dataFolder: folder, settings: { fsync: 'off', ...settings } })

beforeEach(() => stopServer(cluster))
afterAll(async () => {
  await stopServer(cluster)
  rmSync(folder, { recursive: true, force: true })
})

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the server, does the query and lives on until it is told or killed. */
const otherProcess = async (sql = 'select 1') => {
  const script = `const { startServer } = await import('${import.meta.resolve('./supervisor.ts')}')
    const { default: pg } = await import('${import.meta.resolve('pg')}')
    const server = await startServer({ dataFolder: ${JSON.stringify(folder)}, settings: { fsync: 'off' } })
    const client = new pg.Client({ connectionString: server.ownerUrl }); await client.connect(); client.on('error', () => {})
    await client.query(${JSON.stringify(sql)}); await client.end()
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000); console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const end = async (name: NodeJS.Signals) => {
    const gone = once(child, 'exit')
    child.kill(name)
    await gone
  }
  return { end }
}

test('an empty folder becomes a database of our own, in Vietnamese order of letters and closed to others', async () => {
  const server = await start()
  expect(server.adopted).toBe(false)
  const [facts] = await ask(server.ownerUrl, `select current_user as who, current_database() as name, getdatabaseencoding() as encoding, lower('ĐẢNG BỘ TỈNH') as low,
    current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets, current_setting('data_checksums') as checksums`)
  expect(facts).toEqual({ who: 'guong', name: 'guong', encoding: 'UTF8', low: 'đảng bộ tỉnh', listens: '127.0.0.1', sockets: '', checksums: 'on' })
  expect(statSync(join(folder, 'postgres.secret')).mode & 0o777).toBe(0o600)
  expect(statSync(cluster).mode & 0o077).toBe(0)
  await expect(ask(server.ownerUrl.replace(/:[^:@]+@/, ':doan-mo@'), 'select 1')).rejects.toThrow('password authentication failed')
  await server.stop()
  expect(readPidFile(cluster)).toBeUndefined()
})

test('after kill -9 of the application the next start adopts its server with all it had written', async () => {
  const other = await otherProcess('create table if not exists word (said text); insert into word values (\'trước khi chết\')')
  const before = readPidFile(cluster)
  await other.end('SIGKILL')
  const server = await start()
  expect(server.adopted).toBe(true)
  expect(readPidFile(cluster)).toEqual(before)
  expect(await ask(server.ownerUrl, 'select said from word')).toEqual([{ said: 'trước khi chết' }])
  await server.stop()
  expect(readPidFile(cluster)).toBeUndefined()
})

test('after kill -9 of the database the next start recovers what was acknowledged', async () => {
  const first = await start()
  await ask(first.ownerUrl, 'create table kept as select generate_series(1, 500) as n')
  signal(readPidFile(cluster)?.pid ?? 0, 'SIGKILL')
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.ownerUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 500 }])
  await second.stop()
  await first.stop()
})

test('a server kept alive stands up again on its port when it is killed under us', async () => {
  const server = await startServer({ dataFolder: folder, settings: { fsync: 'off' }, keep: true })
  await ask(server.ownerUrl, 'create table if not exists alive (n int); insert into alive values (1)')
  const before = readPidFile(cluster)
  signal(before?.pid ?? 0, 'SIGKILL')
  await vi.waitUntil(async () => (await ask(server.ownerUrl, 'select 1').catch(() => [])).length > 0, { timeout: 15_000, interval: 50 })
  expect(await ask(server.ownerUrl, 'select n from alive')).toEqual([{ n: 1 }])
  expect(readPidFile(cluster)).toMatchObject({ port: before?.port })
  await server.stop()
  await new Promise(resolve => { setTimeout(resolve, 600) })
  expect(readPidFile(cluster)).toBeUndefined()
})

test('the server serves until the last of its users leaves, whoever started it', async () => {
  const other = await otherProcess()
  const server = await start()
  await other.end('SIGTERM')
  expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.stop()
  expect(readPidFile(cluster)).toBeUndefined()
})

test('two starts at one moment share one server', async () => {
  const [one, two] = await Promise.all([start(), start()])
  expect(one.ownerUrl).toBe(two.ownerUrl)
  expect(one.adopted).not.toBe(two.adopted)
  await one.stop()
  expect(await ask(two.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  await two.stop()
})

test('stopping twice stops once', async () => {
  const server = await start()
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
  expect(readPidFile(cluster)).toBeUndefined()
})

test('a note that names a stranger is not believed, and the stranger lives on', async () => {
  await (await start()).stop()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  writeFileSync(join(cluster, 'postmaster.pid'), `${stranger.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n  1 1\nready   \n`)
  const server = await start()
  expect(server.adopted).toBe(false)
  expect(stranger.exitCode).toBeNull()
  await server.stop()
  stranger.kill()
})

test('a server that does not answer is stopped and started anew', { timeout: 60_000 }, async () => {
  const first = await start()
  const before = readPidFile(cluster)?.pid ?? 0
  signal(before, 'SIGSTOP')
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(readPidFile(cluster)?.pid).not.toBe(before)
  await second.stop()
  await first.stop()
})

test('half a cluster left by a start cut short is made anew', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'guong-half-'))
  mkdirSync(join(fresh, 'postgres.new/base'), { recursive: true })
  const server = await startServer({ dataFolder: fresh, settings: { fsync: 'off' } })
  expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(existsSync(join(fresh, 'postgres.new'))).toBe(false)
  await server.stop()
  rmSync(fresh, { recursive: true })
})

test('a lost password and a cluster of another version get a sentence', async () => {
  await (await start()).stop()
  const secret = join(folder, 'postgres.secret')
  renameSync(secret, `${secret}.away`)
  await expect(start()).rejects.toMatchObject({ code: 'secret_missing' })
  renameSync(`${secret}.away`, secret)
  const version = join(cluster, 'PG_VERSION')
  const made = readFileSync(version)
  writeFileSync(version, '14\n')
  await expect(start()).rejects.toMatchObject({ code: 'cluster_of_another_version', vi: expect.stringContaining('guong dump') })
  writeFileSync(version, made)
})

test('settings that PostgreSQL refuses are told with its own last words', { timeout: 60_000 }, async () => {
  await expect(start({ shared_buffers: 'rất nhiều' })).rejects.toMatchObject({ code: 'postgres_ended', vi: expect.stringContaining('shared_buffers') })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { schemas } from '../../rooms/order.ts'
import { openDatabase, type Database } from './database.ts'
import { emptyAgain, fillWhole, standingOf } from './first-start.ts'
import { openLog } from './log.ts'
import { beTheOnlyOne } from './only-one.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'guong-boot-'))
let database: Database

beforeAll(async () => { database = await openDatabase({ databaseUrl: null, dataFolder }) })
afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
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

test('a new database is empty, and the application enters it as a role that is nobody special', async () => {
  expect(await standingOf(database.ownerUrl)).toMatchObject({ isEmpty: true, halfFilled: false, day: null })
  expect(await ask(database.appUrl, `select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`))
    .toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
})

test('a first filling cut short is emptied at the next start and can be done again', async () => {
  await expect(fillWhole(database.ownerUrl, () => Promise.reject(new Error('mất điện')))).rejects.toThrow('mất điện')
  expect(await standingOf(database.ownerUrl)).toMatchObject({ halfFilled: true })
  await emptyAgain(database.ownerUrl, schemas)
  const again = await openDatabase({ databaseUrl: null, dataFolder })
  expect(await standingOf(again.ownerUrl)).toMatchObject({ isEmpty: true })
  expect(await fillWhole(again.ownerUrl, () => Promise.resolve('đủ'))).toBe('đủ')
  expect(await standingOf(again.ownerUrl)).toMatchObject({ halfFilled: false })
  await again.close()
})

test('a database that does not answer gets a sentence without its password', async () => {
  const refused = openDatabase({ databaseUrl: 'postgres://guong:bi-mat@127.0.0.1:1/guong', dataFolder })
  await expect(refused).rejects.toMatchObject({ code: 'database_not_reached', message: expect.not.stringContaining('bi-mat') })
})

test('a second server on one data folder is told where the first one answers', () => {
  const free = beTheOnlyOne(dataFolder, 'http://127.0.0.1:4000')
  expect(() => beTheOnlyOne(dataFolder, 'http://127.0.0.1:4001')).toThrow('mở http://127.0.0.1:4000.')
  free()
  beTheOnlyOne(dataFolder, 'http://127.0.0.1:4001')()
})

test('the log keeps no password, no search and no one-time link', () => {
  const log = openLog({ dataFolder, logLevel: 'info' })
  log.info({ password: 'bi-mat-1', body: { token: 'bi-mat-2' }, req: { method: 'GET', url: '/moi/bi-mat-3', headers: { cookie: 'bi-mat-4' } } }, 'asked')
  log.info({ req: { method: 'GET', url: '/api/tasks?q=bi-mat-5' } }, 'searched')
  const written = readFileSync(join(dataFolder, 'guong.log'), 'utf8')
  expect(written).toContain('"path":"/api/tasks"')
  expect(written).not.toContain('bi-mat')
})

const stopper = `const { listenForStop } = await import('${import.meta.resolve('./stopping.ts')}')
  const stopping = listenForStop({ begun: () => console.log('begun'), forced: () => console.log('forced'), failed: () => console.log('failed') })
  stopping.finishFirst(new Promise(done => setTimeout(() => { console.log('step finished'); done() }, 300)))
  stopping.onStop(() => console.log('database closed'))
  stopping.onStop(() => new Promise(done => setTimeout(() => { console.log('requests answered'); done() }, SLOW)))
  setInterval(() => {}, 1000); console.log('ready')`

const startStopper = async (slow: number) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', stopper.replace('SLOW', String(slow))], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said.push(...text.trim().split('\n')) })
  await once(child.stdout, 'data')
  return { child, said, gone: once(child, 'close') }
}

test('one Ctrl-C, though it arrives three times, ends in order: the step under way, the requests, the database', async () => {
  const { child, said, gone } = await startStopper(900)
  for (let times = 0; times < 3; times++) child.kill('SIGINT')
  expect(await gone).toEqual([0, null])
  expect(said).toEqual(['ready', 'begun', 'step finished', 'requests answered', 'database closed'])
})

test('a second Ctrl-C does not wait', async () => {
  const { child, said, gone } = await startStopper(60_000)
  child.kill('SIGINT')
  await vi.waitUntil(() => said.includes('begun'), { timeout: 15_000 })
  setTimeout(() => { child.kill('SIGINT') }, 900)
  expect(await gone).toEqual([130, null])
  expect(said).toContain('forced')
})

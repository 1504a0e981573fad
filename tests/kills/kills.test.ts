import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/kit/boot/database.ts'
import { asOwner } from '../../src/kit/owner.ts'
import { randomFrom, seedOf, type Random } from '../rights/random.ts'
import { countWritten, found, smallProvince } from './province.ts'
import { serving, type Serving } from './serving.ts'
import { writeOn, type Acknowledged, type Journal } from './writers.ts'

/** What is killed, in random order: twenty times in all. */
const schedule = { application: 8, database: 9, both: 3 } as const
const enough = 100
const seed = seedOf()
const dataFolder = mkdtempSync(join(tmpdir(), 'guong-kills-'))
const { world, officer, holder, post, task } = smallProvince()
let application: Serving

beforeAll(async () => {
  const database = await openDatabase({ databaseUrl: null, dataFolder })
  await found(database.ownerUrl, world)
  await database.close()
  application = await serving(dataFolder)
  await application.start()
}, 120_000)
afterAll(async () => {
  await (application as Serving | undefined)?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}, 60_000)

const pause = (milliseconds: number) => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

test(`nothing acknowledged is lost or doubled when application and database are killed ${schedule.application + schedule.database + schedule.both} times under load`, async () => {
  const journal: Journal = { acknowledged: [], open: new Set(), wrong: [], attempts: 0, isOver: false }
  const load = { url: application.url, officer, holder, post, task, document: { number: '1-QĐ', issuer: 'Tỉnh ủy', issuedOn: '2020-01-01' } }
  const writing = writeOn(load, journal, 6)
  const random = randomFrom(seed)
  for (const kind of shuffled(random)) {
    await pause(100 + random.upTo(1_100))
    if (kind !== 'application') await application.killDatabase()
    if (kind === 'both') await pause(random.upTo(60))
    if (kind !== 'database') await application.killApplication()
    if (kind !== 'database') await application.start()
    else await application.isReady()
  }
  // However slow the machine: so much was written that losing some of it would show. What hangs is ended by the test's own limit.
  while (journal.acknowledged.length <= enough) await pause(100)
  await pause(500)
  journal.isOver = true
  await writing
  await jobsRunOn()
  console.log(`seed ${seed}: ${JSON.stringify(schedule)}, ${journal.acknowledged.length} writes acknowledged in ${journal.attempts} attempts, ${journal.open.size} open at the end`)

  expect(journal.wrong).toEqual([])
  expect(journal.acknowledged.length).toBeGreaterThan(enough)
  await nothingLostOrDoubled(journal)
  await repeatedAlike(journal.acknowledged)
  expect(await ledger()).toMatchObject({ sound: true, faults: [] })
}, 900_000)

/** Whoever runs jobs has found the database again each time: one asked for now is done, and none is held by a process of before. What died is looked for every quarter of a minute, and twice before it is believed. */
const jobsRunOn = async () => {
  const database = await openDatabase({ databaseUrl: null, dataFolder })
  await asOwner(database.ownerUrl, async (client) => {
    await client.query(`select kit.enqueue('reorganisation.apply_due', '{}', 'after all kills')`)
    const left = async () => (await client.query(`
      select job as what, worker, attempt, started_at as since, null as error from kit.job_run where ended_at is null
      union all select key, locked_by, attempts, coalesce(locked_at, run_at), last_error from graphile_worker._private_jobs where key = 'after all kills' or locked_at is not null`)).rows
    for (const until = Date.now() + 300_000; (await left()).length > 0;) {
      if (Date.now() > until) throw new Error(`a job is not run any more: ${JSON.stringify(await left())}`)
      await pause(200)
    }
    expect((await client.query(`select from kit.job_run where key = 'after all kills' and outcome = 'done'`)).rowCount).toBe(1)
  })
  await database.close()
}

const shuffled = (random: Random) => {
  const urn = Object.entries(schedule).flatMap(([kind, times]) => Array.from({ length: times }, () => kind as keyof typeof schedule))
  return urn.map((kind) => ({ kind, at: random.upTo(1_000_000) })).toSorted((a, b) => a.at - b.at).map(({ kind }) => kind)
}

const nothingLostOrDoubled = async ({ acknowledged, open }: Journal) => {
  const database = await openDatabase({ databaseUrl: null, dataFolder })
  const written = await countWritten(database.ownerUrl)
  await database.close()
  expect(acknowledged.filter(({ name, id }) => written.get(name)?.length !== 1 || written.get(name)?.[0] !== id)).toEqual([])
  const names = new Set(acknowledged.map(({ name }) => name))
  const others = [...written].filter(([name]) => !names.has(name) && name !== 'Việc')
  expect(others.filter(([name, ids]) => !open.has(name) || ids.length > 1)).toEqual([])
}

/** Whoever asks again under the same key gets the answer that was given. */
const repeatedAlike = async (acknowledged: Acknowledged[]) => {
  for (const { key, path, body, cookie } of acknowledged.filter(({ path: to }) => to.endsWith('/accept')).slice(0, 10)) {
    const again = await fetch(`${application.url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key, cookie }, body: '{}' })
    expect(await again.text()).toBe(body)
  }
}

const ledger = async () => (await fetch(`${application.url}/api/ledger/verification`, { headers: { cookie: `guong_session=session of ${officer}` } })).json()

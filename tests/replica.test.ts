import { appendFileSync, chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { hostOn } from '../src/app.ts'
import { migrate } from '../src/kit/migrate.ts'
import { openPool } from '../src/kit/pool.ts'
import { startServer } from '../src/kit/postgres/supervisor.ts'
import { openReplica } from '../src/kit/replica.ts'
import { inWork, queries, type Caller, type Host, type Work } from '../src/kit/work.ts'
import { openOperatorSession } from '../src/rooms/people/invite.ts'
import { foundProvince } from '../src/rooms/people/public.ts'
import { ensureDocument } from '../src/rooms/rulebook/public.ts'

const folder = mkdtempSync(join(tmpdir(), 'guong-replica-'))
const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
  rmSync(folder, { recursive: true, force: true })
})

const settings = { fsync: 'off', autovacuum: 'off' }

/** A database and its copy, which receives what the first one writes: the files as they lay when it stood still, told where to ask for the rest. */
const startBoth = async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const begun = await startServer({ dataFolder: first, settings })
  await migrate({ ownerUrl: begun.ownerUrl, dataFolder: first })
  const tokenHash = await openOperatorSession(begun.ownerUrl, null) ?? null
  await begun.stop()
  cpSync(first, second, { recursive: true })
  chmodSync(join(second, 'postgres'), 0o700)
  const primary = await startServer({ dataFolder: first, settings })
  closing.push(primary.stop)
  const { port, password } = new URL(primary.ownerUrl)
  writeFileSync(join(second, 'postgres/standby.signal'), '')
  appendFileSync(join(second, 'postgres/postgresql.auto.conf'), `\nprimary_conninfo = 'host=127.0.0.1 port=${port} user=guong password=${password}'\n`)
  const copy = await startServer({ dataFolder: second, settings })
  closing.push(copy.stop)
  const appUrl = primary.ownerUrl.replace(/\/\/guong:[^@]*@/, `//guong_app:${readFileSync(join(first, 'app-password'), 'utf8').trim()}@`)
  return { ownerUrl: primary.ownerUrl, copy, appUrl, tokenHash }
}

const until = async (holds: () => boolean) => {
  for (let round = 0; round < 600 && !holds(); round++) await sleep(50)
  expect(holds()).toBe(true)
}

test('reads that take long are answered by the copy with the same rows, never before it holds what the reader wrote, and by the database when the copy can not', async () => {
  const { copy, appUrl, tokenHash, ownerUrl } = await startBoth()
  const pool = openPool({ url: appUrl, size: 4 })
  closing.push(() => pool.end())
  const replica = openReplica({ url: copy.ownerUrl, appUrl, primary: pool, width: 2, mostBehind: 3 })
  closing.push(replica.close)
  const host: Host = { ...hostOn(pool, { today: '2023-06-30' }), replica }
  const caller: Caller = { tokenHash, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} } }
  const report: Caller = { ...caller, reads: true, slow: true }
  const documentsAnd = async (work: Work) => (await sql<{ byCopy: boolean; documents: number }>`select pg_is_in_recovery() as "byCopy", (select count(*)::int from rulebook.document_at) as documents`.execute(queries(work))).rows[0]

  await inWork(host, caller, (work) => foundProvince(work, 'Lam Sơn').then(() => { work.record('people.founded', null, {}) }))
  await inWork(host, caller, async (work) => { await ensureDocument(work, { number: '1-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-01-03', title: null }); work.record('rulebook.recorded', null, {}) })
  expect(await inWork(host, report, documentsAnd)).toEqual({ byCopy: false, documents: 1 })
  await until(() => replica.mayAnswer(tokenHash))
  expect(await inWork(host, report, documentsAnd)).toEqual({ byCopy: true, documents: 1 })
  expect(await inWork(host, { ...report, tokenHash: null }, documentsAnd)).toEqual({ byCopy: true, documents: 0 })
  expect((await inWork(host, { ...caller, reads: true }, documentsAnd))?.byCopy).toBe(false)

  // A session that was last seen a while ago is noted when it is seen again, which a copy can not.
  const owner = openPool({ url: ownerUrl, size: 1 })
  await owner.query(`update people.session set seen_at = now() - interval '6 minutes'`)
  await owner.end()
  await sleep(3_500)
  await until(() => replica.mayAnswer(tokenHash))
  expect(await inWork(host, report, documentsAnd)).toEqual({ byCopy: false, documents: 1 })

  await copy.stop()
  expect(await inWork(host, report, documentsAnd)).toEqual({ byCopy: false, documents: 1 })
  await until(() => !replica.mayAnswer(tokenHash))
  expect(await inWork(host, report, documentsAnd)).toEqual({ byCopy: false, documents: 1 })
})

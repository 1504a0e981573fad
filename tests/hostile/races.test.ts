import { sql } from 'kysely'
import { expect } from 'vitest'
import { hashSecret } from '../../src/kit/id.ts'
import { openPool } from '../../src/kit/pool.ts'
import { inWork, queries, type Caller, type Host, type Work } from '../../src/kit/work.ts'
import { hostOn } from '../../src/app.ts'
import { tokenOf } from '../harness/database.ts'
import { assignHouses, decisionOf, termsOf } from '../harness/acts.ts'
import { test as town } from '../harness/town.ts'

const as = (username: string): Caller => ({ tokenHash: hashSecret(tokenOf(username)), language: 'vi', origin: { address: 'x', agent: 'x', setSession: () => {} } })
const me = async (work: Work) => (await sql<{ me: string | null }>`select kit.me() as me`.execute(queries(work))).rows[0]?.me

/** Works on one single connection, so that whatever one leaves behind the next one finds. */
const test = town.extend('host', async ({ ownTown }, { onCleanup }): Promise<Host> => {
  const pool = openPool({ url: ownTown.appUrl, size: 1 })
  onCleanup(() => pool.end())
  return hostOn(pool, { today: '2023-06-30' })
})

test('a work that fails anywhere leaves a clean connection: no open transaction, nobody signed in', async ({ host }) => {
  const failures: ((work: Work) => Promise<unknown>)[] = [
    () => Promise.reject(new Error('a fault')), (work) => sql`select 1/0`.execute(queries(work)), (work) => sql`select no_such()`.execute(queries(work)),
    async (work) => { work.record('tasks.assigned', 'no uuid', {}) }, (work) => sql`update tasks.task set version = version where false`.execute(queries(work)).then(() => { throw new Error('after') }),
    (work) => Promise.all([sql`select pg_sleep(0.05)`.execute(queries(work)), sql`select 1/0`.execute(queries(work)), sql`select 2`.execute(queries(work))]),
  ]
  for (const fail of failures) {
    await expect(inWork(host, as('linh.btc'), fail)).rejects.toThrow(/a fault|division by zero|no_such|uuid|after/)
    const { rows: [left] } = await host.pool.query<{ me: string | null; inside: boolean }>(`select kit.me() as me, now() <> statement_timestamp() as inside`)
    expect(left).toEqual({ me: null, inside: false })
    expect(await inWork(host, as('binh.ccb'), me)).toBeTruthy()
  }
  expect(await inWork(host, { ...as('x'), tokenHash: null }, me)).toBeNull()
})

test('a branch that outlives its work asks nothing in the work of the next', async ({ host }) => {
  let late: Promise<unknown> = Promise.resolve()
  await expect(inWork(host, as('linh.btc'), (work) => {
    late = new Promise((done) => { setTimeout(done, 50) }).then(() => me(work)).catch((error: Error) => error.message)
    return Promise.reject(new Error('a fault'))
  })).rejects.toThrow('a fault')
  expect(await inWork(host, as('binh.ccb'), async (work) => { await sql`select pg_sleep(0.2)`.execute(queries(work)); return late })).toBe('this work is over')
})

test('copies of one revision sent together are carried out once and all answered with its version; other keys are told it is stale', async ({ ownTown }) => {
  const { id } = await assignHouses(ownTown)
  const revise = (key: string) => ownTown.request('linh.btc', { method: 'POST', url: `/api/tasks/${id}/revise`, payload: { version: 1, ...termsOf({ plan: '20' }), effectiveOn: '2023-06-30', document: decisionOf('701-QĐ/TU') }, headers: { 'idempotency-key': key } })
  const [same, other] = [crypto.randomUUID(), crypto.randomUUID()]
  const copies = await Promise.all([revise(same), revise(same), revise(same), revise(same)])
  expect(copies.map(({ body }) => body)).toEqual(Array.from({ length: 4 }, () => copies[0]?.body))
  expect(copies[0]?.json()).toMatchObject({ version: 2 })
  expect((await revise(other)).json()).toMatchObject({ code: expect.stringMatching(/^(stale_version|nothing_changed)$/) as unknown })
})

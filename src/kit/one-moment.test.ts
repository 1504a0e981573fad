import { sql } from 'kysely'
import { expect } from 'vitest'
import { hostOn } from '../app.ts'
import { tokenOf } from '../../tests/harness/database.ts'
import { test } from '../../tests/harness/town.ts'
import { asOwner } from './owner.ts'
import { hashSecret } from './id.ts'
import { inWork, queries, type Caller, type Work } from './work.ts'

const titleOf = async (work: Work) => (await sql<{ title: string }>`select title from progress.standing_at where code = 'TU-0088'`.execute(queries(work))).rows[0]?.title

test('a read sees one moment: what is committed between two of its statements is not in the second', async ({ ownTown: town }) => {
  const caller: Caller = { tokenHash: hashSecret(tokenOf('linh.btc')), language: 'vi', origin: { address: '', agent: '', setSession: () => {} }, reads: true }
  const host = hostOn(town.pool, { today: town.today })
  const [before, after] = await inWork(host, caller, async (work) => {
    const first = await titleOf(work)
    await asOwner(town.ownerUrl, (owner) => owner.query(`update progress.present set title = 'Đã khác' where code = 'TU-0088'`))
    return [first, await titleOf(work)]
  })
  expect(after).toBe(before)
  expect(await inWork(host, caller, titleOf)).toBe('Đã khác')
})

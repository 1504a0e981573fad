import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { expect, inject } from 'vitest'
import { dumpTo } from '../../src/kit/dump.ts'
import { asOwner } from '../../src/kit/owner.ts'
import { restoreFrom } from '../../src/kit/restore.ts'
import { assignHouses, decisionOf, reportHouses, termsOf } from '../harness/acts.ts'
import { makeFounded } from '../harness/answering.ts'
import { test as base } from '../harness/town.ts'

const test = base.extend('folder', ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'guong-kept-'))
  onCleanup(() => { rmSync(folder, { recursive: true }) })
  return folder
})

test('a restored database keeps the same standings, counters and days to come, though no dump holds them', async ({ ownTown: town, folder }) => {
  const { id } = await assignHouses(town)
  await reportHouses(town, id)
  const clerk = town.as('linh.btc')
  await clerk.tasks.reviseTask({ id, version: 1, ...termsOf({ plan: '20', dueOn: '2023-08-01' }), effectiveOn: '2023-07-15', document: decisionOf('714-QĐ/TU', '2023-06-25') })
  const restored = await makeFounded(inject('databases'))
  const dump = join(folder, 'kept.guong')
  await dumpTo(town.ownerUrl, dump, () => {})
  await restoreFrom(restored.ownerUrl, dump, () => {})
  const [there, here] = [await asOwner(town.ownerUrl, keptIn), await asOwner(restored.ownerUrl, keptIn)]
  for (const table of ['rolled', 'wake', 'present', 'tally']) expect(here[table]?.length, table).toBeGreaterThan(0)
  expect(here).toEqual(there)
  expect(await asOwner(restored.ownerUrl, checked)).toEqual([{ tasks: 0, counters: 0 }])
  const roll = (client: Client) => client.query(`select progress.roll(1, on_day + 40) from progress.rolled`).then(() => keptIn(client))
  expect(await asOwner(restored.ownerUrl, roll)).toEqual(await asOwner(town.ownerUrl, roll))
  await restored.drop()
}, 180_000)

const checked = async (client: Client) => (await client.query('select tasks, counters from progress.check_present(1)')).rows

/** What is worked out and in no dump; counters as they add up. */
const kept = {
  rolled: 'select * from progress.rolled', wake: 'select * from progress.wake', spread: 'select * from progress.spread', present: 'select * from progress.present',
  tally: `select dimension, key, holder_unit_no, assigning_unit_no, sum(tasks), sum(alone), sum(overdue_reported), sum(met_accepted), trim_scale(sum(plan)), trim_scale(sum(accepted)), trim_scale(sum(reported)) from progress.tally group by 1, 2, 3, 4 having sum(tasks) <> 0`,
} as const

const keptIn = async (client: Client): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {}
  for (const [table, query] of Object.entries(kept)) found[table] = (await client.query<{ line: string }>(`select x::text as line from (${query}) x order by 1`)).rows.map(({ line }) => line)
  return found
}

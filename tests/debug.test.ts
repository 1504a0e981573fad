import { inject, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { figuresOf } from '../src/rooms/reports/public.ts'
import { rowsUnder } from '../src/rooms/reports/rows-store.ts'
import { lookingAt } from '../src/kit/work.ts'
import { reorganiseByTable } from '../src/rooms/reorganisation/public.ts'
import { countryTable } from './harness/country.ts'
import { operatorOf, settleOldTown } from './harness/old-town.ts'
test('debug', async () => {
  const table = Buffer.from(countryTable({ rows: 60, provinces: 2 }))
  const operator = await operatorOf(inject('databases'))
  await operator.on('2025-06-30', (work) => settleOldTown(work, table, { on: '2025-07-01', from: '2024-01-01' }))
  const all = (w: string) => operator.on('2025-07-10', async (work) => lookingAt(work, { on: '2025-06-30', known: null }, async (there) => { writeFileSync(`/tmp/guong/${w}.json`, JSON.stringify([await figuresOf(there, '01', '2025-06-30'), await rowsUnder(there, 1)], null, 1)) }))
  await all('b')
  await operator.on('2025-07-10', (work) => reorganiseByTable(work, table, { on: '2025-07-01', document: { number: '1', issuer: 'x', issuedOn: '2025-06-01', title: null } }))
  await all('a')
  await operator.drop()
}, 200000)

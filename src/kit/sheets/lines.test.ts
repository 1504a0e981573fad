import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { hostOn } from '../../app.ts'
import { test } from '../../../tests/harness/town.ts'
import { copiedLines, inWork } from '../work.ts'
import { readLines, type Row, writeLines } from './lines.ts'

const signs = fc.constantFrom('a', 'ế', '😀', '\ufeff', '\\', 'N', '\\N', '\t', '\n', '\r', '\b', '\f', '\v', '"', '\u0001', ' ', '\\.')
const value = fc.array(signs, { maxLength: 8 }).map((parts) => parts.join(''))
const rowsOfThree = fc.array(fc.tuple(value, value, value), { maxLength: 12 })

/** The rows of bytes that come in two parts. */
const readInTwo = (bytes: Uint8Array, at: number): Row[] => {
  const first = readLines(bytes.subarray(0, at))
  const second = readLines(Buffer.concat([first.rest, bytes.subarray(at)]))
  expect(second.rest).toHaveLength(0)
  return [...first.rows, ...second.rows]
}

test('rows come back out of their lines wherever these are cut', () => {
  fc.assert(fc.property(rowsOfThree, fc.nat(), (rows, cut) => {
    const bytes = writeLines(rows)
    expect(readInTwo(bytes, cut % (bytes.length + 1))).toEqual(rows)
  }))
})

test('lines that the database writes hold what it holds, whatever signs stand in it', async ({ town }) => {
  const caller = { tokenHash: null, language: 'vi' as const, origin: { address: 'local', agent: 'test', setSession: () => {} } }
  await fc.assert(fc.asyncProperty(rowsOfThree, fc.nat(), async (rows, cut) => {
    const columns = [0, 1, 2].map((at) => sql`${rows.map((row) => (at === 1 && row[at] === '' ? null : row[at]))}::text[]`)
    const bytes = await inWork(hostOn(town.pool, { today: town.today }), caller, (work) => buffer(copiedLines(work, sql`select a, b, c from unnest(${sql.join(columns)}) with ordinality x(a, b, c, at) order by at`)))
    expect(readInTwo(bytes, cut % (bytes.length + 1))).toEqual(rows)
  }), { numRuns: 30 })
})

import * as fc from 'fast-check'
import { expect } from 'vitest'
import { test } from '../../tests/harness/town.ts'
import { refusalOf } from './second-wall.ts'
import { containing, dayRange } from './sql.ts'

test('a pattern finds exactly the texts that contain what was asked, whatever signs it holds', async ({ town }) => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '%', '_', '\\', ' '), maxLength: 6 })
  for (const [whole, part] of fc.sample(fc.tuple(text, text), 300)) {
    const { rows } = await town.pool.query<{ found: boolean }>('select $1::text like $2 as found', [whole, containing(part)])
    expect({ whole, part, found: rows[0]?.found }).toEqual({ whole, part, found: whole.includes(part) })
  }
})

test('a range of days holds its first and not its last; an open end holds for good', async ({ town }) => {
  const holds = async (from: string | null, until: string | null, day: string) => (await town.pool.query<{ holds: boolean }>('select $1::daterange @> $2::date as holds', [dayRange(from, until), day])).rows[0]?.holds
  expect(await holds('2023-06-01', '2023-06-30', '2023-06-01')).toBe(true)
  expect(await holds('2023-06-01', '2023-06-30', '2023-06-30')).toBe(false)
  expect(await holds(null, null, '1900-01-01')).toBe(true)
  expect(await holds('2023-06-01', null, '2999-01-01')).toBe(true)
})

test('a range that would hold no day is refused in a sentence, also where the database is asked for it', async ({ town }) => {
  for (const until of ['2023-06-01', '2023-05-31']) expect(() => dayRange('2023-06-01', until)).toThrow('Ngày kết thúc phải sau ngày bắt đầu')
  const error = await town.pool.query("select daterange('2023-06-01', '2023-05-31')").catch((cause: unknown) => cause)
  expect(refusalOf(error, {})?.code).toBe('period_backwards')
})

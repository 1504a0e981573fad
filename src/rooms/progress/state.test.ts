import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { test } from '../../../tests/harness/town.ts'
import { stateOf } from './rules.ts'

describe('the state', () => {
  const due = '2023-06-30'
  test.for([
    ['nothing yet', '16', '0', due, '2023-06-30', 'not_started'], ['something', '16', '0.001', due, '2023-06-30', 'in_progress'], ['just enough', '16', '16.0', due, '2023-06-30', 'met'], ['more', '16', '17', due, '2023-06-30', 'met'],
    ['on the due day itself', '16', '3', due, '2023-06-30', 'in_progress'], ['the day after', '16', '3', due, '2023-07-01', 'overdue'], ['nothing, the day after', '16', '0', due, '2023-07-01', 'overdue'], ['enough, though late', '16', '16', due, '2024-01-01', 'met'],
    ['no plan for the year', null, '5', null, '2023-06-30', 'in_progress'], ['huge numbers exactly', '100000000000000000000.1', '100000000000000000000.09', due, '2023-06-30', 'in_progress'],
  ] as const)('%s', ([, plan, done, dueOn, on, state]) => {
    expect(stateOf({ plan, done, dueOn }, on)).toBe(state)
  })

  test('is the same in TypeScript and in SQL, for any numbers and days', async ({ town }) => {
    const amount = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('', '.0', '.5', '.25', '.000001')).map(([whole, part]) => `${whole}${part}`)
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2023-06-${String(n).padStart(2, '0')}`)
    const rows = fc.sample(fc.record({ plan: fc.option(amount), done: amount, dueOn: fc.option(day), on: day }), 2_000)
    const { rows: said } = await town.pool.query<{ state: string }>('select progress.state_of(plan, done, due, "on") as state from rows from (jsonb_to_recordset($1::jsonb) as (plan numeric, done numeric, "dueOn" date, "on" date)) with ordinality as t(plan, done, due, "on", n) order by n', [JSON.stringify(rows)])
    expect(said.map(({ state }) => state)).toEqual(rows.map((row) => stateOf(row, row.on)))
  })
})

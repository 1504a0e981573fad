import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { hostOn } from '../app.ts'
import { test, type Town } from '../../tests/harness/town.ts'
import { ask, inWork, queries, type Question, type Work } from './work.ts'

/** When the database was asked, as a number of its clock. */
const instant = (mark: string): Question<number> => ({
  name: 'instant', values: [mark], answerOf: ([found]: { at: number }[]) => found?.at ?? 0, text: `select extract(epoch from clock_timestamp())::float8 * 1000 as at, $1::text as mark`,
})

/** Asks some milliseconds after the work has begun; whether the answer is older than that. */
const cameAhead = (town: Town, ahead: Question<unknown>[], before: (work: Work) => Promise<unknown> = () => Promise.resolve()) =>
  inWork(hostOn(town.pool, { today: town.today }), { tokenHash: null, language: 'vi', origin: { address: 'local', agent: 'test', setSession: () => {} }, ahead }, async (work) => {
    await wait(5)
    const begun = Date.now()
    await before(work)
    return await ask(work, instant('a')) < begun
  })

test('what a work asks first is answered with its opening where it was put ahead, and only that very question', async ({ town }) => {
  expect([await cameAhead(town, [instant('b'), instant('a')]), await cameAhead(town, [instant('b')]), await cameAhead(town, [])]).toEqual([true, false, false])
})

test('an answer that came ahead is good until something else was asked, and once', async ({ town }) => {
  expect(await cameAhead(town, [instant('a')], (work) => sql`select 1`.execute(queries(work)))).toBe(false)
  expect(await cameAhead(town, [instant('a')], (work) => ask(work, instant('a')))).toBe(false)
})

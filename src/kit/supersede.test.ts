import * as fc from 'fast-check'
import { Client } from 'pg'
import { expect } from 'vitest'
import { test } from '../../tests/harness/town.ts'

const day = (at: number) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)

/** Statements of rows: which thing, from which day, until which (open where null), saying what. */
const row = fc.record({ thing: fc.nat(2), from: fc.nat(20), length: fc.option(fc.integer({ min: 1, max: 9 })) })
const statements = fc.array(fc.array(row, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })

const beginTelling = async (ownerUrl: string) => {
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create table kit.said (province_id int not null default 1, id uuid primary key default gen_random_uuid(), thing int not null, words text not null, valid daterange not null, known tstzrange not null default tstzrange(now(), null),
    constraint one_word_a_day exclude using gist (thing with =, valid with &&) where (upper_inf(known)) deferrable initially deferred)`)
  await owner.query(`create trigger o_supersedes after insert on kit.said referencing new table as written for each statement execute function kit.supersede('thing')`)
  return owner
}

test('the last that was said of a day holds, one truth a day, and what was believed before is still there', async ({ ownTown }) => {
  const owner = await beginTelling(ownTown.ownerUrl)
  await fc.assert(fc.asyncProperty(statements, async (given) => {
    await owner.query('truncate kit.said')
    const said = new Map<string, string>()
    for (const [at, rows] of given.entries()) {
      const listed = rows.map(({ thing, from, length }, place) => ({ thing, words: `${at}.${place}`, valid: `[${day(from)},${length === null ? '' : day(from + length)})` }))
      await owner.query('insert into kit.said (thing, words, valid) select thing, words, valid from jsonb_to_recordset($1) x (thing int, words text, valid daterange)', [JSON.stringify(listed)])
      for (const [place, { thing, from, length }] of rows.entries()) for (let on = from; on < (length === null ? 40 : from + length); on += 1) said.set(`${thing} ${day(on)}`, `${at}.${place}`)
    }
    const { rows } = await owner.query<{ what: string; words: string }>(`select thing || ' ' || d::date as what, words from kit.said, generate_series('2025-01-01'::date, '2025-02-09', '1 day') d where upper_inf(known) and valid @> d::date`)
    expect(new Map(rows.map(({ what, words }) => [what, words]))).toEqual(said)
    expect(rows).toHaveLength(said.size)
    const { rows: [kept] } = await owner.query<{ words: string }>('select count(distinct words)::text as words from kit.said')
    expect(Number(kept?.words)).toBe(given.flat().length)
  }), { numRuns: 60 })
  await owner.end()
})

test('who began first and wrote last supersedes who wrote in between, though he was believed later than the writer began', async ({ ownTown }) => {
  const [slow, quick] = [await beginTelling(ownTown.ownerUrl), new Client({ connectionString: ownTown.ownerUrl })]
  await quick.connect()
  await slow.query('begin')
  await slow.query('select now()')
  await quick.query(`insert into kit.said (thing, words, valid) values (1, 'giữa chừng', '[2025-01-01,)')`)
  await slow.query(`insert into kit.said (thing, words, valid) values (1, 'sau cùng', '[2025-01-01,)')`)
  await slow.query('commit')
  expect((await quick.query('select words, isempty(known) as passed from kit.said order by words')).rows).toEqual([{ words: 'giữa chừng', passed: true }, { words: 'sau cùng', passed: false }])
  for (const client of [slow, quick]) await client.end()
})

import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { test, type OwnTown } from '../../../tests/harness/town.ts'
import { beginDemoStories } from '../../demo/load.ts'
import { agree, as, rule, today, unitOf, wordingOf } from '../../../tests/harness/documents.ts'
import { numberLine } from './rules.ts'

describe('numbers', () => {
  test('a hundred at once give a hundred that follow one another; what dies leaves no gap', async ({ ownTown }) => {
    const unitNo = await unitOf(ownTown)
    await as(ownTown, 'tuan.btc').setFlow({ unitNo, kind: 'NQ', steps: [{ name: 'Trưởng Ban Tổ chức', stands: { by: 'head', unitNo: await unitOf(ownTown, 'S02') } }], fromOn: '2023-05-05', document: rule })
    const ids: string[] = []
    for (let at = 0; at < 102; at++) {
      const { id } = await as(ownTown, 'linh.btc').draftDocument({ unitNo, kind: 'NQ', wording: wordingOf() })
      await as(ownTown, 'linh.btc').submitDocument({ id, version: 1 })
      await agree(ownTown, 'thanh.btc', id, 1)
      ids.push(id)
    }
    const [dying = '', last = '', ...rest] = ids
    expect(await numberAndDie(ownTown, dying)).toBe(1)
    const given = await Promise.all(rest.map((id) => untilTaken(() => as(ownTown, 'tuyen.vptu').issueDocument({ id, issuedOn: today }))))
    expect(given.map(({ value }) => value).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_none, at) => at + 1))
    expect(await Promise.allSettled([last, last, last].map((id) => as(ownTown, 'tuyen.vptu').issueDocument({ id, issuedOn: today })))).toMatchObject(expect.arrayContaining([expect.objectContaining({ status: 'fulfilled', value: { value: 101, number: '101-NQ/TU' } })]))
    expect(await as(ownTown, 'tuyen.vptu').issueDocument({ id: dying, issuedOn: today })).toMatchObject({ value: 102 })
  })

  test('of the demo go on from the registers on paper; its people leave documents in every state', async ({ ownTown }) => {
    await beginDemoStories({ appUrl: ownTown.appUrl, ownerUrl: ownTown.ownerUrl, today, onProgress: () => {} })
    const { rows } = await as(ownTown, 'linh.btc').listDocuments({})
    expect(Object.fromEntries(rows.map(({ number, state }) => [number, state]))).toEqual({ 'Số      -KH/TU': 'waiting', 'Số      -TTr/TU': 'drafting', 'Số      -CV/TU': 'drafting', 'Số 1847-CV/TU': 'issued' })
    expect((await as(ownTown, 'phuc.thuonglam').listArrivals({})).rows.map(({ value, document }) => [value, document.number])).toEqual([[null, '1847-CV/TU'], [1, '214-CV/UBND']])
  })

  test('are printed with two digits at least, a draft with room for the hand', () => {
    expect(numberLine({ value: 5, kind: 'NQ', symbol: 'ĐU' })).toBe('Số 05-NQ/ĐU')
    expect(numberLine({ value: 413, kind: 'BC', symbol: 'TU' })).toBe('Số 413-BC/TU')
    expect(numberLine({ value: null, kind: 'BC', symbol: 'TU' })).toBe('Số      -BC/TU')
  })
})

/** What a client does when the server is busy: asks again. */
const untilTaken = async <Out>(ask: () => Promise<Out>): Promise<Out> => {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if ((error as { code?: string }).code !== 'busy') throw error
      await new Promise((resolve) => { setTimeout(resolve, 50 + Math.random() * 200) })
    }
  }
}

/** A process of the registry gets a number and is killed before it commits. */
const numberAndDie = async (town: OwnTown, id: string): Promise<number> => {
  const client = new Client({ connectionString: town.ownerUrl })
  client.on('error', () => {}) // it is killed
  await client.connect()
  await client.query('begin')
  await client.query(`select set_config('guong.person', (select person_id::text from people.account where username = 'tuyen.vptu'), true), set_config('guong.province', (select province_id::text from people.account where username = 'tuyen.vptu'), true),
    set_config('guong.today', $1, true), set_config('guong.entry', gen_random_uuid()::text, true)`, [today])
  const { rows } = await client.query<{ value: number; pid: number }>('select i.value, pg_backend_pid() as pid from documents.issue_number($1, gen_random_uuid(), $2) i', [id, today])
  const killer = new Client({ connectionString: town.ownerUrl })
  await killer.connect()
  await killer.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await killer.end()
  await client.end().catch(() => {})
  return rows[0]?.value ?? 0
}

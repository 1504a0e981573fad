import type { PoolClient } from 'pg'
import { expect } from 'vitest'
import { test } from '../../tests/harness/town.ts'
import { openPool } from './pool.ts'
import { askTogether } from './together.ts'

const begin = { name: 'begin', text: 'begin' }
const commit = { name: 'commit', text: 'commit' }
const half = (by: number) => ({ name: 'half', text: 'select 1 / $1::int as half', values: [by] })
const lock = { name: 'lock', text: 'select pg_advisory_xact_lock(7300999) is null as held' }

/** One connection on which each statement was asked before, so that from now on they are asked together. */
const connected = async (url: string, run: (client: PoolClient) => Promise<void>) => {
  const pool = openPool({ url, size: 1 })
  const client = await pool.connect()
  for (let time = 0; time < 2; time++) await askTogether(client, [begin, half(1), lock, commit])
  try {
    await run(client)
  } finally {
    client.release()
    await pool.end()
  }
}

test('several statements answer in their order, and what is asked behind them gets its own answer', async ({ ownTown }) => {
  await connected(ownTown.appUrl, async (client) => {
    const [answers, after] = await Promise.all([askTogether(client, [begin, half(1), lock, commit]), client.query('select 7 as seven')])
    expect(answers.map(({ command, rows }) => [command, rows.length])).toEqual([['BEGIN', 0], ['SELECT', 1], ['SELECT', 1], ['COMMIT', 0]])
    expect(after.rows).toEqual([{ seven: 7 }])
  })
})

test('behind one that fails nothing is carried out, no commit either, and the connection goes on', async ({ ownTown }) => {
  await connected(ownTown.appUrl, async (client) => {
    await expect(askTogether(client, [begin, half(0), lock, commit])).rejects.toThrow('division by zero')
    await expect(client.query('select 1')).rejects.toThrow('current transaction is aborted')
    await client.query('rollback')
    await expect(askTogether(client, [begin, { ...half(1), text: 'another text' }, commit])).rejects.toThrow('must be unique')
    await client.query('rollback')
    const [, answer] = await askTogether(client, [begin, half(1), commit])
    expect(answer?.rows).toEqual([{ half: 1 }])
  })
})

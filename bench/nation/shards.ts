import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { runScript } from '../../tests/harness/psql.ts'
import { median } from '../statistics.ts'
import { as } from './database.ts'

/** Something measured beside what it can not cost less than, in milliseconds. */
export interface Beside { work: string; ms: number; floor: { what: string; ms: number }; ratio: number }

const other = fileURLToPath(new URL('../../.work/bench-shard', import.meta.url))
const [secret, units, provinces] = ['bench-of-shards', 1_875, 34]

/** The figures of every organisation of the country on two servers, added up by province through a third database; beside it the same rows in one table. */
export const measureShards = async (ownerUrl: string, { rounds, requests }: { rounds: number; requests: number }): Promise<Beside[]> => {
  const second = await startServer({ dataFolder: other })
  try {
    const [first, coordinator] = [await empty(ownerUrl, 'guong_shard'), await empty(ownerUrl, 'guong_coordinator')]
    const apart = await empty(second.ownerUrl, 'guong_shard')
    for (const [url, odd] of [[first, 1], [apart, 0]] as const) await as(url, (client) => fill(client, odd))
    await as(coordinator, async (client) => {
      await runScript(client, 'coordinator')
      for (const [name, url, odd] of [['shard_a', first, 1], ['shard_b', apart, 0]] as const) {
        const { hostname: host, port, pathname } = new URL(url)
        await runScript(client, 'add-shard', { name, host, port, database: pathname.slice(1), secret, provinces: Array.from({ length: provinces }, (_, at) => at + 1).filter((province) => province % 2 === odd).join(', ') })
      }
      await client.query('create table public.whole as select * from nation.figure; create index on public.whole (province_id, unit_no); analyze')
    })
    return await as(coordinator, async (client) => [
      await beside(client, { work: 'nation by province over two shards, 63,750 organisations', ours: 'select * from nation.by_province order by 1', floor: 'select province_id, min(on_day), sum(tasks), sum(met), sum(overdue), sum(in_progress), sum(not_started), sum(pending) from public.whole group by 1 order by 1', rounds, requests }),
      await beside(client, { work: 'one unit with its figures through the coordinator', ours: 'select * from nation.figure where province_id = 7 and unit_no = 3', floor: 'select * from public.whole where province_id = 7 and unit_no = 3', rounds, requests }),
    ])
  } finally {
    await second.stop()
  }
}

const empty = async (serverUrl: string, name: string) => {
  await as(serverUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name}`)
  })
  return serverUrl.replace(/\/guong$/, `/${name}`)
}

const fill = async (client: Client, odd: 0 | 1) => {
  await runScript(client, 'shard', { secret })
  await client.query(`insert into sent.figure select p, u, '2026-06-30', 63, 20 + u % 7, 5, 30 - u % 7, 8, u % 5 from generate_series(1, ${provinces}) p, generate_series(1, ${units}) u where p % 2 = $1`, [odd])
  await client.query('vacuum analyze sent.figure')
}

/** Both in turn, who begins alternating; a tenth of the requests of a click, since each adds up the country. */
const beside = async (client: Client, { work, ours, floor, rounds, requests }: { work: string; ours: string; floor: string; rounds: number; requests: number }): Promise<Beside> => {
  const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
  const ask = async (side: 'ours' | 'floor') => {
    const begun = performance.now()
    await client.query({ name: `${side} ${work.slice(0, 20)}`, text: side === 'ours' ? ours : floor })
    return performance.now() - begun
  }
  for (let warm = 0; warm < 8; warm++) { await ask('ours'); await ask('floor') }
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? ['ours', 'floor'] as const : ['floor', 'ours'] as const) {
      const taken: number[] = []
      for (let request = 0; request < Math.ceil(requests / 10); request++) taken.push(await ask(side))
      times[side].push(median(taken))
    }
  }
  const [mine, bare] = [median(times.ours), median(times.floor)]
  return { work, ms: mine, floor: { what: 'the same rows in one table', ms: bare }, ratio: mine / bare }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '../src/kit/migrate.ts'
import { asOwner } from '../src/kit/owner.ts'
import { startServer, type RunningServer } from '../src/kit/postgres/supervisor.ts'
import { copyOf, makeEmpty } from './harness/database.ts'
import { runScript } from './harness/psql.ts'
import { smallProvince } from './harness/small-province.ts'

/** Two servers: the town and the coordinator on one, a small province on the other. */
const folder = mkdtempSync(join(tmpdir(), 'guong-shard-'))
const secret = 'mật khẩu của quốc gia'
let other: RunningServer
let town: Awaited<ReturnType<typeof copyOf>>
let coordinator: Awaited<ReturnType<typeof makeEmpty>>
let small: Awaited<ReturnType<typeof smallProvince>>
let nation: Client

beforeAll(async () => {
  const databases = inject('databases')
  town = await copyOf(databases, databases.town)
  await asOwner(town.ownerUrl, (client) => asShard(client, '2023-06-30'))
  other = await startServer({ dataFolder: folder, settings: { fsync: 'off' } })
  await migrate({ ownerUrl: other.ownerUrl, dataFolder: folder })
  // Homes are numbered for the whole nation: what stands elsewhere is known by number and name before the first home of this shard is founded.
  await asOwner(other.ownerUrl, (client) => client.query(`insert into org.province (id, name) values (1, 'Lam Sơn')`))
  small = await smallProvince({ ownerUrl: other.ownerUrl.replace(/\/guong$/, '/postgres'), dataFolder: folder, bare: 'guong', town: '' })
  await asShard(small.owner, '2023-12-31')
  coordinator = await makeEmpty(databases)
  nation = new Client({ connectionString: coordinator.ownerUrl })
  await nation.connect()
  await runScript(nation, 'coordinator')
  await nation.end()
  nation = new Client({ connectionString: coordinator.ownerUrl }) // what the script set for the database counts from the next connection on
  await nation.connect()
  await addShard('shard_a', town.ownerUrl, '1')
  await addShard('shard_b', await addressOf(small.owner), '2, 3')
}, 240_000)
afterAll(async () => {
  await nation.end()
  await coordinator.drop()
  await small.drop()
  await other.stop()
  await town.drop()
  rmSync(folder, { recursive: true, force: true })
})

const asShard = async (client: Client, day: string) => {
  await runScript(client, 'shard', { secret })
  await client.query('select sent.send($1)', [day])
}

const addressOf = async (client: Client) => {
  const { rows: [found] } = await client.query<{ database: string; port: string }>(`select current_database() as database, current_setting('port') as port`)
  return `postgres://127.0.0.1:${found?.port}/${found?.database}`
}

const addShard = (name: string, address: string, provinces: string) => {
  const { hostname: host, port, pathname } = new URL(address)
  return runScript(nation, 'add-shard', { name, host, port, database: pathname.slice(1), secret, provinces })
}

test('the nation by province is what the shards say of themselves, each adding up its own', async () => {
  const { rows } = await nation.query<{ province_id: number; tasks: number; overdue: number }>('select province_id, tasks::int, overdue::int from nation.by_province order by 1')
  const own = async (client: Client) => (await client.query<{ province_id: number; tasks: number; overdue: number }>('select province_id, sum(tasks)::int as tasks, sum(overdue)::int as overdue from sent.figure group by 1')).rows
  expect(rows).toEqual([...await asOwner(town.ownerUrl, own), ...await own(small.owner)])
  expect(rows.map(({ province_id, tasks }) => [province_id, tasks > 0])).toEqual([[1, true], [2, true]])
  const { rows: plan } = await nation.query<{ 'QUERY PLAN': string }>('explain (verbose) select * from nation.by_province')
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text.match(/Remote SQL: SELECT province_id, min\(on_day\), sum\(tasks\).* GROUP BY/g)).toHaveLength(2)
})

test('one province is asked of its own shard alone', async () => {
  const { rows: plan } = await nation.query<{ 'QUERY PLAN': string }>('explain (verbose) select * from nation.figure where province_id = 2')
  const text = plan.map((line) => line['QUERY PLAN']).join('\n')
  expect(text).toContain('nation.shard_b')
  expect(text).not.toContain('nation.shard_a')
})

test('who fetches the figures reads nothing else on a shard and changes nothing, since nobody is signed in there', async () => {
  await nation.query(`create foreign table nation.tasks (province_id int, id uuid, code text) server shard_a options (schema_name 'tasks', table_name 'task')`)
  await expect(nation.query('select * from nation.tasks')).rejects.toThrow(/permission denied/)
  await expect(nation.query('update nation.figure set tasks = 0 where province_id = 1')).rejects.toThrow(/permission denied/)
})

test('no key holds over shards', async () => {
  await expect(nation.query('alter table nation.figure add primary key (province_id, unit_no)')).rejects.toThrow(/unique index on partitioned table/)
})

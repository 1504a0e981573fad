import { Client } from 'pg'
import { migrate } from '../../src/kit/migrate.ts'
import { startServer } from '../../src/kit/postgres/supervisor.ts'
import { stampOf } from '../../tests/harness/database.ts'
import { loadNation } from './load.ts'
import { recomputeCounters } from './recompute.ts'
import { ofCountry, type NationSize } from './size.ts'

/** The database of a made nation, how long the making took (null when it stood already), and its size on disk. */
export interface Nation { name: string; madeInSeconds: number | null; onDisk: string }

/** The nation of this size as the generator makes it: taken as it stands and brought to the newest shape like any installation, or made under settings that fill without writing twice. Those of an earlier generator, and half made ones, are dropped first, for the disk. */
export const makeNation = async ({ dataFolder, size, tell }: { dataFolder: string; size: NationSize; tell: (step: string) => void }): Promise<Nation> => {
  const stamp = stampOf(['rows', 'held-rows', 'words', 'size'].map((file) => `bench/nation/${file}.ts`))
  const name = `nation_${stamp}_${String(size.share).replace('.', '_')}${size.provinces < ofCountry.provinces ? `_of${size.provinces}` : ''}${partitions ? `_p${partitions}` : ''}`
  const server = await startServer({ dataFolder, settings: loading })
  const ownerUrl = server.ownerUrl.replace(/\/guong$/, `/${name}`)
  try {
    const isThere = await as(server.ownerUrl, async (client) => {
      const { rows } = await client.query<{ datname: string }>(`select datname from pg_database where datname ~ '^(making_)?nation_'`)
      for (const { datname } of rows.filter((row) => !row.datname.startsWith(`nation_${stamp}_`))) await client.query(`drop database "${datname}" with (force)`)
      return rows.some(({ datname }) => datname === name)
    })
    const begun = Date.now()
    if (isThere) await bringUpToDate({ ownerUrl, dataFolder, tell })
    else await make({ serverUrl: server.ownerUrl, dataFolder, name, size, tell })
    const onDisk = await as(ownerUrl, async (client) => (await client.query<{ size: string }>('select pg_size_pretty(pg_database_size(current_database())) as size')).rows[0]?.size ?? '?')
    return { name, madeInSeconds: isThere ? null : Math.round((Date.now() - begun) / 1000), onDisk }
  } finally {
    await server.stop()
  }
}

/** Into how many parts by province the nation's large tables are made. */
export const partitions = Number(process.env['GUONG_PARTITIONS'] ?? 0)

/** Runs on a connection of its own. */
export const as = async <T>(url: string, run: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Rows that are copied into a table of the same transaction need no log of their own under the smallest one. */
const loading = { wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB', checkpoint_timeout: '30min', shared_buffers: '1GB' }

const bringUpToDate = async ({ ownerUrl, dataFolder, tell }: { ownerUrl: string; dataFolder: string; tell: (step: string) => void }) => {
  const { ran } = await migrate({ ownerUrl, dataFolder, partitions })
  if (ran.length > 0) tell(`brought to the newest shape: ${ran.join(', ')}`)
}

const make = async ({ serverUrl, dataFolder, name, size, tell }: { serverUrl: string; dataFolder: string; name: string; size: NationSize; tell: (step: string) => void }) => {
  const making = serverUrl.replace(/\/guong$/, `/making_${name}`)
  await as(serverUrl, (client) => client.query(`create database "making_${name}"`))
  await migrate({ ownerUrl: making, dataFolder, partitions })
  await as(making, async (client) => {
    await loadNation(client, size, tell)
    await recomputeCounters(client, size, tell)
  })
  await as(serverUrl, (client) => client.query(`alter database "making_${name}" rename to "${name}"`))
}

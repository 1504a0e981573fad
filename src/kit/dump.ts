import { createWriteStream, statSync } from 'node:fs'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** The first line of a dump: which shape of the database it holds. */
export interface DumpHead { format: 'guong-dump/1'; migrations: string[] }

/** A table of a dump, a line before its rows in PostgreSQL's text form; the rows end with `\.` alone on a line. */
export interface DumpTable { table: string; columns: string[] }

/** Writes everything (evidence included, sessions not) as one compressed file, as of one instant. */
export const dumpTo = async (ownerUrl: string, path: string, onProgress: (step: string) => void): Promise<{ tables: number; rows: number; bytes: number }> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  const zip = createGzip()
  const written = pipeline(zip, createWriteStream(path, { mode: 0o600 }))
  written.catch(() => {}) // a failure is thrown where it is awaited; one of ours before that closes the file early
  try {
    const migrations = await migrationsOf(client)
    await client.query('set role guong_maintenance; begin isolation level repeatable read read only; set local timezone = \'UTC\'; set local datestyle = \'ISO, DMY\'')
    const tables = await tablesOf(client)
    await write(zip, `${JSON.stringify({ format: 'guong-dump/1', migrations } satisfies DumpHead)}\n`)
    let rows = 0
    for (const one of tables) {
      onProgress(one.table)
      rows += await copyOut(client, one, zip)
    }
    zip.end()
    await written
    return { tables: tables.length, rows, bytes: statSync(path).size }
  } finally {
    zip.destroy()
    await client.end()
  }
}

/** Names of the migrations a database has had, in their order. */
export const migrationsOf = async (client: Client): Promise<string[]> =>
  (await client.query<{ name: string }>('select name from public.migration order by id')).rows.map(({ name }) => name)

/** Every table of ours but those that belong to the running program alone, and those that are worked out from others. */
const tablesOf = async (client: Client): Promise<DumpTable[]> => (await client.query<DumpTable>(`
  select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema', 'graphile_worker') and n.nspname || '.' || c.relname not in ('people.session', 'kit.attempt', 'intake.load', 'intake.load_part', 'progress.present', 'progress.spread', 'progress.tally', 'progress.wake')
  group by 1 order by 1`)).rows

const copyOut = async (client: Client, { table, columns }: DumpTable, zip: Gzip) => {
  await write(zip, `${JSON.stringify({ table, columns } satisfies DumpTable)}\n`)
  const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${table}) to stdout`))
  for await (const part of rows) await write(zip, part as Buffer)
  await write(zip, '\\.\n')
  return rows.rowCount
}

const write = async (zip: Gzip, part: string | Buffer) => {
  if (!zip.write(part)) await once(zip, 'drain')
}

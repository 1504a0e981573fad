import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrationsOf, type DumpHead, type DumpTable } from './dump.ts'
import { migrate } from './migrate.ts'
import { StartRefusal } from './start-refusal.ts'

/** Fills a migrated, empty database from a dump in one transaction: everything as it was, or nothing. */
export const restoreFrom = async (ownerUrl: string, path: string, onProgress: (step: string) => void): Promise<{ tables: number; rows: number }> => {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const migrations = await migrationsOf(client)
    await client.query(`begin; set local role guong_maintenance; set local session_replication_role = replica; set local timezone = 'UTC'; set local datestyle = 'ISO, DMY'`)
    await client.query(`do $$ begin execute (select 'truncate ' || string_agg(format('%I.%I', schemaname, tablename), ', ') from pg_tables where schemaname !~ '^pg_' and schemaname not in ('public', 'information_schema', 'graphile_worker')); end $$`)
    const counted = await readInto(client, { path, migrations, onProgress })
    await client.query('set local session_replication_role = origin; reset role')
    await client.query(`select setval(pg_get_serial_sequence('ledger.row_digest', 'ordinal'), (select coalesce(max(ordinal), 1) from ledger.row_digest))`)
    await client.query('select progress.recompute(province_id, on_day) from progress.rolled')
    await client.query('commit')
    return counted
  } finally {
    await client.end()
  }
}

/** Restores a dump into a database that lives only while `run` looks at it. */
export const inRestored = async (
  { ownerUrl, dump, dataFolder, onProgress }: { ownerUrl: string; dump: string; dataFolder: string; onProgress: (step: string) => void }, run: (restored: { ownerUrl: string; appUrl: string }) => Promise<void>,
): Promise<void> => {
  const name = `guong_restored_${process.pid}`
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`create database ${name}`)
    const { appUrl } = await migrate({ ownerUrl: url.toString(), dataFolder })
    await restoreFrom(url.toString(), dump, onProgress)
    await run({ ownerUrl: url.toString(), appUrl })
  } finally {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.end()
  }
}

interface Source { path: string; migrations: string[]; onProgress: (step: string) => void }

const readInto = async (client: Client, { path, migrations, onProgress }: Source) => {
  const lines = createInterface({ input: unzipped(path), crlfDelay: Infinity })[Symbol.asyncIterator]()
  const next = () => lines.next().catch((cause: unknown) => { throw notADump(path, cause) })
  requireSameShape(path, asJson<DumpHead>(path, (await next()).value), migrations)
  const counted = { tables: 0, rows: 0 }
  for (let line = await next(); !line.done; line = await next()) {
    const { table, columns } = asJson<DumpTable>(path, line.value)
    onProgress(table)
    counted.rows += await copyIn(client, { table: identifier(table), columns: columns.map(identifier) }, next)
    counted.tables += 1
  }
  return counted
}

const unzipped = (path: string) => {
  const zip = createGunzip()
  createReadStream(path).on('error', (cause) => zip.destroy(cause)).pipe(zip)
  return zip
}

const copyIn = async (client: Client, { table, columns }: DumpTable, next: () => Promise<IteratorResult<string>>) => {
  const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  let rows = 0
  for (let line = await next(); line.value !== '\\.'; line = await next()) {
    if (line.done) throw new StartRefusal('dump_cut', { vi: 'Bản sao lưu bị cắt ngang. Chưa khôi phục gì; hãy lấy bản khác.', en: 'The dump is cut short. Nothing was restored; take another one.' })
    if (!into.write(`${line.value}\n`)) await once(into, 'drain')
    rows += 1
  }
  into.end()
  await finished(into)
  return rows
}

const requireSameShape = (path: string, { format, migrations }: DumpHead, ours: string[]) => {
  if (format !== 'guong-dump/1') throw notADump(path)
  if (migrations.join() !== ours.join()) throw new StartRefusal('dump_of_another_version', { vi: 'Bản sao lưu này của một phiên bản Gương khác. Hãy khôi phục bằng đúng phiên bản ấy rồi nâng cấp.', en: 'This dump is of another version of Gương. Restore it with that version, then upgrade.' })
}

/** Names in a dump become SQL: only what a name of ours can be is let through. */
const identifier = (name: string) => {
  if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/.test(name)) throw notADump(name)
  return name
}

const asJson = <T>(path: string, line: unknown): T => {
  try {
    return JSON.parse(String(line)) as T
  } catch (cause) {
    throw notADump(path, cause)
  }
}

const notADump = (path: string, cause?: unknown) => new StartRefusal('not_a_dump', { vi: `“${path}” không phải bản sao lưu của Gương. Hãy kiểm tra tệp.`, en: `“${path}” is not a dump of Gương. Check the file.` }, cause)

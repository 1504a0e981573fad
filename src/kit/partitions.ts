import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { StartRefusal } from './start-refusal.ts'

/** The tables that grow with a country: partitioned by storage home where an installation is founded so. */
export const partitionedTables: readonly string[] = readFileSync(new URL('../../db/partitioned.txt', import.meta.url), 'utf8').trim().split('\n')

/** How many partitions a migration run makes of each such table: as many as the database has, those asked for where nothing stands yet; 0 leaves them whole. */
export const partitionsFor = async (client: Client, asked: number): Promise<number> => {
  const { rows: [found] } = await client.query<{ fresh: boolean; count: number; version: number }>(`select to_regclass('public.migration') is null as fresh,
    (select count(*)::int from pg_inherits where inhparent = to_regclass('${partitionedTables.at(-1)}')) as count, current_setting('server_version_num')::int as version`)
  const { fresh, count, version } = found ?? { fresh: true, count: 0, version: 0 }
  if (!fresh && asked > 0 && asked !== count) throw otherwiseFounded(count)
  if (fresh && asked > 0 && version < 170_000) throw tooOld()
  return fresh ? asked : count
}

/** The same connection, under which a migration that makes one of these tables makes it of so many partitions by hash of the storage home, each closed to everybody who does not come through the whole. */
export const makingPartitions = (client: Client, count: number): Client =>
  (count === 0 ? client : Object.create(client, { query: { value: (asked: unknown, ...more: unknown[]) =>
    (client.query as (...words: unknown[]) => unknown).call(client, typeof asked === 'string' ? inPartitions(asked, count) : asked, ...more) } }) as Client)

/** Names the indexes of parts after those of the whole, so that what is refused is refused by the name of its rule. */
export const nameParts = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ rename: string }>(`select format('alter index %s rename to %I', part.oid::regclass, whole.relname || '_' || right(tab.relname, 3)) as rename
    from pg_inherits i join pg_class part on part.oid = i.inhrelid and part.relkind = 'i' join pg_class whole on whole.oid = i.inhparent join pg_index x on x.indexrelid = part.oid join pg_class tab on tab.oid = x.indrelid
    where part.relname <> whole.relname || '_' || right(tab.relname, 3)`)
  for (const { rename } of rows) await client.query(rename)
}

/** A migration's SQL with these tables in partitions. A key by id alone can not hold over partitions and is left out: migration 0040 drops it everywhere. */
export const inPartitions = (sql: string, count: number): string => {
  let written = sql
  for (const table of partitionedTables) {
    const begins = `create table ${table} (`
    const at = written.indexOf(begins)
    if (at < 0) continue
    const ends = endOf(written, at + begins.length)
    const semicolon = written.indexOf(';', ends)
    const [body, options] = [written.slice(at + begins.length, ends).replace(/\n\s*unique \(id\)(,|(?=\n|$))/, ''), written.slice(ends + 1, semicolon)]
    written = `${written.slice(0, at)}${begins}${body.replace(/,\s*$/, '')}) partition by hash (province_id);\n${Array.from({ length: count }, (_, part) => onePartition(table, { part, count, options })).join('')}${written.slice(semicolon + 1)}`
  }
  return written
}

const onePartition = (table: string, { part, count, options }: { part: number; count: number; options: string }) => {
  const name = `${table}_${String(part).padStart(3, '0')}`
  return `create table ${name} partition of ${table} for values with (modulus ${count}, remainder ${part})${options}; alter table ${name} enable row level security, force row level security;\n`
}

/** Where the parenthesis closes that is open at `from`. */
const endOf = (sql: string, from: number) => {
  let [depth, quoted] = [1, false]
  for (let at = from; at < sql.length; at++) {
    const sign = sql[at]
    if (sign === "'") quoted = !quoted
    if (quoted) continue
    if (sign === '(') depth += 1
    if (sign === ')' && --depth === 0) return at
  }
  throw new Error('a table without an end')
}

const tooOld = () => new StartRefusal('partitions_need_newer_server', {
  vi: 'Chia bảng theo tỉnh (GUONG_PARTITIONS) cần PostgreSQL 17 trở lên. Hãy dùng máy chủ mới hơn, hoặc bỏ GUONG_PARTITIONS.',
  en: 'Tables partitioned by province (GUONG_PARTITIONS) need PostgreSQL 17 or newer. Use a newer server, or leave GUONG_PARTITIONS out.',
})

const otherwiseFounded = (count: number) => new StartRefusal('founded_otherwise', {
  vi: `Cơ sở dữ liệu này đã lập ${count ? `với ${count} phần mỗi bảng` : 'không chia phần'}, GUONG_PARTITIONS không đổi được nữa. Hãy bỏ GUONG_PARTITIONS, hoặc "guong dump" rồi "guong restore" vào cơ sở dữ liệu mới.`,
  en: `This database was founded ${count ? `with ${count} partitions a table` : 'without partitions'}, which GUONG_PARTITIONS can not change. Leave it out, or run "guong dump" and "guong restore" into a new database.`,
})

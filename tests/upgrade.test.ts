import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import type { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { expect, inject, test } from 'vitest'
import { migrate } from '../src/kit/migrate.ts'
import { asOwner } from '../src/kit/owner.ts'
import { answering, answersAlike } from './harness/answering.ts'
import { copyOf, makeEmpty } from './harness/database.ts'

/** How many migrations the first released shape of the database had. */
const RELEASED = 11

test('a database of the first release, full of work, is brought to the present shape and goes on', { timeout: 180_000 }, async () => {
  const databases = inject('databases')
  const [town, old] = [await copyOf(databases, databases.town), await makeEmpty(databases)]
  await shapeAsReleased(old.ownerUrl)
  const released = await fillFrom(town.ownerUrl, old.ownerUrl, [])
  const watched = await columnsOfWatched(old.ownerUrl)
  const { appUrl, ran } = await migrate({ ownerUrl: old.ownerUrl, dataFolder: databases.dataFolder })
  expect(ran.length).toBeGreaterThan(4)
  await fillFrom(town.ownerUrl, old.ownerUrl, released)
  const added = (await columnsOfWatched(old.ownerUrl)).filter(({ name, table }) => watched.some((one) => one.table === table) && !watched.some((one) => one.name === name))
  expect(added.filter(({ filled }) => filled), 'a column that is filled in rows of before changes their digests').toEqual([])
  await answersAlike(town.appUrl, appUrl, ['/api/figures', '/api/desk', '/api/tasks?size=200', '/api/views', '/api/mentions'])
  const after = await answering(appUrl)
  const { rows: [task] } = await after.read('binh.ccb', '/api/tasks?mine=true') as { rows: { taskId: string }[] }
  expect(await after.write('binh.ccb', `/api/tasks/${task!.taskId}/remarks`, { text: 'Đã nhận việc.' })).toBe(200)
  expect(await after.read('hai.ubkt', '/api/ledger/verification')).toMatchObject({ sound: true, faults: [] })
  await after.close()
  await Promise.all([town.drop(), old.drop()])
})

const shapeAsReleased = (url: string) => asOwner(url, (client) => runner({
  dbClient: client, dir: fileURLToPath(new URL('../db/migrations', import.meta.url)), direction: 'up', count: RELEASED, migrationsSchema: 'public', migrationsTable: 'migration',
  singleTransaction: true, noLock: true, log: () => {}, logger: { info: () => {}, warn: () => {}, error: console.error },
}))

/** The rows of the town as the tables there are can hold them, but for those filled before; what has come since is filled once the shape is the present one, since the town's ledger knows it. */
const fillFrom = (town: string, old: string, filled: string[]) => asOwner(town, (from) => asOwner(old, async (into) => {
  const [there, all] = [await columnsOf(from), await columnsOf(into)]
  const here = new Map([...all].filter(([table]) => !filled.includes(table)))
  await into.query('begin; set local session_replication_role = replica')
  await into.query(`truncate ${[...here.keys()].join(', ')}`)
  for (const [table, columns] of here) {
    const common = columns.filter((column) => there.get(table)?.includes(column)).join(', ')
    if (common) await pipeline(from.query(copyTo(`copy ${table} (${common}) to stdout`)), into.query(copyFrom(`copy ${table} (${common}) from stdin`)))
  }
  await into.query(`select setval(pg_get_serial_sequence('ledger.row_digest', 'ordinal'), (select max(ordinal) from ledger.row_digest))`)
  await into.query('commit')
  return [...here.keys()]
}))

const columnsOf = async (client: Client) => new Map((await client.query<{ name: string; columns: string[] }>(`
  select c.oid::regclass::text as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema', 'graphile_worker') group by 1`)).rows.map(({ name, columns }) => [name, columns]))

/** The columns of tables whose rows the ledger digests, and whether a row that is there already gets something in them. */
const columnsOfWatched = (url: string) => asOwner(url, async (client) => (await client.query<{ table: string; name: string; filled: boolean }>(`
  select a.attrelid::regclass::text as table, a.attrelid::regclass || '.' || a.attname as name, a.attnotnull or a.atthasdef as filled
  from pg_trigger g join pg_attribute a on a.attrelid = g.tgrelid and a.attnum > 0 and not a.attisdropped where g.tgname = 'noted_insert' order by 2`)).rows)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoDay } from '../src/kit/boot/day.ts'
import { dumpTo } from '../src/kit/dump.ts'
import { migrate } from '../src/kit/migrate.ts'
import { asOwner } from '../src/kit/owner.ts'
import { inPartitions, partitionedTables } from '../src/kit/partitions.ts'
import { openPool, type Kind } from '../src/kit/pool.ts'
import { restoreFrom } from '../src/kit/restore.ts'
import { answering, answersAlike, makeFounded } from './harness/answering.ts'
import { copyOf } from './harness/database.ts'

const parts = 4
const paths = ['/api/figures', '/api/desk', '/api/tasks?size=200', '/api/tasks?state=overdue&on=2023-12-31&size=50', '/api/duties', '/api/units', '/api/people?search=nguyen']
const folder = mkdtempSync(join(tmpdir(), 'guong-parts-'))
let databases: Record<'town' | 'parted' | 'whole', Awaited<ReturnType<typeof makeFounded>>>

beforeAll(async () => {
  const given = inject('databases')
  databases = { town: await copyOf(given, given.town), parted: await makeFounded(given, parts), whole: await makeFounded(given) }
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  for (const one of Object.values(databases)) await one.drop()
})

test('a partitioned database has the columns, comments, constraints, indexes, policies, triggers and grants of a plain one', async () => {
  const [parted, whole] = [await catalogueOf(databases.parted.ownerUrl), await catalogueOf(databases.whole.ownerUrl)]
  expect(whole.length).toBeGreaterThan(1_000)
  expect(parted).toEqual(whole)
})

test('the listed tables are in parts by storage home, and nobody but the maintenance reads a part past the whole', async () => {
  const { rows } = await asOwner(databases.parted.ownerUrl, (client) => client.query<{ name: string; parts: number; closed: boolean }>(`
    select i.inhparent::regclass::text as name, count(*)::int as parts, bool_and(c.relrowsecurity and c.relforcerowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid)) as closed
    from pg_inherits i join pg_class c on c.oid = i.inhrelid and c.relkind = 'r' where i.inhparent in (select oid from pg_class where relkind = 'p') group by 1 order by 1`))
  const there = await asOwner(databases.whole.ownerUrl, async (client) => (await client.query<{ name: string }>('select t as name from unnest($1::text[]) t where to_regclass(t) is not null order by 1', [partitionedTables])).rows)
  expect(rows).toEqual(there.map(({ name }) => ({ name, parts, closed: true })))
})

test('a part refuses by the name of the rule with its own number, which the kit leaves out', async () => {
  const { rows } = await asOwner(databases.parted.ownerUrl, (client) => client.query<{ part: string; whole: string }>(`select part.relname as part, whole.relname as whole from pg_inherits i join pg_class part on part.oid = i.inhrelid and part.relkind = 'i' join pg_class whole on whole.oid = i.inhparent`))
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ part, whole }) => part.replace(/_\d{3}$/, '') !== whole)).toEqual([])
})

test('a database keeps the shape it was founded in, and a run without the setting goes on in it', async () => {
  const { dataFolder } = inject('databases')
  await expect(migrate({ ownerUrl: databases.parted.ownerUrl, dataFolder, partitions: parts + 1 })).rejects.toMatchObject({ code: 'founded_otherwise' })
  await expect(migrate({ ownerUrl: databases.whole.ownerUrl, dataFolder, partitions: parts })).rejects.toMatchObject({ code: 'founded_otherwise' })
  expect((await migrate({ ownerUrl: databases.parted.ownerUrl, dataFolder })).ran).toEqual([])
})

test('clicks over tables in parts plan a prepared statement once; those over whole tables, and what takes long, as PostgreSQL sees fit', async () => {
  const modeOf = async (url: string, kind: Kind) => {
    const pool = openPool({ url, size: 1, kind })
    const { rows } = await pool.query<{ plan_cache_mode: string }>('show plan_cache_mode')
    await pool.end()
    return rows[0]?.plan_cache_mode
  }
  expect(await modeOf(databases.parted.appUrl, 'clicks')).toBe('force_generic_plan')
  expect([await modeOf(databases.parted.appUrl, 'slow'), await modeOf(databases.whole.appUrl, 'clicks')]).toEqual(['auto', 'auto'])
})

test('a table is rewritten up to its own parenthesis, options go to its parts, everything after stays', () => {
  const written = inPartitions("create table tasks.task (\n  a int check (a in (1, 2)), -- one\n  b text default ')',\n  unique (id)) with (fillfactor = 85);\ncomment on table tasks.task is 'x';", 2)
  expect(written).toContain("b text default ')') partition by hash (province_id);")
  expect(written).toContain('create table tasks.task_001 partition of tasks.task for values with (modulus 2, remainder 1) with (fillfactor = 85);')
  expect(written).toContain("comment on table tasks.task is 'x';")
  expect(inPartitions('create table tasks.other (id int);', 2)).toBe('create table tasks.other (id int);')
})

test('the town moves into partitions and back by dump and restore: the same answers, writing goes on, the ledger is whole', { timeout: 240_000 }, async () => {
  const [first, second] = [join(folder, 'a.guong'), join(folder, 'b.guong')]
  await dumpTo(databases.town.ownerUrl, first, () => {})
  await restoreFrom(databases.parted.ownerUrl, first, () => {})
  await letIn(databases.parted.ownerUrl, databases.town.ownerUrl)
  await answersAlike(databases.town.appUrl, databases.parted.appUrl, paths)
  const app = await answering(databases.parted.appUrl)
  const { rows: [task] } = await app.read('binh.ccb', '/api/tasks?mine=true&state=in_progress') as { rows: { taskId: string }[] }
  expect(await app.write('binh.ccb', `/api/tasks/${task?.taskId}/progress`, { kind: 'added', amount: '1', onDay: demoDay, documents: ['12-BC/HU'] })).toBe(200)
  expect(await app.read('hai.ubkt', '/api/ledger/verification')).toMatchObject({ sound: true, faults: [] })
  await app.close()
  await dumpTo(databases.parted.ownerUrl, second, () => {})
  await restoreFrom(databases.whole.ownerUrl, second, () => {})
  await letIn(databases.whole.ownerUrl, databases.town.ownerUrl)
  await answersAlike(databases.parted.appUrl, databases.whole.appUrl, paths)
})

/** Everything that is said of tables but their parts, a line each. */
const catalogueOf = (url: string) => asOwner(url, async (client) => (await client.query<{ line: string }>(`
  with t as (select c.oid::regclass::text as name, c.oid, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema', 'graphile_worker'))
  select x.line from (
    select name || ' table ' || relrowsecurity || relforcerowsecurity || coalesce(obj_description(oid, 'pg_class'), '') || coalesce(relacl::text, '') || relowner::regrole as line from t
    union all select name || ' column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || coalesce(a.attacl::text, '') || coalesce(col_description(t.oid, a.attnum), '')
      from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
    union all select name || ' constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) from t join pg_constraint k on k.conrelid = t.oid and k.conparentid = 0 and k.contype <> 't'
    union all select name || ' index ' || replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') from t join pg_index i on i.indrelid = t.oid
    union all select name || ' policy ' || p.polname || p.polcmd::text || p.polpermissive || p.polroles::regrole[]::text || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') from t join pg_policy p on p.polrelid = t.oid
    union all select name || ' trigger ' || pg_get_triggerdef(g.oid) || g.tgenabled::text from t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
  ) x order by 1`)).rows.map(({ line }) => line))

/** A dump holds no sessions: the people of the town get theirs again. */
const letIn = async (url: string, town: string) => {
  const { rows } = await asOwner(town, (client) => client.query<{ token_hash: Buffer; account_id: string }>(`select token_hash, account_id from people.session where seen_at = 'infinity'`))
  await asOwner(url, async (client) => {
    for (const { token_hash, account_id } of rows) await client.query(`insert into people.session (token_hash, account_id, seen_at, expires_at) values ($1, $2, 'infinity', 'infinity')`, [token_hash, account_id])
    await client.query('analyze')
  })
}

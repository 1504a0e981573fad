import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { asOwner } from './owner.ts'
import { makingPartitions, nameParts, partitionsFor } from './partitions.ts'

/** What a migrated database is entered with: the ordinary role the application runs as, which owns nothing, and the one that runs jobs. */
export interface Migrated { appUrl: string; jobsUrl: string; ran: string[] }

/** Brings the database to the newest shape, as its owner, and makes the roles; running it again changes nothing. `partitions` founds an empty one with its large tables in so many parts by province. */
export const migrate = ({ ownerUrl, dataFolder, partitions = 0 }: { ownerUrl: string; dataFolder: string; partitions?: number }): Promise<Migrated> => asOwner(ownerUrl, async (client) => {
  await client.query('select pg_advisory_lock(7300423)')
  const passwords = { app: readPassword(dataFolder, 'app'), jobs: readPassword(dataFolder, 'jobs') }
  const count = await partitionsFor(client, partitions)
  const ran = await isInShape(client, passwords) ? [] : await bringIntoShape(client, { ownerUrl, passwords, count })
  return { appUrl: urlFor(ownerUrl, 'guong_app', passwords.app.password), jobsUrl: urlFor(ownerUrl, 'guong_jobs', passwords.jobs.password), ran }
})

type Passwords = Record<'app' | 'jobs', Password>

/** Most starts find everything as the last one left it, and one question tells. */
const isInShape = async (client: Client, { app, jobs }: Passwords) => {
  const { rows: [found] } = await client.query<{ same: boolean }>(`select coalesce(obj_description(to_regclass('public.migration'), 'pg_class') = $1, false)
    and (select count(*) from pg_roles where rolname = any ($2)) = $3 and not has_database_privilege('public', current_database(), 'temporary') as same`, [shape(), roles.map(({ name }) => name), roles.length])
  return !app.isNew && !jobs.isNew && (found?.same ?? false)
}

const bringIntoShape = async (client: Client, { ownerUrl, passwords, count }: { ownerUrl: string; passwords: Passwords; count: number }) => {
  await makeRoles(client, passwords)
  await installQueue(client, ownerUrl)
  const ran = await runMigrations(makingPartitions(client, count))
  if (count > 0) await nameParts(client)
  await closeSideDoors(client)
  await letMaintenanceKeep(client)
  await letJobsWork(client)
  await client.query(`comment on table public.migration is '${shape()}'`)
  return ran
}

/** What a database in shape was brought there by: the migrations, the queue's newest, and this file. */
const shape = () => createHash('sha256').update(readdirSync(migrationsFolder).toSorted().join()).update(String(newestOfQueue())).update(readFileSync(fileURLToPath(import.meta.url))).digest('hex')

const roles = [
  { name: 'guong_app', options: 'login nobypassrls' },
  { name: 'guong_jobs', options: 'login nobypassrls' },
  { name: 'guong_maintenance', options: 'nologin bypassrls' },
]

const makeRoles = async (client: Client, passwords: Passwords) => {
  for (const { name, options } of roles) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
    if (!rowCount) await client.query(`create role ${name} ${options}`)
    const known = passwords[name.slice('guong_'.length) as keyof typeof passwords] as Password | undefined
    if (known && (!rowCount || known.isNew)) await client.query(`alter role ${name} password ${client.escapeLiteral(known.password)}`)
    await client.query(`grant ${name} to current_user`)
  }
  // What a job does in a work, it does as the application would.
  await client.query('grant guong_app to guong_jobs')
}

interface Password { password: string; isNew: boolean }

/** The passwords of the roles that sign in live beside the data, readable by their owner only. */
const readPassword = (dataFolder: string, role: string): Password => {
  const file = join(dataFolder, `${role}-password`)
  if (existsSync(file)) return { password: readFileSync(file, 'utf8').trim(), isNew: false }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  chmodSync(file, 0o600)
  return { password, isNew: true }
}

/** The queue brings its own migrations; they are asked for only where the newest of them is not there yet. */
const installQueue = async (client: Client, ownerUrl: string) => {
  const newest = newestOfQueue()
  const { rows: [found] } = await client.query<{ exists: boolean }>(`select to_regclass('graphile_worker.migrations') is not null as exists`)
  if (found?.exists && (await client.query('select 1 from graphile_worker.migrations where id = $1', [newest])).rowCount) return
  const { Logger, runMigrations: migrateQueue } = await import('graphile-worker')
  await migrateQueue({ connectionString: ownerUrl, logger: new Logger(() => () => {}) })
}

const newestOfQueue = () => readdirSync(new URL('../../node_modules/graphile-worker/sql', import.meta.url)).map((name) => Number.parseInt(name, 10)).toSorted((a, b) => b - a)[0]

const migrationsFolder = new URL('../../db/migrations', import.meta.url)

const runMigrations = async (client: Client) => {
  const { runner } = await import('node-pg-migrate')
  const done = await runner({
    dbClient: client, dir: fileURLToPath(migrationsFolder), direction: 'up', migrationsSchema: 'public', migrationsTable: 'migration',
    singleTransaction: true, noLock: true, checkOrder: true, log: () => {}, logger: { info: () => {}, warn: () => {}, error: (message: string) => { console.error(message) } },
  })
  return done.map(({ name }) => name)
}

/** Temporary tables and types would be found before ours; nobody needs them. */
const closeSideDoors = (client: Client) => client.query(`do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$`)

/** Dump and restore read and write whole tables; no other role does. */
const letMaintenanceKeep = (client: Client) => client.query(`do $$ declare s text; begin
  for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema', 'graphile_worker') loop
    execute format('grant usage on schema %I to guong_maintenance', s);
    execute format('grant select, insert, truncate on all tables in schema %I to guong_maintenance', s);
  end loop;
  grant set on parameter session_replication_role to guong_maintenance;
end $$`)

/** The queue's tables have row security without policies: grants alone would show the worker an empty queue. No other role reads them. */
const letJobsWork = (client: Client) => client.query(`do $$ declare t regclass; begin
  grant usage on schema graphile_worker to guong_jobs;
  grant select, insert, update, delete on all tables in schema graphile_worker to guong_jobs;
  grant usage, select on all sequences in schema graphile_worker to guong_jobs;
  grant execute on all functions in schema graphile_worker to guong_jobs;
  for t in select c.oid::regclass from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worker') loop
    execute format('create policy worker on %s to guong_jobs using (true) with check (true)', t);
  end loop;
end $$`)

const urlFor = (ownerUrl: string, user: string, password: string) => {
  const url = new URL(ownerUrl)
  url.username = user
  url.password = password
  return url.toString()
}

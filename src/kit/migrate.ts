import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import { asOwner } from './owner.ts'

/** What a migrated database is entered with: the ordinary role the application runs as, which owns nothing. */
export interface Migrated { appUrl: string; ran: string[] }

/** Brings the database to the newest shape, as its owner, and makes the roles; running it again changes nothing. */
export const migrate = ({ ownerUrl, dataFolder }: { ownerUrl: string; dataFolder: string }): Promise<Migrated> => asOwner(ownerUrl, async (client) => {
  await client.query('select pg_advisory_lock(7300423)')
  const password = await makeRoles(client, dataFolder)
  const ran = await runMigrations(client)
  await closeSideDoors(client)
  await letMaintenanceKeep(client)
  return { appUrl: urlFor(ownerUrl, 'guong_app', password), ran }
})

const roles = [
  { name: 'guong_app', options: 'login nobypassrls' },
  { name: 'guong_maintenance', options: 'nologin bypassrls' },
]

const makeRoles = async (client: Client, dataFolder: string) => {
  const { password, isNew } = readPassword(dataFolder)
  for (const { name, options } of roles) {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
    if (!rowCount) await client.query(`create role ${name} ${options}`)
    if (name === 'guong_app' && (!rowCount || isNew)) await client.query(`alter role ${name} password ${client.escapeLiteral(password)}`)
    await client.query(`grant ${name} to current_user`)
  }
  return password
}

/** The password of the application's role lives beside the data, readable by their owner only. */
const readPassword = (dataFolder: string) => {
  const file = join(dataFolder, 'app-password')
  if (existsSync(file)) return { password: readFileSync(file, 'utf8').trim(), isNew: false }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  chmodSync(file, 0o600)
  return { password, isNew: true }
}

const runMigrations = async (client: Client) => {
  const { runner } = await import('node-pg-migrate')
  const done = await runner({
    dbClient: client, dir: fileURLToPath(new URL('../../db/migrations', import.meta.url)), direction: 'up', migrationsSchema: 'public', migrationsTable: 'migration',
    singleTransaction: true, noLock: true, checkOrder: true, log: () => {}, logger: { info: () => {}, warn: () => {}, error: (message: string) => { console.error(message) } },
  })
  return done.map(({ name }) => name)
}

/** Temporary tables and types would be found before ours; nobody needs them. */
const closeSideDoors = (client: Client) => client.query(`do $$ begin execute format('revoke temporary, create on database %I from public', current_database()); end $$`)

/** Dump and restore read and write whole tables; no other role does. */
const letMaintenanceKeep = (client: Client) => client.query(`do $$ declare s text; begin
  for s in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'information_schema') loop
    execute format('grant usage on schema %I to guong_maintenance', s);
    execute format('grant select, insert, truncate on all tables in schema %I to guong_maintenance', s);
  end loop;
  grant set on parameter session_replication_role to guong_maintenance;
end $$`)

const urlFor = (ownerUrl: string, user: string, password: string) => {
  const url = new URL(ownerUrl)
  url.username = user
  url.password = password
  return url.toString()
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { demoDay } from '../../src/kit/boot/day.ts'
import { hashSecret } from '../../src/kit/id.ts'
import { migrate } from '../../src/kit/migrate.ts'
import { demoSignIns } from '../../src/demo/sign-ins.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where test databases live: the server's owner address, and the names of the two templates, made once for the same sources. */
export interface Databases { ownerUrl: string; dataFolder: string; town: string; bare: string }

/** Into how many parts the large tables of the tests' databases are made: none, or as GUONG_PARTITIONS says, so that any test can be run on partitions. */
const partitions = Number(process.env['GUONG_PARTITIONS'] ?? 0)

/** Makes the templates when the sources that shape them have changed: `bare` is migrated and empty, `town` holds the demo province and a session for each of its people. */
export const makeTemplates = async (ownerUrl: string, dataFolder: string): Promise<Databases> => {
  const stamp = stampOf(['db/migrations', 'db/partitioned.txt', 'src/kit/partitions.ts', 'src/demo', 'src/rooms/intake', 'src/kit/sheets', 'src/kit/words.ts', 'src/kit/dates.ts', 'src/kit/quantities.ts', 'tests/harness/database.ts'])
  const parts = partitions ? `_p${partitions}` : ''
  const names = { bare: `bare_${stamp}${parts}`, town: `town_${stamp}${parts}` }
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  // Several runs may share the server: one makes the templates, the others wait for them.
  await owner.query('select pg_advisory_lock(7300424)')
  const have = await sweep(owner, Object.values(names))
  if (!have.includes(names.bare)) await makeBare(owner, ownerUrl, { dataFolder, name: names.bare })
  if (!have.includes(names.town)) await makeTown(owner, ownerUrl, { dataFolder, ...names })
  await owner.end()
  return { ownerUrl, dataFolder, ...names }
}

/** A copy of a template with its addresses; dropped by `drop`. */
export const copyOf = (databases: Databases, template: string) => make(databases, `template "${template}" strategy file_copy`)

/** A database with nothing in it; dropped by `drop`. */
export const makeEmpty = (databases: Databases) => make(databases, '')

const make = async ({ ownerUrl, dataFolder }: Databases, how: string) => {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`create database ${name} ${how}`)
  const url = at(ownerUrl, name)
  return {
    ownerUrl: url, appUrl: appUrlOf(url, dataFolder), jobsUrl: jobsUrlOf(url, dataFolder),
    drop: async () => { await owner.query(`drop database ${name} with (force)`); await owner.end() },
  }
}

/** The session token of a person of the town, as tests send it. */
export const tokenOf = (username: string): string => `test-session-of-${username}`

/** The address of a database for the application's role. */
export const appUrlOf = (ownerUrl: string, dataFolder: string): string => urlOf(ownerUrl, dataFolder, 'app')

/** The same for the role that runs jobs. */
export const jobsUrlOf = (ownerUrl: string, dataFolder: string): string => urlOf(ownerUrl, dataFolder, 'jobs')

const urlOf = (ownerUrl: string, dataFolder: string, role: string): string => {
  const url = new URL(ownerUrl)
  url.username = `guong_${role}`
  url.password = readFileSync(join(dataFolder, `${role}-password`), 'utf8').trim()
  return url.toString()
}

/** Drops copies whose run is over, and templates of older sources that nobody made or used within the hour; gives the names of what stays. */
const sweep = async (owner: Client, wanted: string[]) => {
  const { rows } = await owner.query<{ datname: string; old: boolean }>(`select datname, (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 hour' as old
    from pg_database where datname ~ '^(bare|town|test|making)_'`)
  const isOver = ({ datname, old }: { datname: string; old: boolean }) => (datname.startsWith('test_') ? !isRunning(Number(datname.split('_')[1])) : datname.startsWith('making_') || (old && !wanted.includes(datname)))
  for (const { datname } of rows.filter(isOver)) await owner.query(`drop database if exists "${datname}" with (force)`)
  return rows.filter((row) => !isOver(row)).map(({ datname }) => datname)
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const at = (ownerUrl: string, name: string) => {
  const url = new URL(ownerUrl)
  url.pathname = `/${name}`
  return url.toString()
}

const makeBare = async (owner: Client, ownerUrl: string, { dataFolder, name }: { dataFolder: string; name: string }) => {
  await owner.query(`create database "making_${name}"`)
  await migrate({ ownerUrl: at(ownerUrl, `making_${name}`), dataFolder, partitions })
  await owner.query(`alter database "making_${name}" rename to "${name}"`)
}

const makeTown = async (owner: Client, ownerUrl: string, { dataFolder, bare, town }: { dataFolder: string; bare: string; town: string }) => {
  const { loadDemo } = await import('../../src/demo/load.ts')
  await owner.query(`create database "making_${town}" template "${bare}"`)
  const url = at(ownerUrl, `making_${town}`)
  await loadDemo({ appUrl: appUrlOf(url, dataFolder), ownerUrl: url, today: demoDay, onProgress: () => {} })
  await giveSessions(url)
  await owner.query(`alter database "making_${town}" rename to "${town}"`)
}

const giveSessions = async (url: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const { username } of demoSignIns) {
    await client.query(`insert into people.session (token_hash, account_id, seen_at, expires_at) select $1, id, 'infinity', 'infinity' from people.account where username = $2`, [hashSecret(tokenOf(username)), username])
  }
  await client.query('analyze')
  await client.end()
}

/** What the sources under these paths come to, in twelve letters. */
export const stampOf = (paths: string[]) => {
  const hash = createHash('sha256')
  for (const path of paths) for (const file of filesUnder(join(root, path))) hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const filesUnder = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).toSorted().filter((name) => name !== 'web' && !name.endsWith('.test.ts')).flatMap((name) => filesUnder(join(path, name)))
}

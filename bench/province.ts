import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { startServer, type RunningServer } from '../src/kit/postgres/supervisor.ts'
import { hashSecret, newId } from '../src/kit/id.ts'
import { appUrlOf, makeTemplates, tokenOf } from '../tests/harness/database.ts'

/** A result to post: a task in force with who holds it and what he has reported so far, so that posting it again changes no state. */
export interface Post { taskId: string; holderId: string; token: string; amount: string }

/** The demo province on an embedded PostgreSQL with the settings of production: `guong` filled, `guong_empty` migrated only, for the workbooks to be imported into. */
export interface Province {
  dataFolder: string
  ownerUrl: string
  appUrl: string
  emptyUrl: string
  /** the database, migrated only, that others are made from; nothing is ever written to it */
  bare: string
  /** the session of the operator of the empty database, who imports */
  operatorToken: string
  /** number of the district whose late tasks are listed */
  listUnit: number
  posts: Post[]
  facts: Record<string, string>
  stop: () => Promise<void>
}

/** The day of the bench is the demo's. */
export const benchDay = '2023-06-30'

/** The district officer's list of late tasks is asked as of the last day of the year, when it fills a page. */
export const listDay = '2023-12-31'

const dataFolder = fileURLToPath(new URL('../.work/bench-data', import.meta.url))
const operatorToken = 'bench-session-of-the-operator'

/** Makes the province anew from its template, which is made from the workbooks when their sources changed. */
export const openProvince = async (): Promise<Province> => {
  const server = await startServer({ dataFolder })
  try {
    return await fill(server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

const fill = async ({ ownerUrl, stop }: RunningServer): Promise<Province> => {
  const { bare, town } = await makeTemplates(ownerUrl, dataFolder)
  const emptyUrl = ownerUrl.replace(/\/guong$/, '/guong_empty')
  await as(ownerUrl.replace(/\/guong$/, '/postgres'), async (client) => {
    for (const [name, template] of [['guong', town], ['guong_empty', bare]]) {
      await client.query(`drop database if exists ${name} with (force)`)
      await client.query(`create database ${name} template "${template}" strategy file_copy`)
    }
    await client.query('checkpoint')
  })
  const { posts, listUnit } = await as(ownerUrl, async (client) => {
    await client.query('vacuum analyze')
    const { rows: [district] } = await client.query<{ unit_no: number }>(`select unit_no from org.unit_at where code = 'H02'`)
    return { posts: await giveSessions(client), listUnit: district?.unit_no ?? 0 }
  })
  await as(emptyUrl, giveOperatorSession)
  return { dataFolder, ownerUrl, appUrl: appUrlOf(ownerUrl, dataFolder), emptyUrl, bare, operatorToken, listUnit, posts, facts: await as(ownerUrl, readFacts), stop }
}

/** The planner hears what those tables have become that were all but empty when the clicks began. */
export const learnOf = (ownerUrl: string) => (): Promise<void> => as(ownerUrl, async (client) => { await client.query('analyze kit.idempotency, ledger.entry, ledger.subject, ledger.row_digest') })

const as = async <T>(url: string, run: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, options: `-c guong.on=${benchDay} -c guong.today=${benchDay} -c guong.known=infinity` })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** Who holds a task outside the listed district gets a session, written behind the ledger: signing in is not what is measured. */
const giveSessions = async (client: Client): Promise<Post[]> => {
  const { rows } = await client.query<{ taskId: string; holderId: string; amount: string }>(`
    select s.task_id as "taskId", s.holder_person_id as "holderId", trim_scale(s.reported)::text as amount from progress.standing_at s
    where s.stage = 'in_force' and s.plan is not null and s.holder_person_id is not null
      and s.holder_unit_no not in (select r.unit_no from org.reach_at r join org.unit_at u using (province_id, unit_no) join org.unit_at a on a.unit_no = r.ancestor_no where a.code = 'H02')
    order by md5(s.task_id::text) limit 1500`)
  await client.query('set session_replication_role = replica')
  await client.query(`insert into people.account (province_id, id, person_id, username)
    select 1, gen_random_uuid(), p, 'b-' || replace(p::text, '-', '') from unnest($1::uuid[]) p on conflict (person_id) do nothing`, [[...new Set(rows.map(({ holderId }) => holderId))]])
  await client.query(`insert into people.session (token_hash, account_id, seen_at, expires_at)
    select decode(h.hash, 'hex'), a.id, 'infinity', 'infinity' from people.account a join unnest($1::uuid[], $2::text[]) h (person_id, hash) using (person_id) on conflict do nothing`,
  [rows.map(({ holderId }) => holderId), rows.map(({ holderId }) => hashSecret(tokenOf(holderId)).toString('hex'))])
  await client.query('reset session_replication_role')
  await client.query('analyze people.account, people.session')
  return rows.map((row) => ({ ...row, token: tokenOf(row.holderId) }))
}

const giveOperatorSession = async (client: Client) => {
  await client.query('select people.operator_session($1, $2, $3, null)', [newId(), [newId(), newId()], hashSecret(newId())])
  await client.query(`insert into people.session (token_hash, account_id, seen_at, expires_at) select $1, id, 'infinity', 'infinity' from people.account where is_operator`, [hashSecret(operatorToken)])
  await client.query('analyze')
}

const readFacts = async (client: Client): Promise<Record<string, string>> => {
  const { rows: [size] } = await client.query<Record<string, string>>(`select (select count(*) from org.unit)::text as units, (select count(*) from people.person)::text as people, (select count(*) from tasks.task)::text as tasks,
    (select count(*) from progress.entry)::text as results, (select count(*) from ledger.row_digest)::text as "ledger digests", pg_size_pretty(pg_database_size(current_database())) as database`)
  const { rows: settings } = await client.query<{ name: string; setting: string }>(`select name, current_setting(name) as setting from pg_settings
    where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'work_mem', 'jit', 'max_connections')`)
  return { ...size, ...Object.fromEntries(settings.map(({ name, setting }) => [name, setting])) }
}

import { Client } from 'pg'
import { expect, inject } from 'vitest'
import { hashSecret, newId } from '../../src/kit/id.ts'
import { migrate } from '../../src/kit/migrate.ts'
import { tokenOf } from '../harness/database.ts'
import { refusalOf, test as town } from '../harness/town.ts'
import { writeWorlds } from '../rights/provinces.ts'
import { randomFrom } from '../rights/random.ts'
import { makeWorld } from '../rights/world.ts'

const everybody = ['quantri', 'linh.btc', 'nghia.btc', 'binh.ccb', 'dat.thuonglam', 'phuc.thuonglam', 'hai.ubkt']

/** The database as a handler would have it, were its SQL the attacker's: the application's role, a work entered as somebody. */
const test = town.extend('attacker', async ({ ownTown }, { onCleanup }) => {
  await migrate({ ownerUrl: ownTown.ownerUrl, dataFolder: inject('databases').dataFolder }) // as every start does: rights on the database itself are not in a template
  const client = new Client({ connectionString: ownTown.appUrl })
  const owner = new Client({ connectionString: ownTown.ownerUrl })
  for (const one of [client, owner]) { one.on('error', () => {}); await one.connect() }
  onCleanup(async () => { await client.end(); await owner.end() })
  const enter = async (username: string | null) => {
    await client.query('rollback').catch(() => {})
    await client.query('begin')
    await client.query('select people.enter($1, $2, $3, null, null)', [username ? hashSecret(tokenOf(username)) : null, newId(), '2023-06-30'])
  }
  /** One statement, as an injection into a query with values runs; gives the error's code, or its rows. */
  const slip = async (sql: string, values: unknown[] = []) => {
    await client.query('savepoint s')
    const outcome = await client.query(sql, [...values]).then(({ rows }) => rows, (error: { code: string }) => error.code)
    await client.query('rollback to s')
    return outcome as unknown[] | string
  }
  return { client, owner, enter, slip }
})

test('nobody of one province reads or writes a row of another, in any table', async ({ attacker: { client, owner, enter, slip } }) => {
  const world = makeWorld(randomFrom(7), 2)
  await writeWorlds(owner, [world])
  const tables = (await owner.query<{ name: string; home: string }>(`select n.nspname || '.' || c.relname as name, a.attname as home from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and (a.attname = 'province_id' or (n.nspname || '.' || c.relname = 'org.province' and a.attname = 'id')) where c.relkind in ('r', 'v') and n.nspname !~ '^pg_' and has_any_column_privilege('guong_app', c.oid, 'select')`)).rows
  let filled = 0
  for (const { name, home } of tables) filled += (await owner.query(`select from ${name} where ${home} = 2 limit 1`)).rowCount ?? 0
  expect(filled).toBeGreaterThan(15)
  const seen: string[] = []
  for (const username of everybody) {
    await enter(username)
    for (const { name, home } of tables) {
      const { rows: [row] } = await client.query<{ n: string }>(`select count(*) as n from ${name} where ${home} = 2`)
      if (Number(row?.n) > 0) seen.push(`${username} reads ${name}`)
      const closed = await slip(`update ${name} set known = known where ${home} = 2 returning 1`)
      if (Array.isArray(closed) && closed.length > 0) seen.push(`${username} writes ${name}`)
    }
    if (Array.isArray(await slip(`insert into people.person (province_id, id, name, search) values (2, gen_random_uuid(), 'Kẻ lạ', 'ke la')`))) seen.push(`${username} adds a person`)
    if (Array.isArray(await slip(`insert into org.unit (province_id, id, unit_no) values (2, gen_random_uuid(), 99)`))) seen.push(`${username} adds a unit`)
  }
  expect(seen).toEqual([])
})

test('a job is asked for in the home one works in, whatever an injection names', async ({ attacker: { enter, slip } }) => {
  const asked = (provinceId: number | string) => slip(`select kit.enqueue('notices.letters', $1, $2)`, [JSON.stringify({ provinceId, personIds: [] }), `slipped:${newId()}`])
  for (const username of everybody.filter((one) => one !== 'quantri')) {
    await enter(username)
    expect(await asked(1), username).toHaveLength(1)
    for (const home of [2, 0, '1 ']) expect(await asked(home), `${username} asks for a job of ${home}`).toBe('42501')
  }
  await enter(null)
  expect(await asked(1)).toBe('42501')
})

test('over the API a record of another province is not found, whoever asks', async ({ attacker: { owner }, ownTown }) => {
  const world = makeWorld(randomFrom(7), 2)
  await writeWorlds(owner, [world])
  const [person, task, body, post, authorisation] = [world.persons[0]?.id, world.tasks[0]?.id, world.bodies[0]?.id, world.posts[0]?.id, world.authorisations[0]?.id] as [string, string, string, string, string]
  for (const username of everybody) {
    const me = ownTown.as(username)
    expect(await refusalOf(me.people.readPerson({ id: person })), username).toBe('not_found')
    expect(await refusalOf(me.progress.readTask({ id: task })), username).toBe('not_found')
    expect(await refusalOf(me.people.delegate({ toPersonId: person, scope: 'report', fromOn: '2023-06-30', untilOn: '2023-07-30' })), username).toBe('not_found')
    expect(await refusalOf(me.people.endAuthorisation({ id: authorisation, untilOn: '2023-12-31', reason: 'thử' })), username).toMatch(/^not_(found|allowed)$/)
    expect(await refusalOf(me.people.authorise({ personId: person, bodyId: body, rights: ['audit'], fromOn: '2023-06-30', document: { number: '1', issuer: 'a', issuedOn: '2023-01-01' } })), username).toMatch(/^not_(found|allowed)$/)
    expect(await refusalOf(me.tasks.changeHolder({ id: task, version: 1, holder: { kind: 'post', postId: post }, effectiveOn: '2023-06-30', document: { number: '1', issuer: 'a', issuedOn: '2023-01-01' }, reason: 'thử xem' })), username).toBe('not_found')
    expect((await me.people.listPeople({ search: person })).total, username).toBe(0)
    expect(await refusalOf(me.people.renewInvitation({ id: person })), username).toMatch(/^not_(found|allowed)$/)
    expect(await refusalOf(me.people.closeAccount({ id: person, version: 1 })), username).toMatch(/^not_(found|allowed)$/)
  }
})

/** What slips into a query: none of it gives power, reaches around row security, or leaves the database. */
const injections: [what: string, sql: string][] = [
  ['to be an administrator', `select set_config('guong.administers', 'on', true)`], ['to be somebody', `select set_config('guong.person', gen_random_uuid()::text, false)`],
  ['to switch row security off', `select set_config('row_security', 'off', true)`], ['to read around it', `select set_config('role', 'guong_maintenance', true)`],
  ['to be the maintenance role', 'set role guong_maintenance'], ['to be the owner', `set session authorization postgres`],
  ['to grant settings', `select people.grant_setting('administers', 'on')`], ['to grant everything', 'select people.grant_everything()'], ['to take up the powers of another', `select people.act_as('%ACCOUNT%', null, '2023-06-30')`],
  ['to be the operator', `select people.operator_session(gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], '\\x00', null)`],
  ['to open a session for another', `select people.open_session((select id from people.account where username = 'quantri'), '\\x01', now() + interval '1 year', '', '')`],
  ['to open a session for an account by its id', `select people.open_session('%ACCOUNT%', '\\x01', now() + interval '1 year', '', '')`],
  ['to set the password of another', `select people.set_password('%ACCOUNT%', '$argon2id$v=19$x')`], ['to set a password that is no hash', `select people.set_password('%OWN%', 'plain')`],
  ['to found a province', `select people.found_province('Tỉnh giả')`], ['to work out what lies below a unit', `select people.below(1, array[1], '2023-06-30')`],
  ['to read hashes', 'select password_hash from people.account'], ['to read sessions', 'select token_hash from people.session'], ['to read links', 'select * from people.invitation'], ['to read attempts', 'select * from kit.attempt where true union all select bucket, at from kit.attempt'],
  ['to go on under another entry', 'select ledger.go_on(gen_random_uuid())'], ['to forge an entry', `select ledger.append('1:tasks:0', gen_random_uuid(), array['tasks.assigned'], '{}', '[]')`], ['to write the ledger', `insert into ledger.subject (subject_id, entry_id) select gen_random_uuid(), id from ledger.entry limit 1`],
  ['to change the ledger', `update ledger.entry set body = '[]'`], ['to delete', 'delete from tasks.task'], ['to truncate', 'truncate tasks.task cascade'],
  ['to read a file of the server', `select pg_read_file('/etc/passwd')`], ['to list the server', `select pg_ls_dir('/')`], ['to copy out', `copy people.person to '/tmp/x'`], ['to run a program', `copy people.person from program 'id'`],
  ['to keep a large object', `select lo_from_bytea(0, '\\x00')`], ['to make a large object', 'select lo_create(0)'], ['to import a file', `select lo_import('/etc/passwd')`],
  ['to make a temporary table', 'create temporary table account (id int)'], ['to make a temporary type', 'create type pg_temp.text as (x int)'], ['to make a function', `create function kit.x() returns int language sql as 'select 1'`],
  ['to make a table in public', 'create table public.x (id int)'], ['to make a schema', 'create schema x'], ['to disable a trigger', 'alter table tasks.task disable trigger all'], ['to disable a policy', 'alter table tasks.task disable row level security'],
  ['to pass triggers by', `set local session_replication_role = replica`], ['to see the passwords of roles', 'select * from pg_authid'], ['to load a library', `load 'x'`], ['to analyze', 'select kit.learn_sizes()'],
]

test.for([['binh.ccb'], ['phuc.thuonglam'], ['hai.ubkt'], [null]] as const)('an injection as %s gains nothing', async ([username], { attacker: { owner, enter, slip } }) => {
  const id = async (name: string) => (await owner.query<{ id: string }>('select id from people.account where username = $1', [name])).rows[0]?.id as string
  const [account, own] = [await id('quantri'), await id(username ?? 'quantri')]
  // Before sign-in the application has to be able to open a session: that is its work, and only there.
  const doors = ['to open a session for an account by its id']
  await enter(username)
  const gained = []
  for (const [what, sql] of injections) {
    if (username === null && doors.includes(what)) continue
    const outcome = await slip(sql.replaceAll('%ACCOUNT%', account).replaceAll('%OWN%', own))
    if (Array.isArray(outcome)) gained.push(`${what}: ${JSON.stringify(outcome).slice(0, 100)}`)
    else if (!/^(42501|42704|58P01|0LP01|22023|42883|0A000|28000|23502)$/.test(outcome)) gained.push(`${what}: ${outcome}`)
  }
  expect(gained).toEqual([])
})

test('somebody signed in learns no hash; a session opened for oneself lasts no longer than a day; a pooled connection keeps nobody', async ({ attacker: { client, owner, enter } }) => {
  await enter('binh.ccb')
  expect((await client.query(`select * from people.sign_in_facts('quantri')`)).rows).toEqual([])
  const { rows: [own] } = await owner.query<{ id: string }>(`select id from people.account where username = 'binh.ccb'`)
  await client.query(`select people.open_session($1, '\\x0102', now() + interval '10 years', 'x', 'y')`, [own?.id])
  expect((await client.query(`select max(expires_at) < now() + interval '1 day' as short from people.session where address = 'x'`)).rows).toEqual([{ short: true }])
  await client.query('rollback')
  await client.query(`set guong.person = '${own?.id}'; set guong.administers = 'on'; set guong.reads_provinces = '{1}'`)
  await enter(null)
  expect((await client.query(`select kit.me(), kit.flag('administers') as administers, kit.ints('reads_provinces') as provinces`)).rows).toEqual([{ me: null, administers: false, provinces: [] }])
  expect((await client.query('select from people.person')).rowCount).toBe(0)
})

test('the application is bounded: statements, locks and idle transactions end', async ({ ownTown }) => {
  const settings = await ownTown.pool.query<{ name: string; ms: number }>(`select name, setting::int as ms from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`)
  expect(settings.rows.length).toBe(3)
  for (const { name, ms } of settings.rows) expect(ms, name).toBeGreaterThan(1000)
})

import { readFileSync } from 'node:fs'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { order } from '../src/rooms/order.ts'
import { typesOf } from '../tools/db/types.ts'
import { openBare } from './harness/bare.ts'

/** Every schema of ours; public holds only the list of migrations. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema', 'graphile_worker')`

let bare: Awaited<ReturnType<typeof openBare>>
let client: Client

beforeAll(async () => {
  bare = await openBare(inject('databases'))
  client = bare.owner
})
afterAll(() => bare.drop())

const names = async (sql: string) => (await client.query<{ name: string }>(`select x.name from (${sql}) x order by 1`)).rows.map(({ name }) => name)
const tables = `select n.nspname || '.' || c.relname as name, c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('r', 'p')`

test('there are the schemas of the kit, the ledger and every room', async () => {
  const schemas = await names(`select n.nspname as name from pg_namespace n where ${ours}`)
  expect(schemas.filter((name) => !(order as readonly string[]).includes(name))).toEqual(['kit', 'ledger'])
  expect((await names(tables)).length).toBeGreaterThan(25)
})

test('row security is enabled and forced on every table, and each has a policy', async () => {
  expect(await names(`select t.name from (${tables}) t where not t.relrowsecurity or not t.relforcerowsecurity`)).toEqual([])
  expect(await names(`select t.name from (${tables}) t where not exists (select 1 from pg_policy p where p.polrelid = t.oid)`)).toEqual([])
})

test('every view asks with the rights of who asks', async () => {
  const views = `select n.nspname || '.' || c.relname as name, c.reloptions from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relkind in ('v', 'm')`
  expect((await names(views)).length).toBeGreaterThan(10)
  expect(await names(`select v.name from (${views}) v where not coalesce('security_invoker=true' = any (v.reloptions), false)`)).toEqual([])
})

test('every schema, table, view, function and column of a table says what it means', async () => {
  expect(await names(`select n.nspname as name from pg_namespace n where ${ours} and obj_description(n.oid, 'pg_namespace') is null`)).toEqual([])
  expect(await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and coalesce(btrim(obj_description(c.oid, 'pg_class')), '') = ''`)).toEqual([])
  expect(await names(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${ours} and obj_description(p.oid, 'pg_proc') is null`)).toEqual([])
  expect(await names(`select t.name || '.' || a.attname as name from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where coalesce(btrim(col_description(t.oid, a.attnum)), '') = ''`)).toEqual([])
})

test('the application owns nothing, passes no policy by, and creates nothing', async () => {
  const { rows: [role] } = await client.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'guong_app'`)
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false })
  expect(await names(`select m.roleid::regrole::text as name from pg_auth_members m where m.member = 'guong_app'::regrole`)).toEqual([])
  expect(await names(`select c.oid::regclass::text as name from pg_class c where c.relowner = 'guong_app'::regrole
    union all select p.oid::regproc::text from pg_proc p where p.proowner = 'guong_app'::regrole union all select n.nspname from pg_namespace n where n.nspowner = 'guong_app'::regrole`)).toEqual([])
  expect(await names(`select n.nspname as name from pg_namespace n where n.nspname !~ '^pg_' and has_schema_privilege('guong_app', n.oid, 'create')`)).toEqual([])
  expect(await names(`select current_database() as name where has_database_privilege('guong_app', current_database(), 'create')`)).toEqual([])
})

test('the application deletes, truncates and disables nothing anywhere', async () => {
  expect(await names(`select t.name from (${tables}) t where has_table_privilege('guong_app', t.oid, 'delete, truncate, trigger, references, maintain')`)).toEqual([])
  expect(await names(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege('guong_app', c.oid, 'insert, update, delete, truncate')`)).toEqual([])
})

test('the application writes the ledger through its one function only', async () => {
  expect(await names(`select t.name from (${tables}) t where t.name like 'ledger.%' and has_table_privilege('guong_app', t.oid, 'insert, update, delete')`)).toEqual([])
  expect(await names(`select t.name from (${tables}) t where t.name like 'ledger.%' and exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and has_column_privilege('guong_app', t.oid, a.attnum, 'insert, update'))`)).toEqual([])
})

test('the hash of a password and the secret of a session are read by functions only', async () => {
  const readable = (table: string, column: string) => client.query<{ may: boolean }>(`select has_column_privilege('guong_app', '${table}', '${column}', 'select') as may`).then(({ rows }) => rows[0]?.may)
  expect(await readable('people.account', 'password_hash')).toBe(false)
  expect(await readable('people.session', 'token_hash')).toBe(false)
  expect(await readable('people.invitation', 'token_hash')).toBe(false)
  expect(await readable('desk.feed', 'token_hash')).toBe(false)
  expect(await readable('notices.hook', 'secret')).toBe(false)
})

/** Functions that run as the owner, each looked at: what it does needs more than its caller has, and it checks or bounds that itself. */
const asOwner = {
  consolidation: ['awaits_number', 'is_open', 'refuse_contradiction', 'tasks_on'],
  desk: ['enter_feed'],
  documents: ['acting', 'arrive', 'asks', 'concerns', 'drafts', 'drafts_for', 'filed', 'hold', 'issue_number', 'issued_to', 'kept', 'may_decide', 'may_keep', 'may_send_back', 'may_set', 'may_write', 'progress_of', 'received', 'refuse_ended', 'refuse_used', 'sent', 'stands_in'],
  duties: ['repeats', 'route'],
  kit: ['attempt_allowed', 'enqueue', 'learn_sizes', 'look_at', 'queued_jobs', 'run_job_again', 'supersede'],
  ledger: ['append', 'chain_faults', 'go_on', 'note_rows', 'row_faults'],
  notices: ['code_of', 'confirm_address', 'make_code', 'secret_of', 'tell_hooks'],
  org: ['compute_reach', 'compute_reach_of', 'days_agree', 'edges_changed', 'note_touched', 'predecessors', 'queue'],
  people: [
    'act_as', 'below', 'enter', 'enter_operator', 'enter_person', 'enter_reader', 'first_administrator', 'found_province', 'grant_everything', 'homes', 'invitation_purpose', 'note_seen', 'open_session', 'operator_session', 'passes_on', 'password_of_mine', 'set_password', 'sign_in_facts',
    'use_invitation', 'username_of',
  ],
  progress: ['amount_before', 'by_province', 'check_present', 'compares_provinces', 'count_falling_due', 'counted', 'fold', 'found', 'is_present', 'make_up', 'may_prove', 'may_report', 'mend_counters', 'put_off', 'recompute', 'refuse_own', 'result_foreseen', 'results_touched', 'roll', 'task_touched', 'term_foreseen', 'terms_touched', 'try_roll'],
  reports: ['frozen', 'holds', 'settled_instant'],
  rounds: ['count_falling_due', 'is_level', 'standings'],
  tasks: ['helps_on', 'last_number', 'repeats', 'route', 'today_of'],
}

test('every function that runs as the owner was looked at and searches no schema', async () => {
  const definers = `select n.nspname, p.proname, n.nspname || '.' || p.proname as name, p.proconfig from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`
  expect(await names(definers)).toEqual(Object.entries(asOwner).flatMap(([schema, functions]) => functions.map((name) => `${schema}.${name}`)).toSorted())
  expect(await names(`select d.name from (${definers}) d where not coalesce('search_path=""' = any (d.proconfig), false)`)).toEqual([])
})

test('functions that give power are called by the functions of the kit, never by the application', async () => {
  const closed = ['people.grant_setting', 'people.grant_everything', 'people.operator_session', 'people.act_as', 'people.look_from', 'people.enter_nobody', 'people.enter_reader', 'people.enter_person', 'people.enter_operator', 'people.homes', 'ledger.note_rows', 'progress.recompute', 'progress.roll', 'progress.try_roll', 'progress.write_present', 'progress.write_all', 'progress.hold', 'progress.fresh', 'progress.check_present', 'progress.fold', 'progress.make_up', 'progress.mend_counters', 'progress.put_off', 'progress.count_holders']
  expect(await names(`select p.oid::regprocedure::text as name from pg_proc p where p.oid::regproc::text = any ('{${closed.join(',')}}') and has_function_privilege('guong_app', p.oid, 'execute')`)).toEqual([])
})

test('the queue of jobs is the worker\'s alone: the application asks it through one function and reads it through none of its tables', async () => {
  const queue = `select c.* from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'v')`
  expect((await names(`select q.relname as name from (${queue}) q`)).length).toBeGreaterThan(3)
  expect(await names(`select q.relname as name from (${queue}) q where has_schema_privilege('guong_app', q.relnamespace, 'usage') or has_any_column_privilege('guong_app', q.oid, 'select, insert, update')`)).toEqual([])
  expect(await names(`select q.relname as name from (${queue}) q where q.relname ~ '^_private' and not exists (select from pg_policy p where p.polrelid = q.oid and p.polroles = array['guong_jobs'::regrole::oid])`)).toEqual([])
  expect(await names(`select m.roleid::regrole::text as name from pg_auth_members m where m.member = 'guong_jobs'::regrole`)).toEqual(['guong_app'])
  const { rows: [role] } = await client.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'guong_jobs'`)
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false })
})

/** Tables of rooms that are not under the ledger, and why. */
const unwatched = ['documents.kind', 'intake.load', 'intake.load_part', 'notices.carried', 'notices.confirmation', 'notices.delivery', 'notices.letter', 'notices.notice', 'org.province', 'org.reach', 'org.touched', 'people.invitation', 'people.session', 'progress.present', 'progress.put_off', 'progress.rolled', 'progress.spread', 'progress.tally', 'progress.wake', 'remarks.read_mark'] // a file on its way, whose import and acts are recorded; notices carry word of what is recorded elsewhere, with letters, messages to programs and the codes in them; a number and a name without id; computed from edges; empty but while a transaction runs; secrets that come and go, whose acts are recorded; worked out from terms and results; who read what is nobody's business

test('every table of a room is under the ledger: written rows are digested, none is deleted', async () => {
  const rooms = `select t.* from (${tables}) t where split_part(t.name, '.', 1) not in ('kit', 'ledger')`
  const without = (trigger: string) => names(`select t.name from (${rooms}) t where not exists (select 1 from pg_trigger g where g.tgrelid = t.oid and g.tgname = '${trigger}' and g.tgenabled = 'O')`)
  for (const trigger of ['noted_insert', 'noted_update', 'never_deleted']) expect({ trigger, without: await without(trigger) }).toEqual({ trigger, without: unwatched })
})

test('the types of the database are those of its migrations', async () => {
  expect(readFileSync(new URL('../src/rooms/db-types.ts', import.meta.url), 'utf8')).toBe(await typesOf(bare.ownerUrl))
})

import type { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBare } from './harness/bare.ts'

let drop: () => Promise<void>
let client: Client

beforeAll(async () => { ({ owner: client, drop } = await openBare(inject('databases'))) })
afterAll(() => drop())

const names = async (sql: string) => (await client.query<{ name: string }>(`select x.name from (${sql}) x order by 1`)).rows.map(({ name }) => name)
const tables = `select n.nspname || '.' || c.relname as name, c.oid, home.attnum as home from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute home on home.attrelid = c.oid and home.attname = 'province_id' and home.attnotnull
  where n.nspname !~ '^pg_' and n.nspname not in ('public', 'information_schema', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition`

/** Tables without a storage home, each looked at: on several servers every one of them has its own copy, or its own rows. */
const homeless = [
  'documents.kind', // kinds of documents by the rules of the Party: a reference table, the same everywhere
  'kit.attempt', // attempts at signing in, counted where one signs in and forgotten after a day
  'kit.file', 'kit.file_chunk', // bytes by their hash: the same file has the same name everywhere
  'kit.idempotency', // answers by person, who has one home; written on the server where he works
  'kit.job_run', // what ran on this database
  'ledger.entry', 'ledger.head', 'ledger.row_digest', 'ledger.subject', // chains are of one database each; the home stands in the name of the stream
  'org.province', // the homes themselves: a reference table, the same everywhere
  'people.invitation', 'people.session', // secrets of an account, on the server where it signs in
  'rulebook.measure', // the catalogue of measures: a reference table, the same everywhere
]

/** Keys of tables with a home that do not begin with it, each looked at: who asks has nothing but the secret or the name. */
const otherwise = [
  'desk.feed.feed_token_hash_key', // a calendar asks with its secret alone
  'notices.letter.letter_message_id_key', // answers of a mail server carry the message's id alone
  'people.account.account_person_id_key', 'people.account.account_pkey', 'people.account.account_username_key', // signing in knows no province: accounts are of the installation
]

/** What foreign keys of tables with a home may refer to outside it: tables that are the same on every server, or local to each. */
const shared = ['documents.kind', 'kit.file', 'org.province', 'rulebook.measure']

test('every table has a storage home, or was looked at', async () => {
  expect(await names(`select t.name from (${tables}) t where t.home is null`)).toEqual(homeless)
})

test('primary keys, unique and exclusion constraints and unique indexes begin with the storage home', async () => {
  const unique = `select t.name || '.' || i.relname as name from (${tables}) t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
    where t.home is not null and (x.indisunique or x.indisprimary or x.indisexclusion) and x.indkey[0] <> t.home`
  expect(await names(unique)).toEqual(otherwise)
  const kinds = await client.query<{ contype: string }>(`select distinct contype from pg_constraint k join (${tables}) t on t.oid = k.conrelid where t.home is not null and contype in ('p', 'u', 'x')`)
  expect(kinds.rows).toHaveLength(3)
})

test('foreign keys begin with the storage home on both sides, and none crosses it', async () => {
  const keys = `select t.name || '.' || k.conname as name, t.home, other.home as there, other.name as target, k.conkey[1] as first, k.confkey[1] as first_there
    from pg_constraint k join (${tables}) t on t.oid = k.conrelid join (${tables}) other on other.oid = k.confrelid where k.contype = 'f' and t.home is not null`
  expect((await names(keys)).length).toBeGreaterThan(60)
  expect(await names(`select k.name from (${keys}) k where k.target <> all ('{${shared.join(',')}}') and (k.there is null or k.first <> k.home or k.first_there <> k.there)`)).toEqual([])
})

test('nothing in a table of a home is numbered by a sequence that all homes share', async () => {
  expect(await names(`select t.name || '.' || a.attname as name from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where t.home is not null and (a.attidentity <> '' or pg_get_serial_sequence(t.name, a.attname) is not null)`)).toEqual([])
})

import { sql } from 'kysely'
import * as z from 'zod'
import { countedTo, keyIn, mostCounted, pageOfKeys } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { LedgerRow } from './contract.ts'

const db = room('audit')

const selectRow = sql`select e.id, e.stream, e.seq::int as seq, e.at, e.person_id as "personId", coalesce(p.name, case when e.person_id is null then null else 'Người vận hành hệ thống' end) as "personName", e.acts,
  (select count(*)::int from ledger.subject s where s.entry_id = e.id) as subjects, (select count(*)::int from ledger.row_digest d where d.entry_id = e.id) as rows, encode(e.hash, 'hex') as hash
  from ledger.entry e left join people.person_at p on p.id = e.person_id`

export interface LedgerFilter { subjectId?: string | undefined; personId?: string | undefined; act?: string | undefined; unitNo?: number | undefined; from?: string | undefined; until?: string | undefined; page: number; size: number; after?: string | undefined }

export const pageOfEntries = async (work: Work, { subjectId, personId, act, unitNo, from, until, page, size, after }: LedgerFilter) => {
  const conditions = sql.join([
    sql`true`, ...(subjectId ? [sql`e.id in (select entry_id from ledger.subject where subject_id = ${subjectId})`] : []), ...(personId ? [sql`e.person_id = ${personId}`] : []),
    ...(unitNo !== undefined ? [sql`e.person_id in (select h.person_id from people.post_at h join org.reach_at r on r.province_id = h.province_id and r.unit_no = h.unit_no where r.province_id = ${work.actor.provinceId} and r.ancestor_no = ${unitNo})`] : []),
    ...(act ? [sql`exists (select 1 from unnest(e.acts) a where a like ${`${act}%`})`] : []), ...(from ? [sql`e.at >= ${startOf(from)}`] : []), ...(until ? [sql`e.at < ${startOf(until, 1)}`] : []),
  ], sql` and `)
  // Ids are of the moment a work began: the newest first by the key itself, so that a page far back costs what the first does.
  const goesOn = after ? sql`e.id < ${keyIn(work, after, z.tuple([z.uuid()]))[0]}` : sql`true`
  const [{ rows }, { rows: [count] }] = await Promise.all([
    sql<LedgerRow>`${selectRow} where ${conditions} and ${goesOn} order by e.id desc limit ${size + 1} offset ${after ? 0 : (page - 1) * size}`.execute(db(work)),
    sql<{ counted: number }>`select count(*)::int as counted from (select 1 from ledger.entry e where ${conditions} limit ${mostCounted + 1}) x`.execute(db(work)),
  ])
  return { ...pageOfKeys(rows, size, ({ id }) => [id]), ...countedTo(count?.counted ?? 0) }
}

/** A Vietnamese civil day begins at 17:00 UTC of the day before; the ledger keeps instants as text in UTC. */
const startOf = (day: string, later = 0) => sql`to_char(((${day}::date + ${later}::int)::timestamp - interval '7 hours'), 'YYYY-MM-DD"T"HH24:MI:SS')`

export const findEntry = async (work: Work, id: string) => {
  const { rows } = await sql<LedgerRow & { prev: string; body: string }>`select x.*, encode(e.prev, 'hex') as prev, e.body from (${selectRow} where e.id = ${id}) x join ledger.entry e on e.id = x.id`.execute(db(work))
  return rows[0]
}

export const writtenIn = async (work: Work, id: string) => (await sql<{ room: string; relation: string; count: number }>`
  select room, relation, count(*)::int as count from ledger.row_digest where entry_id = ${id} group by 1, 2 order by 1, 2`.execute(db(work))).rows

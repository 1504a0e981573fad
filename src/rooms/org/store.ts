import { sql } from 'kysely'
import { containing, literally } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('org')

const units = (work: Work) => db(work).selectFrom('unit_at as u').where('u.province_id', '=', work.actor.provinceId)
  .select(['u.unit_no as unitNo', 'u.id', 'u.code', 'u.name', 'u.committee_name as committeeName', 'u.kind', 'u.kind_name as kindName', 'u.member_count as memberCount', 'u.parent_no as parentNo'])
  .select(sql<string>`coalesce(u.committee_name, u.name)`.as('label'))
  .select(sql<number>`(select count(*)::int from org.reach_at r where r.province_id = u.province_id and r.ancestor_no = u.unit_no and r.depth = 1)`.as('childCount'))

export const childrenOf = async (work: Work, { parentNo, limit, page }: { parentNo: number | undefined; limit: number; page: number }) => {
  const children = units(work).$if(parentNo === undefined, (q) => q.where('u.parent_no', 'is', null)).$if(parentNo !== undefined, (q) => q.where('u.parent_no', '=', parentNo as number))
  const rows = await children.orderBy('u.code').limit(limit).offset((page - 1) * limit).execute()
  const { total } = await children.clearSelect().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export const searchUnits = async (work: Work, { search, limit }: { search: string; limit: number }) => {
  const wanted = fold(search)
  const found = units(work).where((is) => is.or([is('u.code', 'ilike', `${literally(search)}%`), ...[wanted].map((words) => is.and(words.split(' ').map((word) => is('u.search', 'like', containing(word)))))]))
  const rows = await found.orderBy(sql`u.search like ${`${literally(wanted)}%`} desc`).orderBy(sql`length(u.code)`).orderBy('u.code').limit(limit).execute()
  const { total } = await found.clearSelect().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export const findUnit = (work: Work, code: string) => units(work).select('u.founded_on as foundedOn').where('u.code', '=', code).executeTakeFirst()

export const unitByNo = async (work: Work, unitNo: number) => {
  const rows = await units(work).where('u.unit_no', '=', unitNo).execute()
  return { rows, total: rows.length }
}

export const pathsOf = async (work: Work, unitNos: number[]) => {
  const rows = await db(work).selectFrom('reach_at as r').innerJoin('unit_at as a', (join) => join.onRef('a.province_id', '=', 'r.province_id').onRef('a.unit_no', '=', 'r.ancestor_no'))
    .where('r.province_id', '=', work.actor.provinceId).where('r.unit_no', 'in', unitNos.length ? unitNos : [-1]).where('r.depth', '>', 0)
    .select(['r.unit_no as of', 'a.unit_no as unitNo', 'a.code', sql<string>`coalesce(a.committee_name, a.name)`.as('label')]).orderBy('r.depth', 'desc').execute()
  return Map.groupBy(rows, ({ of }) => of)
}

export const bodiesOf = (work: Work, unitNo: number) => db(work).selectFrom('body_at').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo)
  .select(['id', 'unit_no as unitNo', 'name']).select(sql<'committee' | 'standing_committee' | 'permanent_members' | 'leadership'>`kind`.as('kind')).orderBy('name').execute()

export const historyOf = (work: Work, unitNo: number) => db(work).selectFrom('unit_version').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo)
  .where(sql<boolean>`known @> (select kit.view_known())`).select(['code', 'name', sql<string | null>`lower(valid)`.as('fromOn'), sql<string | null>`upper(valid)`.as('untilOn')]).orderBy(sql`lower(valid)`).execute()

/** A base's members are those of its cells: only units with none below them count, or everybody counts twice. */
const membersOfLeaves = sql<number>`coalesce(sum(u.member_count) filter (where not exists (
  select 1 from org.reach_at below where below.province_id = u.province_id and below.ancestor_no = u.unit_no and below.depth = 1)), 0)::int`

export const subtreeOf = (work: Work, unitNo: number) => db(work).selectFrom('reach_at as r').innerJoin('unit_at as u', (join) => join.onRef('u.province_id', '=', 'r.province_id').onRef('u.unit_no', '=', 'r.unit_no'))
  .where('r.province_id', '=', work.actor.provinceId).where('r.ancestor_no', '=', unitNo)
  .select([sql<number>`count(*)::int`.as('units'), membersOfLeaves.as('members')]).executeTakeFirstOrThrow()

import { type RawBuilder, sql } from 'kysely'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { ActHead, Compared, Link, NamedUnit, StepKind } from './time-contract.ts'

const db = room('org')

/** Days on which a name, code, kind or place began or ended, with the acts of these days. */
export const changeDays = async (work: Work) => {
  const { provinceId } = work.actor
  const { rows } = await sql<{ onDay: string; acts: { id: string; title: string; undone: boolean }[] }>`
    with days as (
      select unnest(array[lower(valid), upper(valid)]) as on_day from org.version_at where province_id = ${provinceId}
      union select unnest(array[lower(valid), upper(valid)]) from org.edge_at where province_id = ${provinceId}
      union select on_day from org.act_at where province_id = ${provinceId})
    select d.on_day as "onDay", coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'undone', exists (select 1 from org.act_at u where u.province_id = a.province_id and u.undoes = a.id)) order by a.id)
      from org.act_at a where a.province_id = ${provinceId} and a.on_day = d.on_day), '[]') as acts
    from days d where d.on_day is not null order by 1`.execute(db(work))
  return rows
}

const heads = (work: Work, where: RawBuilder<unknown>) => sql`
  select a.id, a.on_day as "onDay", a.title, d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY') as document, a.recorded_at as "recordedAt", a.undoes,
    (select u.id from org.act_at u where u.province_id = a.province_id and u.undoes = a.id limit 1) as "undoneBy",
    coalesce((select jsonb_object_agg(s.kind, s.n) from (select kind, count(*)::int as n from org.step_at s where s.province_id = a.province_id and s.act_id = a.id group by kind) s), '{}') as counts
  from org.act_at a join rulebook.document_at d on d.id = a.document_id where a.province_id = ${work.actor.provinceId} and ${where}`

export const pageOfActs = async (work: Work, { page, size }: { page: number; size: number }) => {
  const { rows } = await sql<ActHead>`${heads(work, sql`true`)} order by a.on_day desc, a.id desc limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const { total } = await db(work).selectFrom('act_at').where('province_id', '=', work.actor.provinceId).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export const findAct = async (work: Work, id: string) => {
  const { rows } = await sql<ActHead>`${heads(work, sql`a.id = ${id}`)}`.execute(db(work))
  return rows[0]
}

export const stepsOf = async (work: Work, actId: string, { page, size }: { page: number; size: number }) => {
  const found = db(work).selectFrom('step_at').where('province_id', '=', work.actor.provinceId).where('act_id', '=', actId)
  const rows = await found.select(['ord', sql<StepKind>`kind`.as('kind'), sql<Record<string, unknown>>`given`.as('given')]).orderBy('ord').limit(size).offset((page - 1) * size).execute()
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

/** A unit named as on a day; where it had no name then, by its name nearest before, else after. */
const named = (unit: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`(select jsonb_build_object('unitNo', v.unit_no, 'code', v.code, 'label', coalesce(v.committee_name, v.name)) from org.version_at v
  where v.province_id = s.province_id and v.unit_no = ${unit} order by v.valid @> ${on} desc, coalesce(lower(v.valid), '-infinity') <= ${on} desc, abs(coalesce(lower(v.valid), '1900-01-01') - ${on}) limit 1)`

const dayBefore = sql`(s.on_day - 1)`

export const successionsOf = async (work: Work, actId: string, { page, size }: { page: number; size: number }) => {
  const { rows } = await sql<{ from: NamedUnit; to: NamedUnit; share: string | null }>`
    select ${named(sql`s.from_unit_no`, dayBefore)} as "from", ${named(sql`s.to_unit_no`, sql`s.on_day`)} as "to", trim_scale(s.share)::text as share
    from org.succession_at s where s.province_id = ${work.actor.provinceId} and s.act_id = ${actId} order by s.to_unit_no, s.from_unit_no limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const { total } = await db(work).selectFrom('succession_at').where('province_id', '=', work.actor.provinceId).where('act_id', '=', actId).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export const versionsOf = async (work: Work, unitNo: number) => db(work).selectFrom('version_at').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo)
  .select(['code', 'name', 'committee_name as committeeName', 'kind', 'kind_name as kindName', sql<string | null>`lower(valid)`.as('fromOn'), sql<string | null>`upper(valid)`.as('untilOn')]).orderBy(sql`lower(valid)`, (by) => by.asc().nullsFirst()).execute()

export const parentsOf = async (work: Work, unitNo: number) => {
  const { rows } = await sql<{ unit: NamedUnit; fromOn: string | null; untilOn: string | null }>`
    select ${named(sql`s.parent_no`, sql`coalesce(lower(s.valid), '1900-01-01')`)} as unit, lower(s.valid) as "fromOn", upper(s.valid) as "untilOn"
    from org.edge_at s where s.province_id = ${work.actor.provinceId} and s.unit_no = ${unitNo} order by lower(s.valid) nulls first`.execute(db(work))
  return rows
}

const links = async (work: Work, unitNo: number, side: 'from' | 'to') => {
  const [mine, other, on] = side === 'from' ? [sql`s.to_unit_no`, sql`s.from_unit_no`, dayBefore] as const : [sql`s.from_unit_no`, sql`s.to_unit_no`, sql`s.on_day`] as const
  const { rows } = await sql<Link>`
    select ${named(other, on)} as unit, trim_scale(s.share)::text as share, s.on_day as "onDay", a.id as "actId", a.title, d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY') as document
    from org.succession_at s join org.act_at a on a.province_id = s.province_id and a.id = s.act_id join rulebook.document_at d on d.id = a.document_id
    where s.province_id = ${work.actor.provinceId} and ${mine} = ${unitNo} order by s.on_day, ${other}`.execute(db(work))
  return rows
}

/** From whom the unit took over. */
export const cameFrom = (work: Work, unitNo: number) => links(work, unitNo, 'from')

/** Who took over from the unit. */
export const became = (work: Work, unitNo: number) => links(work, unitNo, 'to')

export interface Comparison { before: string; after: string; parentNo?: number | undefined; unitNo?: number | undefined; onlyChanged: boolean; change?: Compared['changes'][number] | undefined; search?: string | undefined; page: number; size: number }

const placed = (side: RawBuilder<unknown>, on: string) => sql`case when ${side}.unit_no is not null then jsonb_build_object('code', ${side}.code, 'label', coalesce(${side}.committee_name, ${side}.name), 'name', ${side}.name, 'kind', ${side}.kind, 'kindName', ${side}.kind_name,
  'parentNo', ${side}.parent_no, 'childCount', (select count(*)::int from org.edge_at x where x.province_id = ${side}.province_id and x.parent_no = ${side}.unit_no and x.valid @> ${on}::date)) end`

const standing = (work: Work, on: string) => sql`select v.*, e.parent_no from org.unit_version v left join org.edge_at e on e.province_id = v.province_id and e.unit_no = v.unit_no and e.valid @> ${on}::date
  where v.province_id = ${work.actor.provinceId} and v.valid @> ${on}::date and v.known @> (select kit.view_known())`

/** Units of two days side by side: those under one unit on either day, or all that differ. */
export const compared = async (work: Work, { before, after, parentNo, unitNo, onlyChanged, change, search, page, size }: Comparison) => {
  const words = search ? fold(search).split(' ') : []
  const both = sql`with b as (${standing(work, before)}), a as (${standing(work, after)}), both_days as (
    select coalesce(a.unit_no, b.unit_no) as unit_no, coalesce(a.code, b.code) as code, b as before_row, a as after_row, array_remove(array[
      case when b.unit_no is null then 'new' end, case when a.unit_no is null then 'ended' end,
      case when (a.name, a.committee_name) is distinct from (b.name, b.committee_name) and a.unit_no is not null and b.unit_no is not null then 'renamed' end,
      case when a.code <> b.code then 'recoded' end, case when a.parent_no is distinct from b.parent_no and a.unit_no is not null and b.unit_no is not null then 'moved' end,
      case when (a.kind, a.kind_name) is distinct from (b.kind, b.kind_name) and a.unit_no is not null and b.unit_no is not null then 'kind' end], null) as changes
    from b full join a on a.unit_no = b.unit_no
    where ${onlyChanged || words.length > 0 ? sql`true` : parentNo === undefined ? sql`(b.unit_no is not null and b.parent_no is null) or (a.unit_no is not null and a.parent_no is null)` : sql`b.parent_no = ${parentNo} or a.parent_no = ${parentNo}`}),
    chosen as (select * from both_days where ${unitNo === undefined ? sql`true` : within(work, unitNo, { before, after })} and ${onlyChanged ? sql`cardinality(changes) > 0` : sql`true`} ${change ? sql`and ${change} = any (changes)` : sql``} ${sql.join(words.map((word) => sql`and coalesce((after_row).search, (before_row).search) like ${containing(word)}`), sql` `)})`
  const { rows } = await sql<Compared>`${both}
    select c.unit_no as "unitNo", ${placed(sql`(c.before_row)`, before)} as before, ${placed(sql`(c.after_row)`, after)} as after, c.changes,
      ${between(work, { mine: sql`s.from_unit_no`, other: sql`s.to_unit_no`, on: sql`s.on_day`, before, after })} as "becameOf", ${between(work, { mine: sql`s.to_unit_no`, other: sql`s.from_unit_no`, on: dayBefore, before, after })} as "cameFrom"
    from chosen c order by c.code, c.unit_no limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const { rows: [totals] } = await sql<{ total: number; counts: Record<Compared['changes'][number], number> }>`${both}
    select (select count(*)::int from chosen) as total, jsonb_build_object('new', 0, 'ended', 0, 'renamed', 0, 'recoded', 0, 'moved', 0, 'kind', 0)
      || coalesce((select jsonb_object_agg(x.change, x.n) from (select unnest(changes) as change, count(*)::int as n from chosen group by 1) x), '{}') as counts`.execute(db(work))
  return { rows, total: totals?.total ?? 0, counts: totals?.counts ?? { new: 0, ended: 0, renamed: 0, recoded: 0, moved: 0, kind: 0 } }
}

const within = (work: Work, unitNo: number, { before, after }: { before: string; after: string }) => sql`exists (select 1 from org.reach r where r.province_id = ${work.actor.provinceId} and r.ancestor_no = ${unitNo} and r.unit_no = both_days.unit_no
  and r.known @> (select kit.view_known()) and (r.valid @> ${before}::date or r.valid @> ${after}::date))`

const between = (work: Work, { mine, other, on, before, after }: { mine: RawBuilder<unknown>; other: RawBuilder<unknown>; on: RawBuilder<unknown>; before: string; after: string }) => sql`coalesce((select jsonb_agg(${named(other, on)} order by ${other}) from org.succession_at s
  where s.province_id = ${work.actor.provinceId} and ${mine} = c.unit_no and s.on_day > least(${before}::date, ${after}::date) and s.on_day <= greatest(${before}::date, ${after}::date)), '[]')`

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { containing } from '../../kit/sql.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { BoardRow, BoardState, Counts } from './contract.ts'
import { labelOf, owedStates, standings, unitsAssigned } from './standings.ts'

const db = room('rounds')

/** Which parts of a round are asked for, and in which order. */
export interface BoardFilter { id: string; state: BoardState; toUnitNo?: number | undefined; search?: string | undefined; inCharge?: string | undefined; follower?: string | undefined; sort?: 'unit' | '-late' | undefined }

/** Visible parts of a round with what each of their forms has come to, and how many the filter finds. */
export const boardOf = async (work: Work, filter: BoardFilter, { page, size }: { page: number; size: number }): Promise<{ rows: BoardRow[]; total: number }> => {
  const { rows } = await sql<BoardRow & { total: number }>`
    with ${tally(work, filter)} chosen as materialized (${chosen(work, filter)} order by ${filter.sort === '-late' ? sql`x.worst desc nulls last, ` : sql``}u.code, p.id limit ${size} offset ${(page - 1) * size}), ${cells(work, filter.id)}
    select p.total, p.id as "partId", p.unit_no as "unitNo", p.label as "unitLabel", case when p.ended then org.ending(p.province_id, p.unit_no) end as ending, p.to_unit_no as "toUnitNo", ${labelOf('o', 'p.to_unit_no')} as "toUnitLabel", p.due_on as "dueOn", coalesce(l.in_charge, '[]') as "inCharge", coalesce(l.followers, '[]') as followers,
      coalesce(g.times, 0) as "urgedTimes", g.last_on as "urgedOn", (select count(*)::int from rounds.part b where b.province_id = p.province_id and b.round_id = p.round_id and b.to_unit_no = p.unit_no) as below,
      coalesce(a.may, false) as "mayUrge", c.cells
    from chosen p left join (${askedOf(work, filter.id)}) a on a.to_unit_no = p.to_unit_no left join org.unit_at o on o.province_id = p.province_id and o.unit_no = p.to_unit_no left join cell c on c.part_id = p.id
    left join lateral (select max(x.nth) as times, max(y.urged_on) as last_on from rounds.urged x join rounds.urging y on y.province_id = x.province_id and y.id = x.urging_id
      where x.province_id = p.province_id and x.round_id = p.round_id and x.part_id = p.id and y.urged_on <= (select kit.view_on()) and lower(y.known) <= (select kit.view_known())) g on true
    left join lateral (select jsonb_agg(distinct h.name) filter (where a.kind = 'in_charge') as in_charge, jsonb_agg(distinct h.name) filter (where a.kind = 'follower') as followers
      from rounds.looking_at a join people.person_at h on h.province_id = a.province_id and h.id = a.person_id where a.province_id = p.province_id and a.round_id = p.round_id and a.part_id = p.id) l on true
    order by p.at`.execute(db(work))
  const total = rows[0]?.total ?? (page > 1 ? await countBoard(work, filter) : 0)
  return { rows: rows.map(({ total: _, ...row }) => row), total }
}

/** The parts of a round that a filter finds. */
export const partIdsBy = async (work: Work, filter: BoardFilter): Promise<string[]> => (await sql<{ id: string }>`with ${tally(work, filter)} found as (${chosen(work, filter)}) select f.id from found f`.execute(db(work))).rows.map(({ id }) => id)

const countBoard = async (work: Work, filter: BoardFilter): Promise<number> => (await sql<{ total: number }>`with ${tally(work, filter)} found as (${chosen(work, filter)}) select count(*)::int as total from found`.execute(db(work))).rows[0]?.total ?? 0

/** How the visible parts of these rounds stand, by round. */
export const countsOf = async (work: Work, ids: readonly string[]): Promise<Map<string, Counts>> => {
  const { rows } = await sql<Counts & { id: string }>`
    select i.id, count(*)::int as parts, coalesce(max(x.forms), 0)::int as forms, count(*) filter (where x.accepted = x.forms)::int as done, count(*) filter (where x.waiting > 0)::int as waiting, count(*) filter (where x.returned > 0)::int as returned,
      count(*) filter (where x.late > 0)::int as late, count(*) filter (where x.owed > 0)::int as owing
    from unnest(${[...ids]}::uuid[]) i (id) cross join lateral (${tallied} from rounds.standings(${work.actor.provinceId}::int, i.id, null) s group by s.part_id) x group by i.id`.execute(db(work))
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

const tallied = sql`
  select s.part_id, count(*) as forms, count(*) filter (where s.state = 'accepted') as accepted, count(*) filter (where s.state = 'handed_in') as waiting, count(*) filter (where s.state = 'returned') as returned,
    count(*) filter (where s.state in ${owedStates} and s.late_days > 0) as late, count(*) filter (where s.state in ${owedStates}) as owed, max(s.late_days) filter (where s.state in ${owedStates}) as worst`

/** What every part has come to is worked out only where the filter or the order asks for it. */
const isTallied = ({ state, sort }: BoardFilter) => state !== 'all' || sort === '-late'
const tally = (work: Work, filter: BoardFilter) => (isTallied(filter) ? sql`tally as materialized (${tallied} from ${standings(work, filter.id)} s group by s.part_id), ` : sql``)

const chosen = (work: Work, filter: BoardFilter): RawBuilder<unknown> => sql`
  select p.province_id, p.round_id, p.id, p.unit_no, p.to_unit_no, p.due_on, ${labelOf('u', 'p.unit_no')} as label, u.unit_no is null as ended, (count(*) over ())::int as total, row_number() over (order by ${filter.sort === '-late' ? sql`x.worst desc nulls last, ` : sql``}u.code, p.id) as at
  from rounds.part p left join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no ${isTallied(filter) ? sql`join tally x on x.part_id = p.id` : sql``}
  where ${sql.join([
    sql`p.province_id = ${work.actor.provinceId} and p.round_id = ${filter.id}`, ...(filter.state === 'all' ? [] : [conditions[filter.state]]), ...(filter.toUnitNo === undefined ? [] : [sql`p.to_unit_no = ${filter.toUnitNo}`]),
    ...(filter.search ? fold(filter.search).split(' ').map(isNamed) : []), ...lookedAfter(work, filter),
  ], sql` and `)}`

/** A unit that ended is found by its last name, and by that of the one that has its place now. */
const isNamed = (word: string) => sql`case when u.unit_no is not null then u.search like ${containing(word)} else exists (select 1 from org.named_at n
  where n.province_id = p.province_id and n.unit_no in (p.unit_no, org.heir(p.province_id, p.unit_no)) and n.search like ${containing(word)}) end`

const lookedAfter = (work: Work, { id, inCharge, follower }: BoardFilter) => ([['in_charge', inCharge], ['follower', follower]] as const).flatMap(([kind, person]) =>
  (person ? [sql`p.id in (select a.part_id from rounds.looking_at a where a.province_id = ${work.actor.provinceId} and a.round_id = ${id} and a.kind = ${kind} and a.person_id = ${person})`] : []))

const cells = (work: Work, id: string) => sql`cell as (
  select s.part_id, jsonb_agg(jsonb_build_object('formId', s.form_id, 'state', s.state, 'lateDays', s.late_days, 'returnedTimes', s.returned_times, 'reason', case when s.state = 'returned' then s.reason end, 'handedOn', s.handed_on, 'nth', s.nth) order by s.place) as cells
  from ${standings(work, id, sql`array(select c.id from chosen c)`)} s group by s.part_id)`

/** To which of the chosen parts' levels the actor may urge: asked once a level. */
const askedOf = (work: Work, id: string) => sql`select l.to_unit_no, rounds.is_open(${work.actor.provinceId}, ${id}) and rounds.asks_for(${work.actor.provinceId}, ${id}, l.to_unit_no, ${unitsAssigned}) as may from (select distinct c.to_unit_no from chosen c) l`

const conditions = { owing: sql`x.owed > 0`, late: sql`x.late > 0`, waiting: sql`x.waiting > 0`, returned: sql`x.returned > 0`, done: sql`x.accepted = x.forms` }

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { OpenPart } from './part-contract.ts'
import { owedStates, unitsFilled } from './standings.ts'

const db = room('rounds')

/** Parts of open rounds the actor fills and still owes forms of, or in which forms wait for his decision. */
export const openPartsOf = async (work: Work, which: 'owed' | 'waiting'): Promise<OpenPart[]> => (await sql<OpenPart>`
  with mine as materialized (
    select p.round_id, array_agg(p.id) as ids from rounds.part p left join rounds.closing c on c.province_id = p.province_id and c.round_id = p.round_id
    where p.province_id = ${work.actor.provinceId} and c.id is null and ${which === 'owed' ? sql`p.unit_no = any (${unitsFilled})` : received} group by p.round_id
  )
  select s.part_id as "partId", m.round_id as "roundId", r.title, s.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(r.province_id, s.unit_no), '') as "unitLabel", s.due_on as "dueOn", coalesce(max(s.late_days) filter (where s.state in ${owedStates}), 0)::int as "lateDays",
    count(*) filter (where s.state in ${owedStates})::int as owed, count(*) filter (where s.state = 'returned')::int as returned, count(*) filter (where s.state = 'handed_in')::int as waiting,
    min(greatest(s.due_on, case s.state when 'returned' then s.again_by end)) filter (where s.state in ${owedStates}) as "owedOn"
  from mine m cross join lateral rounds.standings(${work.actor.provinceId}::int, m.round_id, m.ids) s join rounds.round r on r.province_id = ${work.actor.provinceId} and r.id = m.round_id
  left join org.unit_at u on u.province_id = r.province_id and u.unit_no = s.unit_no group by r.province_id, s.part_id, m.round_id, r.title, s.unit_no, u.committee_name, u.name, u.code, s.due_on
  having ${which === 'owed' ? sql`count(*) filter (where s.state in ${owedStates}) > 0` : sql`count(*) filter (where s.state = 'handed_in') > 0`} order by s.due_on, u.code limit 200`.execute(db(work))).rows

/** Says of many parts at once what rounds.receives says of one. */
const received = sql`(p.to_unit_no = any ((select org.with_predecessors(kit.ints('accepts')))::int[]) or p.province_id = any ((select kit.ints('accepts_provinces'))::int[])) and p.unit_no <> all ((select org.with_predecessors(kit.ints('own_units')))::int[]) and p.unit_no <> all (${unitsFilled})`

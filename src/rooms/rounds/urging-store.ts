import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { labelOf, owedStates, standings, unitsAssigned } from './standings.ts'

const db = room('rounds')

/** A form that a unit owes, as a letter of urging names it. */
export interface Owed { code: string; state: 'not_begun' | 'filling' | 'returned'; lateDays: number }
/** A part that may be urged, with what it owes and how often it was urged. */
export interface Urgeable { id: string; unitNo: number; toUnitNo: number; label: string; urgedTimes: number; mayUrge: boolean; owed: Owed[] }

/** Some visible parts of a round with the forms they owe. */
export const urgeableOf = async (work: Work, roundId: string, partIds: readonly string[]): Promise<Urgeable[]> => (await sql<Urgeable>`
  select p.id, p.unit_no as "unitNo", p.to_unit_no as "toUnitNo", ${labelOf('u', 'p.unit_no')} as label, coalesce(a.may, false) as "mayUrge",
    coalesce((select max(x.nth) from rounds.urged x where x.province_id = p.province_id and x.round_id = p.round_id and x.part_id = p.id), 0) as "urgedTimes", coalesce(s.owed, '[]') as owed
  from rounds.part p left join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no
  left join (select l.to_unit_no, rounds.asks_for(${work.actor.provinceId}, ${roundId}, l.to_unit_no, ${unitsAssigned}) as may from (select distinct b.to_unit_no from rounds.part b where b.province_id = ${work.actor.provinceId} and b.round_id = ${roundId}) l) a on a.to_unit_no = p.to_unit_no
  left join (select s.part_id, jsonb_agg(jsonb_build_object('code', f.code, 'state', s.state, 'lateDays', s.late_days) order by s.place) as owed from ${standings(work, roundId, sql`${[...partIds]}::uuid[]`)} s join rounds.form f on f.province_id = ${work.actor.provinceId} and f.id = s.form_id
    where s.state in ${owedStates} group by s.part_id) s on s.part_id = p.id
  where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} and p.id = any (${[...partIds]}::uuid[]) order by u.code, p.id`.execute(db(work))).rows

export const insertUrging = async (work: Work, { roundId, unitNo, answerBy, wording, parts }: { roundId: string; unitNo: number; answerBy: Day; wording: string | null; parts: readonly Urgeable[] }): Promise<string> => {
  const [id, home] = [newId(), work.actor.provinceId]
  await db(work).insertInto('urging').values({ province_id: home, id, round_id: roundId, unit_no: unitNo, answer_by: answerBy, wording, urged_by: work.actor.personId, urged_on: work.today }).execute()
  await bulkInsert(work, 'rounds.urged', parts.map((part) => ({ province_id: home, id: newId(), round_id: roundId, urging_id: id, part_id: part.id, nth: part.urgedTimes + 1, owed: part.owed })))
  return id
}

/** A visible urging with the units it names. */
export const findUrging = async (work: Work, id: string) => {
  const { rows: [urging] } = await sql<{ id: string; roundId: string; unitNo: number; answerBy: Day; wording: string | null; urgedOn: Day; mayDraft: boolean }>`
    select u.id, u.round_id as "roundId", u.unit_no as "unitNo", u.answer_by as "answerBy", u.wording, u.urged_on as "urgedOn", u.unit_no = any (${unitsAssigned}) as "mayDraft" from rounds.urging u where u.province_id = ${work.actor.provinceId} and u.id = ${id}`.execute(db(work))
  if (!urging) return undefined
  const { rows: units } = await sql<{ unitNo: number; label: string; nth: number; dueOn: Day; owed: Owed[] }>`
    select p.unit_no as "unitNo", ${labelOf('n', 'p.unit_no')} as label, x.nth, p.due_on as "dueOn", x.owed from rounds.urged x join rounds.part p on p.province_id = x.province_id and p.id = x.part_id
    left join org.unit_at n on n.province_id = p.province_id and n.unit_no = p.unit_no where x.province_id = ${work.actor.provinceId} and x.urging_id = ${id} order by n.code, p.id`.execute(db(work))
  return { ...urging, units }
}

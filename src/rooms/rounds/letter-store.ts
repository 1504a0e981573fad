import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { labelOf, unitsAssigned } from './standings.ts'

const db = room('rounds')

export interface LetterUnit { name: string; committeeName: string | null; kind: string }

/** A unit, or the one that took it over, and the one above it, as the head of its letters names them. */
export const headUnits = async (work: Work, unitNo: number): Promise<{ unitNo: number; unit: LetterUnit; parent: LetterUnit | null } | undefined> => (await sql<{ unitNo: number; unit: LetterUnit; parent: LetterUnit | null }>`
  select u.unit_no as "unitNo", jsonb_build_object('name', u.name, 'committeeName', u.committee_name, 'kind', u.kind) as unit, case when a.unit_no is not null then jsonb_build_object('name', a.name, 'committeeName', a.committee_name, 'kind', a.kind) end as parent
  from org.unit_at u left join org.unit_at a on a.province_id = u.province_id and a.unit_no = u.parent_no where u.province_id = ${work.actor.provinceId} and u.unit_no = org.heir(${work.actor.provinceId}, ${unitNo})`.execute(db(work))).rows[0]

/** A unit as a letter addresses it. */
export interface Addressed { unitNo: number; label: string }

/** The units that report directly in a round, as a letter addresses them. */
export const addressedIn = async (work: Work, roundId: string): Promise<Addressed[]> => (await sql<Addressed>`
  select p.unit_no as "unitNo", ${labelOf('u', 'p.unit_no')} as label from rounds.part p join rounds.round r on r.province_id = p.province_id and r.id = p.round_id and r.unit_no = p.to_unit_no left join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no
  where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} order by u.code, p.id`.execute(db(work))).rows

/** The urgings of a round, the latest first: by which unit, of how many, by when they answer. */
export const urgingsOf = async (work: Work, roundId: string) => (await sql<{ id: string; unitLabel: string; urgedOn: Day; answerBy: Day; units: number; nth: number; mayDraft: boolean }>`
  select g.id, coalesce(u.committee_name, u.name, org.last_name(g.province_id, g.unit_no), '') as "unitLabel", g.urged_on as "urgedOn", g.answer_by as "answerBy", count(x.id)::int as units, coalesce(max(x.nth), 1)::int as nth, g.unit_no = any (${unitsAssigned}) as "mayDraft"
  from rounds.urging g left join rounds.urged x on x.province_id = g.province_id and x.urging_id = g.id left join org.unit_at u on u.province_id = g.province_id and u.unit_no = g.unit_no
  where g.province_id = ${work.actor.provinceId} and g.round_id = ${roundId} and g.urged_on <= (select kit.view_on()) and lower(g.known) <= (select kit.view_known())
  group by g.province_id, g.id, u.committee_name, u.name, g.urged_on, g.answer_by, g.unit_no order by g.urged_on desc, g.id desc limit 100`.execute(db(work))).rows

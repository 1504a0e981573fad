import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { calendarBetween } from '../rulebook/public.ts'
import { room } from '../room.ts'
import { instancesDue, type Rule, widestMove } from './instances.ts'

const db = room('duties')

/** One instance as SQL reads it: to be told of, or counted. */
export interface OpenInstance { province_id: number; duty_id: string; on_day: Day; due_on: Day; unit_no: number; post_title: string | null; assigning_unit_no: number; title: string; kind: string }

/** Instances due on some days that were neither done nor waived, as of the view, as a selection to put into another statement. Rules are few: code says for each which of its days fall due then, the database which duties follow it. */
export const openInstancesDue = async (work: Work, dueDays: readonly Day[]): Promise<RawBuilder<OpenInstance>> => {
  const { rows } = await sql<{ rule: Rule }>`select distinct d.rule from duties.duty_at d where d.province_id = ${work.actor.provinceId}`.execute(db(work))
  const days = await fallingDue(work, rows.map(({ rule }) => rule), dueDays)
  return sql<OpenInstance>`select d.province_id, d.id as duty_id, x.on_day, x.due_on, d.unit_no, d.post_title, d.assigning_unit_no, d.title, d.kind
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) x(rule jsonb, on_day date, due_on date) join duties.duty_at d on d.province_id = ${work.actor.provinceId} and d.rule = x.rule
      and x.on_day >= d.from_on and (d.until_on is null or x.on_day < d.until_on)
    where not exists (select 1 from duties.discharge_at g where g.province_id = d.province_id and g.duty_id = d.id and g.on_day = x.on_day)`
}

const fallingDue = async (work: Work, rules: readonly Rule[], dueDays: readonly Day[]) => {
  const [first, last] = [dueDays.reduce((a, b) => (a < b ? a : b), dueDays[0] ?? work.today), dueDays.reduce((a, b) => (a > b ? a : b), dueDays[0] ?? work.today)]
  const calendar = await calendarBetween(work, addDays(first, -2 * widestMove), addDays(last, 2 * widestMove))
  const wanted = new Set(dueDays)
  return rules.flatMap((rule) => instancesDue(calendar, rule, { from: first, until: last }).filter(({ dueOn }) => wanted.has(dueOn)).map(({ onDay, dueOn }) => ({ rule, on_day: onDay, due_on: dueOn })))
}

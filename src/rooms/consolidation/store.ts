import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Section } from './contract.ts'
import type { CellKey, Decided, Typed } from './figure-contract.ts'

const db = room('consolidation')

/** A report as every act on it begins with. */
export interface Report { id: string; roundId: string; unitNo: number; unitLabel: string; unitCode: string; begunByName: string; begunOn: Day; isOpen: boolean; writes: boolean; decides: boolean }

/** A visible report, by its id or by its round and level. */
export const findReport = async (work: Work, by: { id: string } | { roundId: string; unitNo: number }): Promise<Report | undefined> => (await sql<Report>`
  select o.id, o.round_id as "roundId", o.unit_no as "unitNo", coalesce(u.committee_name, u.name, '') as "unitLabel", coalesce(u.code, '') as "unitCode", coalesce(p.name, '') as "begunByName", o.begun_on as "begunOn",
    consolidation.is_open(o.province_id, o.id) as "isOpen", consolidation.writes(o.province_id, o.round_id, o.unit_no) as writes, consolidation.decides(o.province_id, o.unit_no) as decides
  from consolidation.report o left join org.unit_at u on u.province_id = o.province_id and u.unit_no = o.unit_no left join people.person_at p on p.id = o.begun_by
  where o.province_id = ${work.actor.provinceId} and ${'id' in by ? sql`o.id = ${by.id}` : sql`o.round_id = ${by.roundId} and o.unit_no = ${by.unitNo}`}`.execute(db(work))).rows[0]

/** Whether the actor may write the report of this level on this round. */
export const mayBegin = async (work: Work, { roundId, unitNo }: { roundId: string; unitNo: number }): Promise<boolean> =>
  (await sql<{ may: boolean }>`select consolidation.writes(${work.actor.provinceId}, ${roundId}, ${unitNo}) as may`.execute(db(work))).rows[0]?.may ?? false

export const insertReport = async (work: Work, { roundId, unitNo }: { roundId: string; unitNo: number }): Promise<string> => {
  const id = newId()
  await db(work).insertInto('report').values({ province_id: work.actor.provinceId, id, round_id: roundId, unit_no: unitNo, begun_by: work.actor.personId, begun_on: work.today }).execute()
  return id
}

/** One change of a report at a time. */
export const holdReport = (work: Work, id: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`round report ${id}`}, 0))`.execute(db(work))

const known = sql`lower(x.known) <= (select kit.view_known())`

/** The sections of a report as they stand. */
export const sectionsOf = async (work: Work, reportId: string): Promise<Section[]> => (await sql<Section>`
  select distinct on (x.place) x.place, x.title, x.body, x.version, coalesce(p.name, '') as "writtenByName", x.written_on as "writtenOn" from consolidation.section x left join people.person_at p on p.id = x.written_by
  where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} and ${known} order by x.place, x.version desc`.execute(db(work))).rows

export const insertSection = (work: Work, reportId: string, { place, version, title, body }: { place: number; version: number; title: string; body: string }) => db(work).insertInto('section').values({
  province_id: work.actor.provinceId, id: newId(), report_id: reportId, place, version, title, body, written_by: work.actor.personId, written_on: work.today,
}).execute()

/** What was typed of figures of a report, the last of each, by person and day. */
export const typedOf = async (work: Work, reportId: string, what: 'estimate' | 'statement'): Promise<(CellKey & Typed & { id: string; isOwn: boolean })[]> => {
  const by = sql.ref(what === 'estimate' ? 'x.estimated_by' : 'x.stated_by')
  const { rows } = await sql<CellKey & Omit<Typed, 'value'> & { id: string; value: string | null; isOwn: boolean }>`
    select distinct on (x.form_id, x.line, x.form_column) x.id, x.form_id as "formId", x.line, x.form_column as "column", x.value::text as value, x.note, coalesce(p.name, '') as "byName", ${sql.ref(what === 'estimate' ? 'x.estimated_on' : 'x.stated_on')} as "onDay", ${by} = any (kit.ids('stands_for')) as "isOwn"
    from ${sql.table(`consolidation.${what}`)} x left join people.person_at p on p.id = ${by} where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} and ${known} order by x.form_id, x.line, x.form_column, x.nth desc`.execute(db(work))
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]))
}

export const insertTyped = (work: Work, { reportId, what, cell, value, note }: { reportId: string; what: 'estimate' | 'statement'; cell: CellKey; value: string | null; note: string | null }) => sql`
  insert into ${sql.table(`consolidation.${what}`)} (province_id, id, report_id, form_id, line, form_column, nth, value, note, ${sql.ref(what === 'estimate' ? 'estimated_by' : 'stated_by')}, ${sql.ref(what === 'estimate' ? 'estimated_on' : 'stated_on')})
  select ${work.actor.provinceId}, ${newId()}, ${reportId}, ${cell.formId}, ${cell.line}, ${cell.column}, 1 + coalesce(max(x.nth), 0), ${value}::numeric, ${note}, ${work.actor.personId}::uuid, ${work.today}::date
  from ${sql.table(`consolidation.${what}`)} x where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} and x.form_id = ${cell.formId} and x.line = ${cell.line} and x.form_column = ${cell.column}`.execute(db(work))

/** What was decided about figures of a report, the last first: of forms, or of tasks as of a day. */
export const decisionsOf = async (work: Work, reportId: string): Promise<(Decision & Decided)[]> => (await sql<Decision & Decided>`
  select x.form_id as "formId", x.line, x.form_column as "column", x.on_day as "asOf", x.value::text as value, x.counted::text as counted, x.reason, coalesce(p.name, '') as "byName", x.decided_on as "onDay"
  from consolidation.decision x left join people.person_at p on p.id = x.decided_by where x.province_id = ${work.actor.provinceId} and x.report_id = ${reportId} and ${known} order by x.id desc`.execute(db(work))).rows

/** What is decided about: a cell of a form, or a figure of tasks (`line`) as of a day. */
export interface Decision { formId: string | null; line: string; column: string | null; asOf: Day | null }

export const insertDecision = (work: Work, { reportId, cell, value, counted, reason }: { reportId: string; cell: Decision; value: string; counted: string | null; reason: string }) => db(work).insertInto('decision').values({
  province_id: work.actor.provinceId, id: newId(), report_id: reportId, form_id: cell.formId, line: cell.line, form_column: cell.column, on_day: cell.asOf, value, counted, reason, decided_by: work.actor.personId, decided_on: work.today,
}).execute()

import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Difference, Form, FormRow } from './form-contract.ts'
import { addedUp } from './rules.ts'
import { partsTo, standings } from './standings.ts'
import { formsOf, roundsOf } from './store.ts'

const db = room('rounds')

/** What a round asks: its period, the day its figures are counted to, its deadline, the unit that asks and its outline. */
export interface RoundFacts { id: string; title: string; period: string; closingOn: Day; dueOn: Day; unitNo: number; unitLabel: string; outline: string | null; closedOn: Day | null }

/** A form of one unit as its level accepted it. `rows` follow `formVersion`, which may be older than the form's latest. */
export interface AcceptedFilling {
  submissionId: string; partId: string; unitNo: number; unitLabel: string; unitCode: string; formVersion: number; nth: number; rows: FormRow[]; remark: string | null; differences: Difference[]; handedByName: string; handedOn: Day; decidedByName: string; decidedOn: Day
}

/** A form with what was accepted of it, in the order of the units' codes; `sums` adds them line by line, `asked` says how many units were to fill it. */
export interface AcceptedForm { form: Form; units: AcceptedFilling[]; sums: FormRow[]; asked: number }

/** Words a unit wrote: a remark about a form (`column` null) or what stands in a cell of words; always of an accepted form. */
export interface UnitWords { submissionId: string; formId: string; unitNo: number; unitLabel: string; byName: string; onDay: Day; line: string | null; column: string | null; text: string }

/** Visible rounds as of the view that ask for a period in the name of a unit, or the ones with these ids. */
export const roundFacts = async (work: Work, by: { ids: readonly string[] } | { unitNo: number; period: string }): Promise<RoundFacts[]> =>
  (await roundsOf(work, by)).map(({ id, title, period, closingOn, dueOn, unitNo, unitLabel, outline, closedOn }) => ({ id, title, period, closingOn, dueOn, unitNo, unitLabel, outline, closedOn }))

/** The forms of a round as they were accepted from the units that report to a unit: the asking one, or a level between. */
export const acceptedForms = async (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }): Promise<AcceptedForm[]> => {
  const forms = await formsOf(work, roundId)
  const byForm = Map.groupBy(await acceptedOf(work, { roundId, toUnitNo }), ({ formId }) => formId)
  const asked = await countAsked(work, { roundId, toUnitNo })
  return forms.map((form) => {
    const units = (byForm.get(form.id) ?? []).map(({ formId: _, ...filling }) => filling)
    return { form, units, sums: addedUp(form, units.map(({ rows }) => rows)), asked }
  })
}

/** The remarks and the cells of words of accepted forms, each with its unit and author, by form and unit. */
export const wordsOf = (accepted: readonly AcceptedForm[]): UnitWords[] => accepted.flatMap(({ form, units }) => units.flatMap((unit) => {
  const said = { submissionId: unit.submissionId, formId: form.id, unitNo: unit.unitNo, unitLabel: unit.unitLabel, byName: unit.handedByName, onDay: unit.handedOn }
  const cells = unit.rows.flatMap(({ key, cells }) => form.columns.filter(({ kind }) => kind === 'text').flatMap((column) => {
    const text = cells[column.key]
    return text ? [{ ...said, line: form.lines.find((line) => line.key === key)?.title ?? key, column: column.title, text }] : []
  }))
  return [...(unit.remark ? [{ ...said, line: null, column: null, text: unit.remark }] : []), ...cells]
}))

/** What the part of one unit has come to: of how many forms, how many were accepted, the last day it handed something in, the longest it was late, how often it was returned. */
export interface Handing { partId: string; unitNo: number; unitLabel: string; dueOn: Day; forms: number; accepted: number; handedOn: Day | null; lateDays: number; returnedTimes: number }

/** How the units that report to a unit handed in, in the order of their codes, as of the view. */
export const handingsOf = async (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }): Promise<Handing[]> => (await sql<Handing>`
  select s.part_id as "partId", s.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(${work.actor.provinceId}, s.unit_no), '') as "unitLabel", min(s.due_on)::text as "dueOn", count(*)::int as forms, (count(*) filter (where s.state = 'accepted'))::int as accepted,
    max(s.handed_on)::text as "handedOn", max(s.late_days)::int as "lateDays", sum(s.returned_times)::int as "returnedTimes"
  from ${standings(work, roundId, partsTo(work, { roundId, toUnitNo }))} s left join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = s.unit_no
  group by s.part_id, s.unit_no, u.committee_name, u.name, u.code order by u.code, s.part_id`.execute(db(work))).rows

const acceptedOf = async (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }) => (await sql<AcceptedFilling & { formId: string }>`
  select s.form_id as "formId", h.id as "submissionId", s.part_id as "partId", s.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(${work.actor.provinceId}, s.unit_no), '') as "unitLabel", coalesce(u.code, '') as "unitCode", h.form_version as "formVersion", h.nth, h.form_rows as rows, h.remark, h.differences,
    coalesce(b.name, '') as "handedByName", h.handed_on as "handedOn", coalesce(d.name, '') as "decidedByName", v.decided_on as "decidedOn"
  from ${standings(work, roundId, partsTo(work, { roundId, toUnitNo }))} s join rounds.submission h on h.province_id = ${work.actor.provinceId} and h.id = s.submission_id join rounds.verdict v on v.province_id = h.province_id and v.submission_id = h.id
  left join org.unit_at u on u.province_id = h.province_id and u.unit_no = s.unit_no left join people.person_at b on b.id = h.handed_by left join people.person_at d on d.id = v.decided_by
  where s.state = 'accepted' order by u.code, s.place`.execute(db(work))).rows

const countAsked = async (work: Work, { roundId, toUnitNo }: { roundId: string; toUnitNo: number }): Promise<number> =>
  (await sql<{ asked: number }>`select count(*)::int as asked from rounds.part p where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} and p.to_unit_no = ${toUnitNo}`.execute(db(work))).rows[0]?.asked ?? 0

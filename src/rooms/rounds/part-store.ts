import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { PartState } from './contract.ts'
import type { Difference, FormRow } from './form-contract.ts'
import type { Filling, Part, Submission } from './part-contract.ts'
import { endingOf, labelOf, partsTo, standings } from './standings.ts'

const db = room('rounds')

export type PartHead = Omit<Part, 'forms'> & { code: string; isOwn: boolean }

const head = sql<PartHead>`p.id, p.round_id as "roundId", r.title as "roundTitle", r.period, r.closing_on as "closingOn", r.outline, p.unit_no as "unitNo", ${labelOf('u', 'p.unit_no')} as "unitLabel", ${endingOf()} as ending, p.to_unit_no as "toUnitNo", ${labelOf('o', 'p.to_unit_no')} as "toUnitLabel",
  p.due_on as "dueOn", p.code, (select c.closed_on from rounds.closing c where c.province_id = p.province_id and c.round_id = p.round_id) as "closedOn",
  rounds.fills(p.province_id, p.unit_no) as "mayFill", rounds.receives(p.province_id, p.unit_no, p.to_unit_no) as "mayDecide", rounds.own(p.unit_no) as "isOwn"`

/** The visible part of a unit in a round, or the part with this id or code. */
export const findPart = async (work: Work, by: { roundId: string; unitNo: number } | { id: string } | { code: string }): Promise<PartHead | undefined> => (await sql<PartHead>`
  select ${head} from rounds.part p join rounds.round r on r.province_id = p.province_id and r.id = p.round_id
  left join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no left join org.unit_at o on o.province_id = p.province_id and o.unit_no = p.to_unit_no
  where p.province_id = ${work.actor.provinceId} and ${'id' in by ? sql`p.id = ${by.id}` : 'code' in by ? sql`p.code = ${by.code}` : sql`p.round_id = ${by.roundId} and p.unit_no = ${by.unitNo}`}`.execute(db(work))).rows[0]

/** What each form of a part has come to. */
export const standingsOf = async (work: Work, { id, roundId }: { id: string; roundId: string }): Promise<Map<string, { state: PartState; lateDays: number; submissionId: string | null }>> => {
  const { rows } = await sql<{ formId: string; state: PartState; lateDays: number; submissionId: string | null }>`
    select s.form_id as "formId", s.state, s.late_days as "lateDays", s.submission_id as "submissionId" from ${standings(work, roundId, sql`array[${id}]::uuid[]`)} s`.execute(db(work))
  return new Map(rows.map(({ formId, ...standing }) => [formId, standing]))
}

/** A draft with the file it was filled from. */
export type Drafted = Omit<Filling, 'faults'> & { fileSha256: Buffer | null }

/** What who fills a part has written into its forms so far; nothing for everybody else. */
export const fillingsOf = async (work: Work, partId: string): Promise<Map<string, Drafted>> => {
  const { rows } = await sql<Drafted & { formId: string }>`
    select f.form_id as "formId", f.version, f.form_version as "formVersion", f.form_rows as rows, f.remark, f.reasons, f.way, f.file_name as "fileName", f.file_sha256 as "fileSha256"
    from rounds.filling f where f.province_id = ${work.actor.provinceId} and f.part_id = ${partId}`.execute(db(work))
  return new Map(rows.map(({ formId, ...filling }) => [formId, filling]))
}

/** What was handed in of a part, by form, the latest first. */
export const submissionsOf = async (work: Work, partId: string): Promise<Map<string, Submission[]>> => {
  const { rows } = await sql<Submission & { formId: string }>`
    select s.form_id as "formId", s.id, s.nth, s.way, s.form_version as "formVersion", s.form_rows as rows, s.remark, s.differences, s.file_name as "fileName", o.source, coalesce(h.name, '') as "handedByName", s.handed_on as "handedOn",
      v.verdict, v.reason, v.again_by as "againBy", d.name as "decidedByName", v.decided_on as "decidedOn"
    from rounds.submission s left join people.person_at h on h.id = s.handed_by
    left join rounds.verdict v on v.province_id = s.province_id and v.submission_id = s.id and v.decided_on <= (select kit.view_on()) and lower(v.known) <= (select kit.view_known()) left join people.person_at d on d.id = v.decided_by
    left join lateral (select jsonb_build_object('sheet', o.sheet, 'cells', o.cells) as source from rounds.own_reading o
      where s.way = 'own' and o.province_id = s.province_id and o.part_id = s.part_id and o.form_id = s.form_id and o.file_sha256 = s.file_sha256 and lower(o.known) <= lower(s.known) order by o.id desc limit 1) o on true
    where s.province_id = ${work.actor.provinceId} and s.part_id = ${partId} and s.handed_on <= (select kit.view_on()) and lower(s.known) <= (select kit.view_known()) order by s.nth desc`.execute(db(work))
  return new Map([...Map.groupBy(rows, ({ formId }) => formId)].map(([formId, found]) => [formId, found.map(({ formId: _, ...submission }) => submission)]))
}

/** The accepted forms of the units that report to a unit, in the order of their codes, and how many report to it. */
export const acceptedBelow = async (work: Work, { roundId, unitNo }: { roundId: string; unitNo: number }): Promise<{ of: number; byForm: Map<string, FormRow[][]> }> => {
  const { rows } = await sql<{ formId: string | null; rows: FormRow[] | null; parts: number }>`
    select s.form_id as "formId", h.form_rows as rows, (select count(*)::int from rounds.part b where b.province_id = ${work.actor.provinceId} and b.round_id = ${roundId} and b.to_unit_no = ${unitNo}) as parts
    from (select 1) one left join ${standings(work, roundId, partsTo(work, { roundId, toUnitNo: unitNo }))} s on s.state = 'accepted'
    left join rounds.submission h on h.province_id = ${work.actor.provinceId} and h.id = s.submission_id left join org.unit_at u on u.province_id = h.province_id and u.unit_no = s.unit_no order by u.code, s.place`.execute(db(work))
  const accepted = rows.flatMap((row) => (row.formId && row.rows ? [{ formId: row.formId, rows: row.rows }] : []))
  return { of: rows[0]?.parts ?? 0, byForm: new Map([...Map.groupBy(accepted, ({ formId }) => formId)].map(([formId, found]) => [formId, found.map((one) => one.rows)])) }
}

export interface ToFill { partId: string; roundId: string; formId: string; formVersion: number; version: number; rows: readonly FormRow[]; remark: string | null; reasons: Record<string, string>; way: 'app' | 'workbook' | 'own'; file: { name: string; sha256: Buffer } | null }

/** Saves a draft over the version it was made from; undefined where somebody else saved meanwhile. */
export const saveFilling = async (work: Work, { partId, roundId, formId, version, formVersion, rows, remark, reasons, way, file }: ToFill): Promise<number | undefined> => {
  const home = work.actor.provinceId
  const written = { form_version: formVersion, form_rows: JSON.stringify(rows), remark, reasons: JSON.stringify(reasons), way, file_sha256: file?.sha256 ?? null, file_name: file?.name ?? null, written_by: work.actor.personId }
  if (version > 0) {
    const { numUpdatedRows } = await db(work).updateTable('filling').set({ ...written, version: version + 1 }).where('province_id', '=', home).where('part_id', '=', partId).where('form_id', '=', formId).where('version', '=', version).executeTakeFirst()
    return numUpdatedRows > 0n ? version + 1 : undefined
  }
  const begun = { province_id: home, part_id: partId, form_id: formId }
  const { numInsertedOrUpdatedRows } = await db(work).insertInto('filling').values({ ...begun, id: newId(), ...written }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  if (!numInsertedOrUpdatedRows) return undefined
  await db(work).insertInto('beginning').values({ ...begun, id: newId(), round_id: roundId, begun_by: work.actor.personId, begun_on: work.today }).onConflict((conflict) => conflict.doNothing()).execute()
  return 1
}

export interface ToHandIn { roundId: string; partId: string; formId: string; formVersion: number; way: 'app' | 'workbook' | 'own'; rows: readonly FormRow[]; remark: string | null; differences: readonly Difference[]; file: { name: string; sha256: Buffer } | null }

export const insertSubmission = async (work: Work, { roundId, partId, formId, formVersion, way, rows, remark, differences, file }: ToHandIn): Promise<{ id: string; nth: number }> => {
  const [id, home] = [newId(), work.actor.provinceId]
  const { nth } = await db(work).selectFrom('submission').where('province_id', '=', home).where('part_id', '=', partId).where('form_id', '=', formId).select(sql<number>`coalesce(max(nth), 0) + 1`.as('nth')).executeTakeFirstOrThrow()
  await db(work).insertInto('submission').values({
    province_id: home, id, round_id: roundId, part_id: partId, form_id: formId, form_version: formVersion, nth, way, form_rows: JSON.stringify(rows), remark, differences: JSON.stringify(differences),
    file_sha256: file?.sha256 ?? null, file_name: file?.name ?? null, handed_by: work.actor.personId, handed_on: work.today,
  }).execute()
  return { id, nth }
}

/** A visible submission with whether the actor may decide it, whether it is his own, and whether it is the one that counts. */
export const findSubmission = async (work: Work, id: string) => (await sql<{ id: string; partId: string; roundId: string; formId: string; nth: number; code: string; unitNo: number; handedBy: string; mayDecide: boolean; isOwn: boolean; isWaiting: boolean; isOpen: boolean }>`
  select s.id, s.part_id as "partId", s.round_id as "roundId", s.form_id as "formId", s.nth, f.code, p.unit_no as "unitNo", s.handed_by as "handedBy", rounds.receives(p.province_id, p.unit_no, p.to_unit_no) as "mayDecide", rounds.own(p.unit_no) or s.handed_by = any (kit.ids('stands_for')) as "isOwn",
    not exists (select 1 from rounds.verdict v where v.province_id = s.province_id and v.submission_id = s.id) and not exists (select 1 from rounds.submission n where n.province_id = s.province_id and n.part_id = s.part_id and n.form_id = s.form_id and n.nth > s.nth) as "isWaiting",
    rounds.is_open(s.province_id, s.round_id) as "isOpen"
  from rounds.submission s join rounds.part p on p.province_id = s.province_id and p.id = s.part_id join rounds.form f on f.province_id = s.province_id and f.id = s.form_id where s.province_id = ${work.actor.provinceId} and s.id = ${id}`.execute(db(work))).rows[0]

export const insertVerdict = (work: Work, { submission, verdict, reason, againBy }: { submission: { id: string; partId: string; roundId: string; formId: string }; verdict: 'accepted' | 'returned'; reason: string | null; againBy: Day | null }) => db(work).insertInto('verdict').values({
  province_id: work.actor.provinceId, id: newId(), round_id: submission.roundId, part_id: submission.partId, form_id: submission.formId, submission_id: submission.id, verdict, reason, again_by: againBy, decided_by: work.actor.personId, decided_on: work.today,
}).execute()

/** Titles of rounds by part, for notices. */
export const titlesOf = async (work: Work, ids: string[]) => {
  const { rows } = await sql<{ id: string; title: string }>`select p.id, r.title from rounds.part p join rounds.round r on r.province_id = p.province_id and r.id = p.round_id where p.province_id = ${work.actor.provinceId} and p.id = any (${ids}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ id, title }) => [id, { code: null, title }]))
}

/** The units that report in these parts. */
export const unitsOf = async (work: Work, ids: string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ id: string; unitNo: number }>`select p.id, p.unit_no as "unitNo" from rounds.part p where p.province_id = ${work.actor.provinceId} and p.id = any (${ids}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ id, unitNo }) => [id, unitNo]))
}

/** The parts of these units in a round. */
export const partIdsOf = async (work: Work, roundId: string, units: readonly number[]): Promise<{ id: string; unitNo: number }[]> =>
  (await sql<{ id: string; unitNo: number }>`select p.id, p.unit_no as "unitNo" from rounds.part p where p.province_id = ${work.actor.provinceId} and p.round_id = ${roundId} and p.unit_no = any (${[...units]}::int[])`.execute(db(work))).rows

import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { containing, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Discharge, Duty, Kind } from './contract.ts'
import type { Rule } from './instances.ts'

const db = room('duties')

const columns = sql<Duty>`d.id, d.title, d.kind, d.rule, d.unit_no as "unitNo", coalesce(u.committee_name, u.name, '') as "unitLabel", d.post_title as "postTitle",
  coalesce((select jsonb_agg(p.name order by p.search) from duties.debtor_at x join people.person_at p on p.province_id = x.province_id and p.id = x.person_id where x.province_id = d.province_id and x.duty_id = d.id), '[]') as debtors,
  coalesce(a.committee_name, a.name, '') as "assigningUnitLabel", d.from_on as "fromOn", d.until_on as "untilOn", d.ended_reason as "endedReason",
  jsonb_build_object('number', o.number, 'issuer', o.issuer, 'issuedOn', to_char(o.issued_on, 'YYYY-MM-DD'), 'title', o.title) as document,
  duties.may_discharge(d.province_id, d.id) as "mayDischarge", duties.may_change(d.province_id, d.id) as "mayChange"`

const from = sql`duties.duty_at d join rulebook.document_at o on o.province_id = d.province_id and o.id = d.document_id
  left join org.unit_at u on u.province_id = d.province_id and u.unit_no = d.unit_no left join org.unit_at a on a.province_id = d.province_id and a.unit_no = d.assigning_unit_no`

export interface DutyFilter { ids?: readonly string[]; unitNo?: number | undefined; kind?: Kind | undefined; search?: string | undefined; mine?: boolean | undefined; ended?: boolean | undefined }

const narrowed = (work: Work, { ids, unitNo, kind, search, mine, ended }: DutyFilter): RawBuilder<unknown> => sql.join([
  sql`d.province_id = ${work.actor.provinceId}`,
  ...(ids ? [sql`d.id = any(${[...ids]}::uuid[])`] : []), ...(kind ? [sql`d.kind = ${kind}`] : []), ...(mine ? [sql`duties.may_discharge(d.province_id, d.id)`] : []),
  ...(unitNo === undefined ? [] : [sql`exists (select 1 from org.reach_at r where r.province_id = d.province_id and r.unit_no = d.unit_no and r.ancestor_no = ${unitNo})`]),
  ...(search ? fold(search).split(' ').map((word) => sql`d.search like ${containing(word)}`) : []),
  ...(ended === undefined ? [] : [sql`${ended ? sql`` : sql`not `}coalesce(d.until_on <= (select kit.view_on()), false)`]),
], sql` and `)

/** Visible duties as of the view, by unit and title; all of them where no page is asked for. */
export const dutiesOf = async (work: Work, asked: DutyFilter, page?: { page: number; size: number }): Promise<Duty[]> => (await sql<Duty>`
  select ${columns} from ${from} where ${narrowed(work, asked)} order by u.code, d.search, d.id ${page ? sql`limit ${page.size} offset ${(page.page - 1) * page.size}` : sql``}`.execute(db(work))).rows

export const countDuties = async (work: Work, asked: DutyFilter): Promise<number> => (await sql<{ total: number }>`select count(*)::int as total from duties.duty_at d where ${narrowed(work, asked)}`.execute(db(work))).rows[0]?.total ?? 0

/** What was done about instances, by duty and day of the rule. */
export const dischargesOf = async (work: Work, dutyIds: readonly string[]): Promise<Map<string, Discharge>> => {
  const { rows } = await sql<Discharge & { dutyId: string; onDay: Day }>`
    select g.id, g.duty_id as "dutyId", g.on_day as "onDay", g.kind, g.done_on as "doneOn", g.note, coalesce((select p.name from people.person_at p where p.id = g.recorded_by), '') as "byName",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'name', e.name, 'size', f.size, 'mediaType', f.media_type) order by e.id) from duties.evidence e join kit.file f on f.sha256 = e.sha256 where e.province_id = g.province_id and e.discharge_id = g.id), '[]') as evidence
    from duties.discharge_at g where g.province_id = ${work.actor.provinceId} and g.duty_id = any(${[...dutyIds]}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ dutyId, onDay, ...discharge }) => [keyOf(dutyId, onDay), discharge]))
}

/** The name of an instance. */
export const keyOf = (dutyId: string, onDay: Day): string => `${dutyId} ${onDay}`

/** A visible duty as it stands today, for acts on it. */
export const findDutyToday = async (work: Work, id: string) => (await sql<{ id: string; title: string; rule: Rule; unitNo: number; postTitle: string | null; assigningUnitNo: number; chargeId: string; fromOn: Day; beganOn: Day; untilOn: Day | null; isOwn: boolean; mayChange: boolean; mayDischarge: boolean }>`
  select d.id, d.title, d.rule, d.unit_no as "unitNo", d.post_title as "postTitle", d.assigning_unit_no as "assigningUnitNo", c.id as "chargeId", c.began_on as "beganOn", c.until_on as "untilOn",
    (select min(lower(x.valid)) from duties.charge x where x.province_id = d.province_id and x.duty_id = d.id and upper_inf(x.known)) as "fromOn",
    duties.own(d.province_id, d.unit_no, d.post_title) as "isOwn", duties.may_change(d.province_id, d.id) as "mayChange", duties.may_discharge(d.province_id, d.id) as "mayDischarge"
  from duties.duty d join lateral (select x.id, lower(x.valid) as began_on, upper(x.valid) as until_on from duties.charge x where x.province_id = d.province_id and x.duty_id = d.id and upper_inf(x.known) order by lower(x.valid) desc limit 1) c on true
  where d.province_id = ${work.actor.provinceId} and d.id = ${id}`.execute(db(work))).rows[0]

/** Whether the actor, or whom he stands for, owes what is ordered of a unit or post. */
export const isOwn = async (work: Work, { unitNo, postTitle }: { unitNo: number; postTitle: string | null }): Promise<boolean> =>
  (await sql<{ own: boolean }>`select duties.own(${work.actor.provinceId}, ${unitNo}, ${postTitle}) as own`.execute(db(work))).rows[0]?.own ?? false

/** Whether somebody holds a post of this title at a unit today. */
export const isPostHeld = async (work: Work, { unitNo, postTitle }: { unitNo: number; postTitle: string }): Promise<boolean> =>
  (await sql<{ held: boolean }>`select exists (select 1 from people.post_at h where h.province_id = ${work.actor.provinceId} and h.unit_no = ${unitNo} and h.title = ${postTitle}) as held`.execute(db(work))).rows[0]?.held ?? false

export interface NewDuty { title: string; kind: Kind; rule: Rule; unitNo: number; postTitle: string | null; assigningUnitNo: number; documentId: string; fromOn: Day; untilOn: Day | null }

export const insertDuty = async (work: Work, { title, kind, rule, documentId, fromOn, untilOn, ...owed }: NewDuty) => {
  const [id, home, recorded_by] = [newId(), work.actor.provinceId, work.actor.personId]
  const routing = { unit_no: owed.unitNo, post_title: owed.postTitle, assigning_unit_no: owed.assigningUnitNo }
  await db(work).insertInto('duty').values({ province_id: home, id, title, search: fold(title), kind, rule: JSON.stringify(rule), document_id: documentId, recorded_by, ...routing }).execute()
  await db(work).insertInto('charge').values({ province_id: home, id: newId(), duty_id: id, recorded_by, valid: dayRange(fromOn, untilOn), ...routing }).execute()
  return id
}

/** The charge is closed as knowledge and written again with its end and who ended it. */
export const endCharge = async (work: Work, duty: { id: string; chargeId: string; unitNo: number; postTitle: string | null; assigningUnitNo: number; beganOn: Day }, { untilOn, reason }: { untilOn: Day; reason: string }) => {
  const home = work.actor.provinceId
  await db(work).updateTable('charge').set({ known: sql`tstzrange(lower(known), now())` }).where('province_id', '=', home).where('id', '=', duty.chargeId).execute()
  await db(work).insertInto('charge').values({
    province_id: home, id: newId(), duty_id: duty.id, unit_no: duty.unitNo, post_title: duty.postTitle, assigning_unit_no: duty.assigningUnitNo, recorded_by: work.actor.personId, ended_reason: reason, valid: dayRange(duty.beganOn, untilOn),
  }).execute()
}

export const insertDischarge = async (work: Work, { dutyId, files, ...given }: { dutyId: string; onDay: Day; kind: 'done' | 'waived'; doneOn: Day; note: string | null; files: { name: string; sha256: Buffer }[] }) => {
  const [id, home] = [newId(), work.actor.provinceId]
  await db(work).insertInto('discharge').values({ province_id: home, id, duty_id: dutyId, on_day: given.onDay, kind: given.kind, done_on: given.doneOn, note: given.note, recorded_by: work.actor.personId }).execute()
  if (files.length > 0) await db(work).insertInto('evidence').values(files.map((file) => ({ province_id: home, id: newId(), discharge_id: id, ...file }))).execute()
  return id
}

/** Which kind of discharge an instance has now. */
export const findDischarge = (work: Work, { dutyId, onDay }: { dutyId: string; onDay: Day }) => db(work).selectFrom('discharge').where('province_id', '=', work.actor.provinceId).where('duty_id', '=', dutyId).where('on_day', '=', onDay)
  .where(sql<boolean>`upper_inf(known)`).select(['id', sql<'done' | 'waived'>`kind`.as('kind')]).executeTakeFirst()

export const closeDischarge = (work: Work, id: string) => db(work).updateTable('discharge').set({ known: sql`tstzrange(lower(known), clock_timestamp())` }).where('province_id', '=', work.actor.provinceId).where('id', '=', id).execute()

export const findEvidence = (work: Work, id: string) => db(work).selectFrom('evidence').where('id', '=', id).select(['name', 'sha256']).executeTakeFirst()

/** The titles of duties the actor sees, for notices. */
export const titlesOf = async (work: Work, ids: string[]) => {
  const rows = await db(work).selectFrom('duty').where('province_id', '=', work.actor.provinceId).where('id', '=', sql<string>`any(${ids}::uuid[])`).select(['id', 'title']).execute()
  return new Map(rows.map(({ id, title }) => [id, { code: null, title }]))
}

/** The persons who owe a duty today. */
export const debtorsOf = async (work: Work, dutyId: string): Promise<string[]> => (await sql<{ personId: string }>`select x.person_id as "personId" from duties.debtor_at x where x.province_id = ${work.actor.provinceId} and x.duty_id = ${dutyId}`.execute(db(work))).rows.map(({ personId }) => personId)

/** The units that owe these duties today, of those the actor sees. */
export const unitsOf = async (work: Work, ids: string[]): Promise<Map<string, number>> => {
  const rows = await db(work).selectFrom('duty_at').where('province_id', '=', work.actor.provinceId).where('id', 'in', ids).select(['id', 'unit_no as unitNo']).execute()
  return new Map(rows.map(({ id, unitNo }) => [id, unitNo]))
}

import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { tellingAll } from '../notices/public.ts'
import { room } from '../room.ts'
import type { DocumentKey } from '../rulebook/contract.ts'
import type { About, Firing, Recipient, RecordedLadder, Step } from './contract.ts'

const db = room('ladder')

/** The ladder that holds on the day of the view, as known then. */
export const findPlan = async (work: Work) => (await sql<{ steps: Step[]; fromOn: Day; document: DocumentKey }>`
  select p.steps, lower(p.valid) as "fromOn", jsonb_build_object('number', d.number, 'issuer', d.issuer, 'issuedOn', to_char(d.issued_on, 'YYYY-MM-DD'), 'title', d.title) as document
  from ladder.plan p join rulebook.document_at d on d.province_id = p.province_id and d.id = p.document_id
  where p.province_id = ${work.actor.provinceId} and p.valid @> (select kit.view_on()) and p.known @> (select kit.view_known())`.execute(db(work))).rows[0]

export const insertPlan = async (work: Work, { steps, fromOn, documentId }: { steps: Step[]; fromOn: Day; documentId: string }) => {
  const id = newId()
  await db(work).insertInto('plan').values({ province_id: work.actor.provinceId, id, steps: JSON.stringify(steps), document_id: documentId, recorded_by: work.actor.personId, valid: dayRange(fromOn) }).execute()
  return id
}

/** Every ladder as it is known now, with the days on which it holds, the newest first. */
export const listPlans = async (work: Work) => (await sql<RecordedLadder>`
  select p.id, lower(p.valid) as "fromOn", upper(p.valid) as "untilOn", p.steps, coalesce(q.name, '') as "recordedBy",
    jsonb_build_object('number', d.number, 'issuer', d.issuer, 'issuedOn', to_char(d.issued_on, 'YYYY-MM-DD'), 'title', d.title) as document
  from ladder.plan p join rulebook.document_at d on d.province_id = p.province_id and d.id = p.document_id left join people.person_at q on q.province_id = p.province_id and q.id = p.recorded_by
  where p.province_id = ${work.actor.provinceId} and upper_inf(p.known) order by lower(p.valid) desc`.execute(db(work))).rows

/** Open tasks of the whole province due on some days, counted by day for an administrator. */
export const countTasksOfProvince = async (work: Work, dueDays: Day[]) =>
  (await sql<{ dueOn: Day; count: number }>`select due_on as "dueOn", tasks as count from progress.count_falling_due(${dueDays}::date[])`.execute(db(work))).rows

/** What a selection holds, counted by due day. */
export const countSelected = async (work: Work, due: DueSelection) =>
  (await sql<{ dueOn: Day; count: number }>`select due_on as "dueOn", count(*)::int as count from (${due}) d group by 1`.execute(db(work))).rows

/** Two processes decide one after the other: the second sees what the first decided. */
export const waitForDecision = (work: Work) => sql`select pg_advisory_xact_lock(hashtextextended('ladder.decision', ${work.actor.provinceId}))`.execute(db(work))

/** The first day that nobody decided: the one after the last that was, or else the first on which a ladder holds; undefined where there is neither. */
export const firstUndecided = async (work: Work): Promise<Day | undefined> => (await sql<{ day: Day | null }>`
  select coalesce((select max(d.day) + 1 from ladder.decision d where d.province_id = ${work.actor.provinceId}), (select min(lower(p.valid)) from ladder.plan p where p.province_id = ${work.actor.provinceId} and upper_inf(p.known))) as day`.execute(db(work))).rows[0]?.day ?? undefined

export const insertDecision = (work: Work, decision: { day: Day; fired: number; told: number }) => db(work).insertInto('decision').values({ province_id: work.actor.provinceId, id: newId(), ...decision }).execute()

/** Obligations due on one of these days, as of the view: province_id, subject_id, due_on, holder_person_id, holder_unit_no, superior_unit_no, assigning_unit_no, place. */
export type DueSelection = RawBuilder<unknown>

/** Fires one step for every open obligation of a selection, writes who is told on the obligation, and tells them; a step that fired for that due day fires no more. Nothing is joined to what was just written: of many rows the planner would know nothing. */
export const fire = async (work: Work, step: Step, due: DueSelection): Promise<{ fired: number; told: number }> => {
  const { rows: [counted] } = await sql<{ fired: number; told: number }>`
    with due as materialized (
      select kit.new_id() as firing_id, x.* from (select distinct on (y.subject_id, y.due_on) y.* from (${due}) y order by y.subject_id, y.due_on) x
      where not exists (select 1 from ladder.firing f where f.province_id = x.province_id and f.subject_kind = ${step.about} and f.subject_id = x.subject_id and f.step = ${step.key} and f.due_on = x.due_on)
    ), fired as (
      insert into ladder.firing (province_id, id, subject_kind, subject_id, step, due_on, fired_on, recipient, wording, immediate)
      select province_id, firing_id, ${step.about}, subject_id, ${step.key}, due_on, (select kit.view_on()), ${step.recipient}, ${step.wording}, ${step.immediate} from due returning 1
    ), meant as (
      select distinct d.province_id, d.firing_id, d.subject_id, d.due_on, d.place, r.person_id from due d cross join lateral (${recipientsOf(step)}) r
    ), reached as materialized (
      select distinct on (x.firing_id, x.person_id) x.* from (
        select m.*, null::uuid as for_person from meant m
        union all select m.province_id, m.firing_id, m.subject_id, m.due_on, m.place, g.to_person, m.person_id from meant m join people.delegation_at g on g.province_id = m.province_id and g.from_person = m.person_id and g.scope = ${standInScope(step)}
      ) x order by x.firing_id, x.person_id, x.for_person nulls first
    ), told as (
      insert into ladder.told (province_id, id, firing_id, person_id, for_person) select province_id, kit.new_id(), firing_id, person_id, for_person from reached returning 1
    ), noticed as (${tellingAll(sql`
      select n.province_id, n.person_id, n.for_person, ${kindOf(step)}::text as kind, ${step.about}::text as subject_kind, n.subject_id, n.place, jsonb_build_object('wording', ${step.wording}::text, 'dueOn', n.due_on) as facts,
        ${step.immediate}::boolean as immediate, 'ladder:' || n.firing_id as key from reached n`)})
    select (select count(*) from fired)::int as fired, (select count(*) from told)::int as told, (select count(*) from noticed)::int as noticed`.execute(db(work))
  return counted ?? { fired: 0, told: 0 }
}

/** Whether a selection holds anything: most steps of most days find nothing, and need not be asked whom they are for. */
export const isAnythingDue = async (work: Work, due: DueSelection): Promise<boolean> => (await sql<{ found: boolean }>`select exists (${due}) as found`.execute(db(work))).rows[0]?.found ?? false

/** Who reports in somebody's place is told of what he owes; who manages in his place, of what is below him or waits for his answer. */
const standInScope = ({ about, recipient }: Step) => (recipient === 'holder' && about !== 'obstacle' ? 'report' : 'manage')

const kindOf = ({ about, count }: Step) => (about === 'duty' ? 'duty' : count > 0 ? 'late' : 'due')

/** Who owes a due obligation d: its person, or who heads the unit; of a duty, who holds its post; of a part of a round, who hands it in. */
const holdersOf: Record<About, RawBuilder<unknown>> = {
  task: sql`select d.holder_person_id as person_id where d.holder_person_id is not null
    union select h.person_id from people.post_at h where d.holder_person_id is null and h.province_id = d.province_id and h.unit_no = d.holder_unit_no and h.heads`,
  duty: sql`select b.person_id from duties.debtor_at b where b.province_id = d.province_id and b.duty_id = d.subject_id`,
  obstacle: sql`select d.holder_person_id as person_id`,
  report_part: sql`select b.person_id from rounds.filler_at b where b.province_id = d.province_id and b.unit_no = d.holder_unit_no`,
}

/** For whom a step is, asked of one due obligation d; never the holder where a superior is meant. */
const recipientsOf = ({ about, recipient }: Step): RawBuilder<unknown> => {
  const holders = holdersOf[about]
  const related = (kind: 'in_charge' | 'follower') => sql`select l.person_id from (${lookingAfter(about, kind)}) l where l.person_id not in (${holders}) order by l.depth fetch first 1 row with ties`
  const recipients: Record<Recipient, () => RawBuilder<unknown>> = {
    holder: () => holders,
    superior: () => sql`select h.person_id from people.post_at h join org.reach_at r on r.province_id = h.province_id and r.ancestor_no = h.unit_no
      where h.province_id = d.province_id and h.heads and r.unit_no = d.superior_unit_no and h.person_id not in (${holders}) order by r.depth fetch first 1 row with ties`,
    in_charge: () => related('in_charge'),
    follower: () => related('follower'),
    managing_body: () => sql`select o.person_id from people.officers(d.province_id, array[d.assigning_unit_no], 'assign') o where o.unit_no = d.assigning_unit_no and o.via is null and o.person_id not in (${holders})`,
  }
  return recipients[recipient]()
}

/** Who follows or is in charge of the holder's unit, or of one above it, nearest first; before them whom a round names for its part. */
const lookingAfter = (about: About, kind: 'in_charge' | 'follower'): RawBuilder<unknown> => {
  const ofUnit = sql`select l.person_id, r.depth from people.relation_at l join org.reach_at r on r.province_id = l.province_id and r.ancestor_no = l.unit_no where l.province_id = d.province_id and l.kind = ${kind} and r.unit_no = d.holder_unit_no`
  return about === 'report_part' ? sql`select k.person_id, -1 as depth from rounds.looking_at k where k.province_id = d.province_id and k.part_id = d.subject_id and k.kind = ${kind} and k.for_the_round union all ${ofUnit}` : ofUnit
}

/** What fired for an obligation by the day of the view, newest first, with the names of who was told. */
export const firingsOf = async (work: Work, subjects: readonly { about: About; ids: readonly string[] }[]) => (await sql<Firing>`
  select f.id, f.subject_kind as about, f.fired_on as "firedOn", f.due_on as "dueOn", f.recipient, f.wording,
    coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'forName', q.name) order by p.search) from ladder.told n join people.person_at p on p.province_id = n.province_id and p.id = n.person_id
      left join people.person_at q on q.province_id = n.province_id and q.id = n.for_person where n.province_id = f.province_id and n.firing_id = f.id), '[]') as told
  from ladder.firing f where f.province_id = ${work.actor.provinceId} and (${sql.join(subjects.map(({ about, ids }) => sql`(f.subject_kind = ${about} and f.subject_id = any(${[...ids]}::uuid[]))`), sql` or `)}) and f.fired_on <= (select kit.view_on())
  order by f.fired_on desc, f.id desc`.execute(db(work))).rows

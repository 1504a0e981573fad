import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Ending } from '../org/contract.ts'
import type { Flow, FlowStep, Kind } from './setting-contract.ts'

const db = room('documents')

/** A unit with the one above it, as the head of its papers needs them. */
export interface Office { unitNo: number; name: string; committeeName: string | null; kind: string; label: string; parent: { name: string; committeeName: string | null; kind: string } | null }

/** The unit with this number as of the view. */
export const findOffice = async (work: Work, unitNo: number): Promise<Office | undefined> => (await sql<Office>`
  select u.unit_no as "unitNo", u.name, u.committee_name as "committeeName", u.kind, coalesce(u.committee_name, u.name) as label, case when p.unit_no is not null then jsonb_build_object('name', p.name, 'committeeName', p.committee_name, 'kind', p.kind) end as parent
  from org.unit_at u left join org.unit_at p on p.province_id = u.province_id and p.unit_no = u.parent_no where u.province_id = ${work.actor.provinceId} and u.unit_no = ${unitNo}`.execute(db(work))).rows[0]

/** A unit that has ended, by its last name, and what became of it. */
export const findEnding = async (work: Work, unitNo: number): Promise<{ label: string; ending: Ending } | undefined> => {
  const { rows: [found] } = await sql<{ label: string; ending: Ending | null }>`select org.last_name(${work.actor.provinceId}, ${unitNo}) as label, org.ending(${work.actor.provinceId}, ${unitNo}) as ending`.execute(db(work))
  return found?.ending ? { label: found.label, ending: found.ending } : undefined
}

/** A unit that has ended, as it was on its last day. */
export const findFormerOffice = async (work: Work, unitNo: number): Promise<Office | undefined> => (await sql<Office>`
  select v.unit_no as "unitNo", v.name, v.committee_name as "committeeName", v.kind, coalesce(v.committee_name, v.name) as label, case when p.unit_no is not null then jsonb_build_object('name', p.name, 'committeeName', p.committee_name, 'kind', p.kind) end as parent
  from org.version_at v left join org.edge_at e on e.province_id = v.province_id and e.unit_no = v.unit_no and e.valid @> upper(v.valid) - 1
    left join org.version_at p on p.province_id = e.province_id and p.unit_no = e.parent_no and p.valid @> upper(v.valid) - 1
  where v.province_id = ${work.actor.provinceId} and v.unit_no = ${unitNo} and upper(v.valid) <= (select kit.view_on()) order by upper(v.valid) desc limit 1`.execute(db(work))).rows[0]

/** Names of units by number. */
export const labelsOf = async (work: Work, unitNos: readonly number[]) => (await sql<{ unitNo: number; unitLabel: string }>`
  select u.unit_no as "unitNo", coalesce(u.committee_name, u.name) as "unitLabel" from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.unit_no = any(${[...unitNos]}::int[]) order by u.code`.execute(db(work))).rows

export const maySet = async (work: Work, unitNo: number): Promise<boolean> => (await sql<{ may: boolean }>`select documents.may_set(${work.actor.provinceId}, ${unitNo}) as may`.execute(db(work))).rows[0]?.may ?? false

/** The term of a unit on a day. */
export const findTerm = async (work: Work, unitNo: number, onDay: Day) => (await sql<{ name: string; symbol: string; fromOn: Day; untilOn: Day | null }>`
  select t.name, t.symbol, lower(t.valid) as "fromOn", upper(t.valid) as "untilOn" from documents.term t where t.province_id = ${work.actor.provinceId} and t.unit_no = ${unitNo} and t.valid @> ${onDay}::date and upper_inf(t.known)`.execute(db(work))).rows[0]

/** The first of these units, by code, that has a term today. */
export const firstWithTerm = async (work: Work, unitNos: readonly number[]): Promise<number | undefined> => (await sql<{ unitNo: number }>`
  select t.unit_no as "unitNo" from documents.term t join org.unit_at u on u.province_id = t.province_id and u.unit_no = t.unit_no
  where t.province_id = ${work.actor.provinceId} and t.unit_no = any(${[...unitNos]}::int[]) and t.valid @> ${work.today}::date and upper_inf(t.known) order by u.code limit 1`.execute(db(work))).rows[0]?.unitNo

/** Kinds that such a unit may issue today, with the last number of each in its term. */
export const kindsOf = async (work: Work, { unitNo, kind, term }: { unitNo: number; kind: string; term: string | null }): Promise<(Kind & { last: number })[]> => (await sql<Kind & { last: number }>`
  select k.code, k.name, k.shows_name as "showsName", greatest(coalesce((select max(i.value) from documents.issue i where i.province_id = ${work.actor.provinceId} and i.unit_no = ${unitNo} and i.term = ${term} and i.kind = k.code), 0),
    coalesce((select u.last from documents.used u where u.province_id = ${work.actor.provinceId} and u.unit_no = ${unitNo} and u.term = ${term} and u.kind = k.code), 0)) as last
  from documents.kind k where k.valid @> ${work.today}::date and (k.unit_kinds is null or ${kind} = any (k.unit_kinds)) order by k.position`.execute(db(work))).rows

/** The day of the last number of a kind in the unit's term of a day. */
export const lastDayOf = async (work: Work, { unitNo, kind, issuedOn }: { unitNo: number; kind: string; issuedOn: Day }) => (await sql<{ day: Day | null }>`
  select max(i.issued_on) as day from documents.issue i join documents.term t on t.province_id = i.province_id and t.unit_no = i.unit_no and t.name = i.term and t.valid @> ${issuedOn}::date and upper_inf(t.known)
  where i.province_id = ${work.actor.provinceId} and i.unit_no = ${unitNo} and i.kind = ${kind}`.execute(db(work))).rows[0]?.day ?? null

export const registrarsOf = async (work: Work, unitNo: number) => (await sql<{ personId: string; name: string; fromOn: Day }>`
  select r.person_id as "personId", p.name, lower(r.valid) as "fromOn" from documents.registrar r join people.person_at p on p.province_id = r.province_id and p.id = r.person_id
  where r.province_id = ${work.actor.provinceId} and r.unit_no = ${unitNo} and r.valid @> ${work.today}::date and upper_inf(r.known) order by p.search`.execute(db(work))).rows

export const flowsOf = async (work: Work, unitNo: number): Promise<Flow[]> => (await sql<Flow>`
  select f.id, nullif(f.kind, '*') as kind, lower(f.valid) as "fromOn", upper(f.valid) as "untilOn", jsonb_build_object('number', d.number, 'issuer', d.issuer, 'issuedOn', to_char(d.issued_on, 'YYYY-MM-DD'), 'title', d.title) as document,
    (select jsonb_agg(jsonb_build_object('name', s.step ->> 'name', 'persons', to_jsonb(documents.names_in(f.province_id, s.step)), 'who', case s.step ->> 'by' when 'body' then coalesce((select b.name from org.body b where b.province_id = f.province_id and b.id = (s.step ->> 'bodyId')::uuid order by upper_inf(b.known) desc, upper(b.valid) desc limit 1), '')
        else concat_ws(', ', s.step ->> 'title', (select coalesce(u.committee_name, u.name) from org.named_at u where u.province_id = f.province_id and u.unit_no = (s.step ->> 'unitNo')::int)) end) order by s.at) from jsonb_array_elements(f.steps) with ordinality s (step, at)) as steps
  from documents.flow f join rulebook.document_at d on d.province_id = f.province_id and d.id = f.document_id
  where f.province_id = ${work.actor.provinceId} and f.unit_no = ${unitNo} and coalesce(upper(f.valid), 'infinity') > ${work.today}::date and upper_inf(f.known) order by f.kind <> '*', f.kind, lower(f.valid)`.execute(db(work))).rows

/** The first of these steps that names a unit or a body which is none of the province's on the day of the view. */
export const stepNowhere = async (work: Work, steps: readonly FlowStep[]): Promise<FlowStep | undefined> => {
  const named = steps.map(({ stands }) => (stands.by === 'body' ? { unitNo: null, bodyId: stands.bodyId } : { unitNo: stands.unitNo, bodyId: null }))
  const { rows: [found] } = await sql<{ at: number }>`select k.at::int from unnest(${named.map(({ unitNo }) => unitNo)}::int[], ${named.map(({ bodyId }) => bodyId)}::uuid[]) with ordinality k(unit_no, body_id, at)
    where not exists (select from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.unit_no = k.unit_no) and not exists (select from org.body_at b where b.province_id = ${work.actor.provinceId} and b.id = k.body_id)
    order by k.at limit 1`.execute(db(work))
  return found && steps[found.at - 1]
}

interface Dated { unitNo: number; fromOn: Day; untilOn: Day | null }

export const insertTerm = async (work: Work, { unitNo, name, symbol, fromOn, untilOn, used }: Dated & { name: string; symbol: string; used: { kind: string; last: number }[] }) => {
  const [id, home, by] = [newId(), work.actor.provinceId, work.actor.personId]
  await sql`insert into documents.term (province_id, id, unit_no, name, symbol, recorded_by, valid) values (${home}, ${id}, ${unitNo}, ${name}, ${symbol}, ${by}, ${dayRange(fromOn, untilOn)})`.execute(db(work))
  for (const { kind, last } of used) await sql`insert into documents.used (province_id, id, unit_no, term, kind, last, recorded_by) values (${home}, ${newId()}, ${unitNo}, ${name}, ${kind}, ${last}, ${by})`.execute(db(work))
  return id
}

export const insertRegistrar = async (work: Work, { unitNo, personId, documentId, fromOn, untilOn }: Dated & { personId: string; documentId: string }) =>
  void await sql`insert into documents.registrar (province_id, id, unit_no, person_id, document_id, recorded_by, valid) values (${work.actor.provinceId}, ${newId()}, ${unitNo}, ${personId}, ${documentId}, ${work.actor.personId}, ${dayRange(fromOn, untilOn)})`.execute(db(work))

export const insertFlow = async (work: Work, { unitNo, kind, steps, documentId, fromOn, untilOn }: Dated & { kind: string | null; steps: readonly FlowStep[]; documentId: string }) => {
  const [id, rows] = [newId(), JSON.stringify(steps.map(({ name, stands }) => ({ name, ...stands })))]
  await sql`insert into documents.flow (province_id, id, unit_no, kind, steps, document_id, recorded_by, valid) values (${work.actor.provinceId}, ${id}, ${unitNo}, ${kind ?? '*'}, ${rows}, ${documentId}, ${work.actor.personId}, ${dayRange(fromOn, untilOn)})`.execute(db(work))
  return id
}

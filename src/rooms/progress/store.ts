import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { countedTo, keyset, mostCounted, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import { containing } from '../../kit/sql.ts'
import { writeLast, type Question, type Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Entry, Evidence, RevisionRow, TaskStory } from './contract.ts'

const db = room('progress')

export const findTaskId = async (work: Work, idOrCode: string) => {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(idOrCode)
  return (await db(work).selectFrom('tasks.task_at').where('province_id', '=', work.actor.provinceId).where(isId ? 'id' : 'code', '=', idOrCode).select(['id', 'version', 'origin', 'stage', 'holder_person_id as holderPersonId', 'holder_post_id as holderPostId', 'holder_unit_no as holderUnitNo', 'assigning_unit_no as assigningUnitNo', 'baseline', 'unit_cost as unitCost', 'revision_id as revisionId']).executeTakeFirst())
}

export type EntryRow = Omit<Entry, 'evidence' | 'decision' | 'mayDecide'> & {
  taskId: string; reportedBy: string; recordedBy: string; imported: boolean; verdict: 'accepted' | 'returned' | null; decidedHere: boolean; reason: string | null; decidedByName: string; decidedOn: string; forUnitName: string; decisionDocument: string | null
}

const selectEntries = sql`
  select e.id, e.task_id as "taskId", e.on_day as "onDay", e.kind, e.amount, e.underway, e.obstacle, e.note, e.reported_by as "reportedBy", e.recorded_by as "recordedBy", e.import_id is not null as imported,
    coalesce(r.name, '') as "reportedByName", coalesce(c.name, 'Người vận hành hệ thống') as "recordedByName", e.recorded_at as "recordedAt",
    d.verdict, coalesce(d.import_id is null and d.decided_by = (select kit.me()) and d.decided_on = kit.today(), false) as "decidedHere", d.reason, coalesce(w.name, 'Người vận hành hệ thống') as "decidedByName", d.decided_on as "decidedOn", coalesce(u.committee_name, u.name) as "forUnitName",
    case when g.id is not null then g.number || ', ' || to_char(g.issued_on, 'DD/MM/YYYY') end as "decisionDocument"
  from progress.entry e
  left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and d.known @> (select kit.view_known())
  left join people.person_at r on r.id = e.reported_by left join people.person_at c on c.id = e.recorded_by left join people.person_at w on w.id = d.decided_by
  left join org.named_at u on u.province_id = e.province_id and u.unit_no = d.for_unit_no left join rulebook.document_at g on g.id = d.document_id
  where e.known @> (select kit.view_known())`

export const entriesOf = async (work: Work, taskId: string) =>
  (await sql<EntryRow>`${selectEntries} and e.province_id = ${work.actor.provinceId} and e.task_id = ${taskId} and e.on_day <= (select kit.view_on()) order by e.on_day desc, e.id desc`.execute(db(work))).rows

/** The latest cumulative amount of the year up to a day that was not returned. */
export const amountBefore = (taskId: string, onDay: string): Question<string | null> => ({
  name: 'amount before', values: [taskId, onDay], answerOf: ([found]: { amount: string | null }[]) => found?.amount ?? null,
  text: 'select progress.amount_before($1, $2) as amount',
})

export const findEntry = async (work: Work, id: string) => (await sql<EntryRow>`${selectEntries} and e.id = ${id}`.execute(db(work))).rows[0]

export const evidenceOf = async (work: Work, entryIds: string[]): Promise<Map<string, (Evidence & { entryId: string })[]>> => {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<Evidence & { entryId: string }>`
    select v.id, v.entry_id as "entryId", v.kind, v.name, encode(v.sha256, 'hex') as sha256, f.size::int as size, f.media_type as "mediaType"
    from progress.evidence v left join kit.file f on f.sha256 = v.sha256 where v.entry_id = any(${entryIds}::uuid[]) and v.known @> (select kit.view_known()) order by v.id`.execute(db(work))
  return Map.groupBy(rows, ({ entryId }) => entryId)
}

export const findEvidence = (work: Work, id: string) => db(work).selectFrom('evidence').where('id', '=', id).where('kind', '=', 'file').select(['name', 'sha256']).executeTakeFirst()

/** A unit by the name it had when the terms of `r` began to hold: what was assigned to it then was assigned to it by that name. One that an act founded and its undoing took back is named as it was. */
const nameThen = (unitNo: string) => sql`(select coalesce(v.committee_name, v.name) from org.unit_version v where v.province_id = r.province_id and v.unit_no = ${sql.ref(unitNo)} and lower(v.known) <= (select kit.view_known())
  order by coalesce(v.known @> (select kit.view_known()), false) desc, v.valid @> coalesce(lower(r.valid), (select kit.view_on())) desc, lower(v.valid) desc nulls last limit 1)`

export const revisionsOf = async (work: Work, taskId: string) => {
  const { rows } = await sql<RevisionRow>`
    select r.id, r.act, r.stage, lower(r.valid) as "effectiveOn", lower(r.known) as "recordedAt", coalesce(c.name, 'Người vận hành hệ thống') as "recordedByName", r.title, i.name as "indicatorName", m.name as "measureName", r.product,
      r.target, n.plan, n.due_on as "dueOn", coalesce(h.name, ${nameThen('r.holder_unit_no')}) as "holderName", ${nameThen('r.holder_unit_no')} as "holderUnitName",
      array(select ${nameThen('c.unit_no')} from tasks.coordination_at c where c.province_id = r.province_id and c.task_id = r.task_id and c.valid @> coalesce(lower(r.valid), (select kit.view_on())) and c.known @> lower(r.known) order by 1) as "coUnits",
      case when d.id is not null then d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY') end as document, r.clause, r.reason,
      d.issued_on as "documentDay", ${work.isDemoDay ? sql`null::date` : sql`(lower(r.known) at time zone 'Asia/Ho_Chi_Minh')::date`} as "recordedOn", not r.known @> (select kit.view_known()) as superseded
    from tasks.revision_at r
    left join people.person_at c on c.id = r.recorded_by left join people.person_at h on h.id = r.holder_person_id left join rulebook.document_at d on d.id = r.document_id
    left join rulebook.indicator_at i on i.id = r.indicator_id left join rulebook.measure_at m on m.id = i.measure_id
    left join lateral (select n.plan, n.due_on from tasks.plan_at n where n.province_id = r.province_id and n.task_id = r.task_id and n.valid && r.valid and n.known && r.known
      and n.year = extract(year from (select kit.view_on())) order by lower(n.valid), lower(n.known) limit 1) n on true
    where r.province_id = ${work.actor.provinceId} and r.task_id = ${taskId}
    order by lower(r.known), lower(r.valid)`.execute(db(work))
  return rows
}

export const instalmentsOf = async (work: Work, taskId: string) => (await sql<TaskStory['instalments'][number]>`
  select n.year, n.plan, n.due_on as "dueOn", coalesce(u.committee_name, u.name) as "setBy" from tasks.instalment_at n join org.named_at u on u.province_id = n.province_id and u.unit_no = n.set_by_unit_no
  where n.province_id = ${work.actor.provinceId} and n.task_id = ${taskId} order by n.year`.execute(db(work))).rows

export const milestonesOf = async (work: Work, taskId: string) => (await sql<TaskStory['milestones'][number]>`
  select due_on as "dueOn", text, amount from tasks.milestone_at where province_id = ${work.actor.provinceId} and task_id = ${taskId} order by due_on, id`.execute(db(work))).rows

export const coUnitsOf = async (work: Work, taskId: string) => (await sql<{ unitNo: number; label: string }>`
  select c.unit_no as "unitNo", coalesce(u.committee_name, u.name) as label from tasks.co_unit_at c join org.named_at u on u.province_id = c.province_id and u.unit_no = c.unit_no
  where c.province_id = ${work.actor.provinceId} and c.task_id = ${taskId} order by 2`.execute(db(work))).rows

export const clauseOf = async (work: Work, revisionId: string) =>
  (await sql<{ clause: string | null }>`select clause from tasks.revision_at where id = ${revisionId}`.execute(db(work))).rows[0]?.clause ?? null

export interface NewEntry { taskId: string; onDay: string; kind: 'cumulative' | 'added'; amount: string; underway: string | null; obstacle: string | null; note: string | null; reportedBy: string }

/** Writes a result and its evidence as the last of the work, without waiting; the second sees the first. */
export const insertResult = (work: Work, given: NewEntry, evidence: { name: string; sha256: Buffer | null }[]): string => {
  const [id, home] = [newId(), work.actor.provinceId]
  writeLast(work, db(work).insertInto('entry').values({
    province_id: home, id, task_id: given.taskId, on_day: given.onDay, kind: given.kind, amount: given.amount, underway: given.underway, obstacle: given.obstacle, note: given.note,
    reported_by: given.reportedBy, recorded_by: work.actor.personId,
  }).compile())
  writeLast(work, db(work).insertInto('evidence').values(evidence.map(({ name, sha256 }) => ({ province_id: home, id: newId(), entry_id: id, kind: sha256 ? 'file' : 'document', sha256, name }))).compile())
  return id
}

export const insertDecisions = async (work: Work, decisions: { entryId: string; taskId: string; verdict: 'accepted' | 'returned'; reason: string | null; forUnitNo: number }[]) => {
  await db(work).insertInto('decision').values(decisions.map(({ entryId, taskId, verdict, reason, forUnitNo }) => ({
    province_id: work.actor.provinceId, id: newId(), entry_id: entryId, task_id: taskId, verdict, reason, decided_by: work.actor.personId, decided_on: work.today, for_unit_no: forUnitNo,
  }))).execute()
}

/** Closes decisions that are the actor's own and of today; row security keeps back those that stand in an issued report. */
export const closeDecisions = async (work: Work, entryIds: string[]) => (await sql<{ entryId: string; taskId: string; verdict: 'accepted' | 'returned' }>`
  update progress.decision d set known = tstzrange(lower(d.known), clock_timestamp()) where d.province_id = ${work.actor.provinceId} and d.entry_id = any(${entryIds}::uuid[]) and upper_inf(d.known)
    and d.import_id is null and d.decided_by = ${work.actor.personId} and d.decided_on = ${work.today}::date
  returning d.entry_id as "entryId", d.task_id as "taskId", d.verdict`.execute(db(work))).rows

/** Results that wait for a decision, oldest first; `mayDecide` is what row security would say to a decision of this actor. */
export interface PendingFilter { unitNo?: number | undefined; mine: boolean; search?: string | undefined; from?: string | undefined; until?: string | undefined }

export const pending = async (work: Work, { unitNo, mine, search, from, until, ...asked }: PendingFilter & PageAsked) => {
  const found = sql`from progress.waiting_at w where w.province_id = ${work.actor.provinceId} ${mine ? sql`and w.mine` : sql``}
    ${unitNo === undefined ? sql`` : sql`and w.holder_unit_no = any (array(select r.unit_no from org.reach_at r where r.province_id = ${work.actor.provinceId} and r.ancestor_no = ${unitNo}))`}
    ${from ? sql`and w.on_day >= ${from}::date` : sql``} ${until ? sql`and w.on_day <= ${until}::date` : sql``}
    ${search ? sql`and ${sql.join(fold(search).split(' ').map((word) => waitsUnder(work, containing(word))), sql` and `)}` : sql``}`
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`w.on_day`, type: 'date' }, { by: sql`w.id`, type: 'uuid' }], asked)
  // Counted with the page where the list begins there; what waits is worked out once.
  const counts = sql<number>`count(*) over ()::int`
  const { rows } = await sql<{ id: string; mayDecide: boolean; key: [string, string]; total: number }>`select w.id, w.mine as "mayDecide", ${key} as key, ${asked.after === undefined ? counts : sql`0`} as total ${found} and ${goesOn} order by ${orderBy} limit ${limit} offset ${offset}`.execute(db(work))
  const page = pageOfKeyed(rows.map(({ total: _, ...row }) => row), asked.size)
  if (asked.after === undefined && (rows.length > 0 || asked.page === 1)) return { ...page, ...countedTo(rows[0]?.total ?? 0) }
  const { rows: [count] } = await sql<{ total: number }>`select count(*)::int as total from (select 1 ${found} limit ${mostCounted + 1}) x`.execute(db(work))
  return { ...page, ...countedTo(count?.total ?? 0) }
}

/** A word of the search stands in code or text of the task, in its holder's name, or in the name or code of his unit. */
const waitsUnder = (work: Work, pattern: string) => sql`(w.search like ${pattern}
  or w.task_id in (select t.id from tasks.task_at t join people.person_at p on p.id = t.holder_person_id where t.province_id = ${work.actor.provinceId} and p.search like ${pattern})
  or w.holder_unit_no in (select u.unit_no from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.search like ${pattern}))`

export const entriesByIds = async (work: Work, ids: string[]) =>
  ids.length === 0 ? [] : (await sql<EntryRow>`${selectEntries} and e.id = any(${ids}::uuid[]) order by e.on_day, e.id`.execute(db(work))).rows

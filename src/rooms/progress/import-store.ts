import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { bulkInsert } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('progress')

export interface EntryRow { id: string; taskId: string; onDay: string; kind: 'cumulative' | 'added'; amount: string; underway: string | null; obstacle: string | null; evidence: readonly string[] }
export interface DecisionRow { id: string; entryId: string; taskId: string; forUnitNo: number; decidedOn: string; documentId: string | null }

/** Results with their documents of evidence and verdicts, as known now: what an import of results is planned against; all of them, or those of these tasks. */
export const readEntriesToImport = async (work: Work, taskIds?: readonly string[]) => {
  const ofThese = taskIds ? sql`and e.task_id = any(${[...taskIds]}::uuid[])` : sql``
  const proving = taskIds ? sql`left join lateral (select array_agg(x.name order by x.id) as evidence from progress.evidence x where x.province_id = e.province_id and x.entry_id = e.id and upper_inf(x.known) and x.kind = 'document') p on true`
    : sql`left join (select province_id, entry_id, array_agg(name order by id) as evidence from progress.evidence where upper_inf(known) and kind = 'document' group by 1, 2) p on p.province_id = e.province_id and p.entry_id = e.id`
  const { rows } = await sql<EntryRow & { evidence: string[]; verdict: 'accepted' | 'returned' | null }>`
    select e.id, e.task_id as "taskId", e.on_day as "onDay", e.kind, e.amount, e.underway, e.obstacle, d.verdict, coalesce(p.evidence, '{}') as evidence
    from progress.entry e
    left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and upper_inf(d.known)
    ${proving}
    where e.province_id = ${work.actor.provinceId} and upper_inf(e.known) ${ofThese} order by e.id`.execute(db(work))
  return rows
}

/** Enters results in the name of those who hold the tasks, with the documents that prove them. */
export const addEntries = async (work: Work, entries: readonly EntryRow[], { importId, reportedBy }: { importId: string; reportedBy: ReadonlyMap<string, string> }): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'progress.entry', entries.map(({ id, taskId, onDay, kind, amount, underway, obstacle }) => ({
    province_id, id, task_id: taskId, on_day: onDay, kind, amount, underway, obstacle, reported_by: reportedBy.get(taskId) ?? work.actor.personId, recorded_by: work.actor.personId, import_id: importId,
  })))
  await bulkInsert(work, 'progress.evidence', entries.flatMap(({ id, evidence }) => evidence.map((name) => ({ province_id, id: newId(), entry_id: id, kind: 'document', name, import_id: importId }))))
}

/** Records appraisals made elsewhere, by their document. */
export const addDecisions = async (work: Work, decisions: readonly DecisionRow[], importId: string): Promise<void> =>
  bulkInsert(work, 'progress.decision', decisions.map(({ id, entryId, taskId, forUnitNo, decidedOn, documentId }) => ({
    province_id: work.actor.provinceId, id, entry_id: entryId, task_id: taskId, verdict: 'accepted', decided_by: work.actor.personId, decided_on: decidedOn, for_unit_no: forUnitNo, document_id: documentId, import_id: importId,
  })))

/** Closes results with their evidence and decisions: those of an import that is undone, or those another result corrects. */
export const closeEntries = async (work: Work, entryIds: readonly string[]): Promise<void> => {
  for (const [table, column] of [['decision', 'entry_id'], ['evidence', 'entry_id'], ['entry', 'id']] as const) await close(work, { table, column, ids: entryIds })
}

/** Closes decisions alone. */
export const closeDecisions = (work: Work, decisionIds: readonly string[]): Promise<void> => close(work, { table: 'decision', column: 'id', ids: decisionIds })

const close = async (work: Work, { table, column, ids }: { table: string; column: string; ids: readonly string[] }) => {
  await sql`update ${sql.table(`progress.${table}`)} set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and ${sql.ref(column)} = any(${[...ids]}::uuid[]) and upper_inf(known)`.execute(db(work))
}

/** Codes of tasks that got results, or whose results were decided, by somebody else than the given import. */
export const builtOnEntries = async (work: Work, { importId, taskIds, entryIds }: { importId: string; taskIds: readonly string[]; entryIds: readonly string[] }): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select distinct t.code from progress.entry e join tasks.task_at t on t.province_id = e.province_id and t.id = e.task_id
    left join progress.decision d on d.province_id = e.province_id and d.entry_id = e.id and upper_inf(d.known)
    where e.province_id = ${work.actor.provinceId} and upper_inf(e.known) and (
      (e.task_id = any(${[...taskIds]}::uuid[]) and e.import_id is distinct from ${importId}::uuid)
      or (e.id = any(${[...entryIds]}::uuid[]) and d.id is not null and d.import_id is distinct from ${importId}::uuid))
    order by t.code limit 20`.execute(db(work))
  return rows.map(({ code }) => code)
}

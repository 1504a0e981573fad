import { sql } from 'kysely'
import { endRows, type Rewritten, supersededOf, takeBackRows } from '../../kit/dated.ts'
import { newId } from '../../kit/id.ts'
import { bulkInsert, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { UnitKind } from './contract.ts'

const db = room('org')

interface Days { id: string; from: string | null; until: string | null }
export interface StructureVersion extends Days { unitNo: number; code: string; name: string; committeeName: string | null; kind: UnitKind; kindName: string; memberCount: number | null }
export interface StructureEdge extends Days { unitNo: number; parentNo: number }
export interface StructureBody extends Days { unitNo: number; kind: 'committee' | 'standing_committee' | 'permanent_members' | 'leadership'; name: string }

/** Takes the province's structure for oneself until the end of the work: acts queue, and each plans against what the one before has left. */
export const holdStructure = async (work: Work): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7300425, ${work.actor.provinceId})`.execute(db(work))
}

/** Rows of the structure known now that hold on a day or later. */
export const readStructure = async (work: Work, on: string) => {
  const here = sql`province_id = ${work.actor.provinceId} and upper_inf(known) and valid && daterange(${on}::date, null)`
  const days = sql`id, lower(valid) as "from", upper(valid) as until`
  const { rows: versions } = await sql<StructureVersion>`select ${days}, unit_no as "unitNo", code, name, committee_name as "committeeName", kind::text as kind, kind_name as "kindName", member_count as "memberCount" from org.unit_version where ${here} order by unit_no, lower(valid)`.execute(db(work))
  const { rows: edges } = await sql<StructureEdge>`select ${days}, unit_no as "unitNo", parent_no as "parentNo" from org.edge where ${here} order by unit_no, lower(valid)`.execute(db(work))
  const { rows: bodies } = await sql<StructureBody>`select ${days}, unit_no as "unitNo", kind, name from org.body where ${here} order by id`.execute(db(work))
  const { rows: [last] } = await sql<{ unitNo: number }>`select coalesce(max(unit_no), 0) as "unitNo" from org.unit where province_id = ${work.actor.provinceId}`.execute(db(work))
  return { versions, edges, bodies, highestUnitNo: last?.unitNo ?? 0 }
}

/** What an act is: its day, its paper, its steps as given, who took over from whom. */
export interface NewAct {
  id: string; on: string; title: string; documentId: string; undoes: string | null
  steps: readonly { kind: string }[]; successions: readonly { from: number; to: number; share: number | null }[]
}

export const insertAct = async (work: Work, { id, on, title, documentId, undoes, steps, successions }: NewAct): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'org.act', [{ province_id, id, on_day: on, title, document_id: documentId, undoes, recorded_by: work.actor.personId }])
  await bulkInsert(work, 'org.step', steps.map((given, at) => ({ province_id, id: newId(), act_id: id, ord: at + 1, kind: given.kind, given })))
  await bulkInsert(work, 'org.succession', successions.map(({ from, to, share }) => ({ province_id, id: newId(), act_id: id, from_unit_no: from, to_unit_no: to, share, on_day: on })))
}

export interface StructureToWrite {
  ended: { versions: readonly string[]; edges: readonly string[]; bodies: readonly string[] }
  units: readonly number[]; versions: readonly StructureVersion[]; edges: readonly StructureEdge[]; bodies: readonly StructureBody[]
}

/** Writes the structure from a day on; what held before stays true until the day before. */
export const writeStructure = async (work: Work, { on, ended, units, versions, edges, bodies }: StructureToWrite & { on: string }): Promise<Record<'org.unit_version' | 'org.edge' | 'org.body', Rewritten>> => {
  const province_id = work.actor.provinceId
  await endRows(work, 'org.edge', { ids: ended.edges, on })
  await endRows(work, 'org.unit_version', { ids: ended.versions, on })
  await endRows(work, 'org.body', { ids: ended.bodies, on })
  await bulkInsert(work, 'org.unit', units.map((unit_no) => ({ province_id, id: newId(), unit_no, founded_on: on })))
  await bulkInsert(work, 'org.unit_version', versions.map((row) => ({
    province_id, id: row.id, unit_no: row.unitNo, code: row.code, name: row.name, committee_name: row.committeeName, kind: row.kind, kind_name: row.kindName, member_count: row.memberCount,
    search: fold(`${row.code} ${row.name} ${row.committeeName ?? ''}`), valid: dayRange(row.from, row.until),
  })))
  await bulkInsert(work, 'org.edge', edges.map((row) => ({ province_id, id: row.id, unit_no: row.unitNo, parent_no: row.parentNo, valid: dayRange(row.from, row.until) })))
  await bulkInsert(work, 'org.body', bodies.map((row) => ({ province_id, id: row.id, unit_no: row.unitNo, kind: row.kind, name: row.name, valid: dayRange(row.from, row.until) })))
  const idsOf = (rows: readonly Days[]) => rows.map(({ id }) => id)
  return {
    'org.unit_version': { closed: [...ended.versions], written: idsOf(versions) }, 'org.edge': { closed: [...ended.edges], written: idsOf(edges) }, 'org.body': { closed: [...ended.bodies], written: idsOf(bodies) },
  }
}

const tables = ['org.edge', 'org.unit_version', 'org.body'] as const

/** Takes back from a day on what an act wrote into the structure. */
export const takeBackStructure = async (work: Work, written: Record<string, Rewritten>, from: string): Promise<Record<string, Rewritten>> => {
  const done: Record<string, Rewritten> = {}
  for (const table of tables) done[table] = await takeBackRows(work, table, { ...(written[table] ?? { closed: [], written: [] }), from })
  return done
}

/** An act that was as if it had never been leaves no succession behind. */
export const closeSuccessions = async (work: Work, actId: string): Promise<void> => {
  await sql`update org.succession set known = tstzrange(lower(known), greatest(lower(known), now())) where province_id = ${work.actor.provinceId} and act_id = ${actId} and upper_inf(known)`.execute(db(work))
}

/** Units of an act's rows that were written anew since, units that others have put under those it founded, and units that took a code which would come back. */
export const builtOnStructure = async (work: Work, written: Record<string, Rewritten>, { founded, from }: { founded: readonly number[]; from: string }): Promise<string[]> => {
  const [versions, edges] = [await supersededOf(work, 'org.unit_version', written['org.unit_version']?.written ?? []), await supersededOf(work, 'org.edge', written['org.edge']?.written ?? [])]
  const mine = written['org.edge']?.written ?? []
  const { rows } = await sql<{ label: string }>`
    select distinct n.label from (
      select province_id, unit_no from org.unit_version where province_id = ${work.actor.provinceId} and id = any(${versions}::uuid[])
      union select province_id, unit_no from org.edge where province_id = ${work.actor.provinceId} and id = any(${edges}::uuid[])
      union select e.province_id, e.unit_no from org.edge e
        where e.province_id = ${work.actor.provinceId} and upper_inf(e.known) and e.id <> all(${mine}::uuid[]) and e.parent_no = any(${[...founded]}::int[])
      union select v.province_id, v.unit_no from org.unit_version c join org.unit_version v on v.province_id = c.province_id and v.unit_no <> c.unit_no and upper(v.code) = upper(c.code) and upper_inf(v.known) and v.valid && (c.valid * daterange(${from}::date, null))
        where c.province_id = ${work.actor.provinceId} and c.id = any(${written['org.unit_version']?.closed ?? []}::uuid[]) and v.id <> all(${written['org.unit_version']?.written ?? []}::uuid[])
    ) x cross join lateral (select v.code || ' · ' || coalesce(v.committee_name, v.name) as label from org.unit_version v where v.province_id = x.province_id and v.unit_no = x.unit_no order by upper_inf(v.known) desc, lower(v.valid) desc nulls last limit 1) n
    limit 20`.execute(db(work))
  return rows.map(({ label }) => label)
}

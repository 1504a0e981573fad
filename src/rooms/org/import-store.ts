import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { bulkInsert, dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('org')

export interface UnitRow { unitNo: number; code: string; name: string; committeeName: string | null; kind: string; kindName: string; memberCount: number | null; parentNo: number | null; foundedOn: string | null }
export interface BodyRow { id: string; unitNo: number; kind: 'committee' | 'standing_committee' | 'permanent_members' | 'leadership'; name: string }

/** Units as they stand today and their bodies, as known now, whatever day is looked at: what an import of organisations is planned against. */
export const readUnits = async (work: Work) => {
  const { rows: units } = await sql<UnitRow>`
    select u.unit_no as "unitNo", v.code, v.name, v.committee_name as "committeeName", v.kind::text as kind, v.kind_name as "kindName", v.member_count as "memberCount", e.parent_no as "parentNo", u.founded_on as "foundedOn"
    from org.unit u
    join org.unit_version v on v.province_id = u.province_id and v.unit_no = u.unit_no and v.valid @> ${work.today}::date and upper_inf(v.known)
    left join org.edge e on e.province_id = u.province_id and e.unit_no = u.unit_no and e.valid @> ${work.today}::date and upper_inf(e.known)
    where u.province_id = ${work.actor.provinceId} and upper_inf(u.known) order by u.unit_no`.execute(db(work))
  const bodies = await db(work).selectFrom('body').where('province_id', '=', work.actor.provinceId).where(sql<boolean>`upper_inf(known) and valid @> ${work.today}::date`)
    .select(['id', 'unit_no as unitNo', 'name']).select(sql<BodyRow['kind']>`kind`.as('kind')).execute()
  const { rows: [last] } = await sql<{ unitNo: number }>`select coalesce(max(unit_no), 0) as "unitNo" from org.unit where province_id = ${work.actor.provinceId}`.execute(db(work))
  return { units, bodies, highestUnitNo: last?.unitNo ?? 0 }
}

/** Enters units with their first names, places in the tree and bodies, since ever or from a day on; parents may stand in any order. */
export const addUnits = async (work: Work, { units, bodies, from = null }: { units: readonly UnitRow[]; bodies: readonly BodyRow[]; from?: string | null }): Promise<void> => {
  const province_id = work.actor.provinceId
  await bulkInsert(work, 'org.unit', units.map(({ unitNo, foundedOn }) => ({ province_id, id: newId(), unit_no: unitNo, founded_on: foundedOn })))
  await bulkInsert(work, 'org.unit_version', units.map((unit) => versionRow(work, unit, from)))
  await bulkInsert(work, 'org.edge', units.flatMap((unit) => edgeRow(work, unit, from)))
  await bulkInsert(work, 'org.body', bodies.map(({ id, unitNo, kind, name }) => ({ province_id, id, unit_no: unitNo, kind, name, valid: dayRange(from) })))
}

/** Writes how units stand from today on; what held before stays true until yesterday. */
export const changeUnits = async (work: Work, units: readonly UnitRow[]): Promise<void> => {
  await bulkInsert(work, 'org.unit_version', units.map((unit) => versionRow(work, unit, work.today)))
  await bulkInsert(work, 'org.edge', units.flatMap((unit) => edgeRow(work, unit, work.today)))
  for (const { unitNo, foundedOn } of units)
    await db(work).updateTable('unit').set({ founded_on: foundedOn }).where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo).where(sql<boolean>`founded_on is distinct from ${foundedOn}::date`).execute()
}

/** Closes units and bodies that an import brought and that is undone: from now on they were never known to be. */
export const closeUnits = async (work: Work, { unitNos, bodyIds }: { unitNos: readonly number[]; bodyIds: readonly string[] }): Promise<void> => {
  const closed = sql`tstzrange(lower(known), now())`
  const { provinceId } = work.actor
  await sql`update org.body set known = ${closed} where province_id = ${provinceId} and id = any(${[...bodyIds]}::uuid[]) and upper_inf(known)`.execute(db(work))
  for (const table of ['edge', 'unit_version', 'unit'])
    await sql`update ${sql.table(`org.${table}`)} set known = ${closed} where province_id = ${provinceId} and unit_no = any(${[...unitNos]}::int[]) and upper_inf(known)`.execute(db(work))
}

/** Units that others have put under the given ones. */
export const unitsPutUnder = async (work: Work, unitNos: readonly number[]): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select v.code || ' · ' || v.name as name from org.edge e
    join org.unit_version v on v.province_id = e.province_id and v.unit_no = e.unit_no and upper_inf(v.known) and v.valid @> ${work.today}::date
    where e.province_id = ${work.actor.provinceId} and upper_inf(e.known) and e.parent_no = any(${[...unitNos]}::int[]) and e.unit_no <> all(${[...unitNos]}::int[]) limit 20`.execute(db(work))
  return rows.map(({ name }) => name)
}

const versionRow = (work: Work, unit: UnitRow, from: string | null) => ({
  province_id: work.actor.provinceId, id: newId(), unit_no: unit.unitNo, code: unit.code, name: unit.name, committee_name: unit.committeeName, kind: unit.kind, kind_name: unit.kindName,
  member_count: unit.memberCount, search: fold(`${unit.code} ${unit.name} ${unit.committeeName ?? ''}`), valid: dayRange(from),
})

const edgeRow = (work: Work, { unitNo, parentNo }: UnitRow, from: string | null) =>
  parentNo === null ? [] : [{ province_id: work.actor.provinceId, id: newId(), unit_no: unitNo, parent_no: parentNo, valid: dayRange(from) }]

import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('reports')

/** A unit with its label as of the view, and what it stands directly under. */
export interface NamedUnit { code: string; label: string; parentNo: number | null }

/** A unit as seen from the one that reports: its own name, and the direct unit in which it lies. */
export interface Place extends NamedUnit { group: { unitNo: number; code: string; label: string }; within: boolean }

/** The units of the unit's subtree as of the work's view, each with its place in it. What lies beside it is not read: on an old day a storage home has many times the units of today. */
export const placesUnder = async (work: Work, unitNo: number): Promise<Map<number, Place>> => {
  const below = await db(work).selectFrom('org.reach_at').where('province_id', '=', work.actor.provinceId).where('ancestor_no', '=', unitNo).select('unit_no as unitNo').execute()
  const places = below.length > many ? await placesFrom(work, unitNo) : placed(await unitsWhere(work, isOneOf(below.map((one) => one.unitNo))), unitNo)
  return new Map([...places].filter(([, { within }]) => within))
}

/** From here on reading a whole storage home at once costs less than finding the units one by one. */
const many = 2_000

/** The unit and those directly under it, by which its figures are grouped, by number. */
export const groupsOf = async (work: Work, unitNo: number): Promise<Map<number, NamedUnit>> =>
  byNumber(await unitsWhere(work, sql<boolean>`unit_no = any (array(select ${unitNo}::int union all select unit_no from org.unit_at where province_id = ${work.actor.provinceId} and parent_no = ${unitNo}))`))

/** The units under a unit as of the view with the code of the group each lies in, as SQL: unit_no, unit_code. The groups first (`offset 0`): the planner expects few units and would look at each whether it is one. */
export const groupedUnits = (work: Work, unitNo: number): RawBuilder<unknown> => sql`
    select r.unit_no, d.code as unit_code from (select unit_no, code from org.unit_at where province_id = ${work.actor.provinceId} and parent_no = ${unitNo} offset 0) d join org.reach_at r on r.province_id = ${work.actor.provinceId} and r.ancestor_no = d.unit_no
    union all select u.unit_no, u.code from org.unit_at u where u.province_id = ${work.actor.provinceId} and u.unit_no = ${unitNo}`

/** Every unit of the storage home as of the view, placed as seen from one of them: what crosses a break may come from anywhere. */
export const placesFrom = async (work: Work, unitNo: number): Promise<Map<number, Place>> => placed(await unitsWhere(work, sql<boolean>`true`), unitNo)

/** These units by their numbers, wherever they stand as of the view. */
export const unitsNumbered = async (work: Work, unitNos: readonly number[]): Promise<Map<number, NamedUnit>> => byNumber(await unitsWhere(work, isOneOf(unitNos)))

/** Of the units that assign the tasks of a common table, those that stand under nobody: what they assigned is of the provincial part. */
export const topsAssigning = (work: Work, tasks: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array(select unit_no from org.unit_at where province_id = ${work.actor.provinceId} and parent_no is null and unit_no = any (array(select distinct assigning_unit_no from ${tasks})))`

/** The one unit of the storage home that stands under nobody, if there is just one. */
export const findOnlyTop = async (work: Work): Promise<number | null> => {
  const tops = await db(work).selectFrom('org.unit_at').where('province_id', '=', work.actor.provinceId).where('parent_no', 'is', null).select('unit_no as unitNo').limit(2).execute()
  return tops.length === 1 ? tops[0]?.unitNo ?? null : null
}

interface Unit extends NamedUnit { unitNo: number }

const byNumber = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.unitNo, unit]))

const isOneOf = (unitNos: readonly number[]) => sql<boolean>`unit_no = any (${[...new Set(unitNos)]}::int[])`

const unitsWhere = (work: Work, condition: RawBuilder<boolean>): Promise<Unit[]> => db(work).selectFrom('org.unit_at').where('province_id', '=', work.actor.provinceId).where(condition)
  .select(['unit_no as unitNo', 'code', 'parent_no as parentNo', sql<string>`coalesce(committee_name, name)`.as('label')]).execute()

const placed = (rows: readonly Unit[], unitNo: number): Map<number, Place> => {
  const units = byNumber(rows)
  const below = (no: number): number | undefined => {
    for (let at: number | null = no, steps = 0; at !== null && steps < 20; steps += 1) {
      const parent: number | null = units.get(at)?.parentNo ?? null
      if (at === unitNo || parent === unitNo) return at
      at = parent
    }
    return undefined
  }
  return new Map(rows.map(({ unitNo: no, code, label, parentNo }) => {
    const direct = units.get(below(no) ?? -1)
    return [no, { code, label, parentNo, group: { unitNo: direct?.unitNo ?? no, code: direct?.code ?? code, label: direct?.label ?? label }, within: direct !== undefined }]
  }))
}

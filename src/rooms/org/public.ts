import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import * as store from './store.ts'

const db = room('org')

/** Numbers of the units above a unit today, itself included: management reaches down along them. Rights are of today, whatever day is looked at. */
export const ancestorsToday = async (work: Work, unitNo: number): Promise<number[]> => {
  const rows = await db(work).selectFrom('reach').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo)
    .where(sql<boolean>`valid @> ${work.today}::date and upper_inf(known)`).select('ancestor_no as unitNo').execute()
  return rows.map((row) => row.unitNo)
}

/** The same for many units at once, by unit. */
export const ancestorsOfMany = async (work: Work, unitNos: number[]): Promise<Map<number, number[]>> => {
  const rows = await db(work).selectFrom('reach').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', sql<number>`any(${[...new Set(unitNos)]}::int[])`)
    .where(sql<boolean>`valid @> ${work.today}::date and upper_inf(known)`).select(['unit_no as unitNo', 'ancestor_no as ancestorNo']).execute()
  return new Map([...Map.groupBy(rows, ({ unitNo }) => unitNo)].map(([unitNo, found]) => [unitNo, found.map(({ ancestorNo }) => ancestorNo)]))
}

/** A body with its unit, today. */
export const findBody = (work: Work, bodyId: string) => db(work).selectFrom('body').where('id', '=', bodyId).where(sql<boolean>`upper_inf(known)`)
  .select(['id', 'name', 'unit_no as unitNo', 'province_id as provinceId']).executeTakeFirst()

/** The unit with this number as of the view. */
export const findUnitByNo = (work: Work, unitNo: number) => db(work).selectFrom('unit_at').where('province_id', '=', work.actor.provinceId).where('unit_no', '=', unitNo)
  .select(['unit_no as unitNo', 'code', 'name', sql<string>`coalesce(committee_name, name)`.as('label'), 'parent_no as parentNo']).executeTakeFirst()

/** Number of the unit with this code as of the view. */
export const findUnitNo = async (work: Work, code: string): Promise<number | undefined> =>
  (await db(work).selectFrom('unit_at').where('province_id', '=', work.actor.provinceId).where(sql<boolean>`upper(code) = ${code.trim().toUpperCase()}`).select('unit_no as unitNo').executeTakeFirst())?.unitNo

/** The number of the top unit of the actor's storage home as of the view, as SQL: of several that stand under nobody the one over the first unit there is. Climbed to from below: asking every unit of a province whether it stands under nobody takes two milliseconds, an eighth of a roll-up. */
export const topUnitNo = ({ actor: { provinceId } }: Work): RawBuilder<number> => sql<number>`(select ancestor_no from org.reach_at where province_id = ${provinceId} and unit_no = (
  select unit_no from org.unit_at where province_id = ${provinceId} order by unit_no limit 1) order by depth desc limit 1)`

/** The top unit of the actor's province as of the view; national bodies stand side by side, none of them is one. */
export const findTopUnit = (work: Work) => db(work).selectFrom('unit_at').where('province_id', '=', work.actor.provinceId).where('province_id', '>', 0).where('unit_no', '=', topUnitNo(work))
  .select(['unit_no as unitNo', 'code', 'name', 'committee_name as committeeName', sql<string>`coalesce(committee_name, name)`.as('label')]).executeTakeFirst()

/** Units as of the view by part of their name or code, the nearest first, each with the one it belongs to. */
export const findUnits = async (work: Work, asked: { search: string; limit: number }): Promise<{ total: number; rows: { unitNo: number; code: string; label: string; within: string | null }[] }> => {
  const { rows, total } = await store.searchUnits(work, asked)
  const paths = await store.pathsOf(work, rows.map(({ unitNo }) => unitNo))
  return { total, rows: rows.map(({ unitNo, code, label }) => ({ unitNo, code, label, within: paths.get(unitNo)?.at(-1)?.label ?? null })) }
}

/** What the room offers to imports. */
export { readUnits, addUnits, changeUnits, closeUnits, unitsPutUnder } from './import-store.ts'

/** What the room offers to acts of reorganisation. */
export { builtOnStructure, closeSuccessions, holdStructure, insertAct, readStructure, takeBackStructure, writeStructure } from './act-store.ts'
export { findAct } from './time-store.ts'

/** What the room offers to who looks after national bodies. */
export { ensureNationalBody } from './national-store.ts'

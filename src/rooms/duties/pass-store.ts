import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { type Move, passRows, type Rewritten, supersededOf, takeBackRows } from '../../kit/dated.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { tell } from '../notices/public.ts'
import { room } from '../room.ts'
import { debtorsOf } from './store.ts'

const db = room('duties')
const table = 'duties.charge'

/** A duty as a unit owes it and another ordered it. */
export interface Charged { id: string; dutyId: string; title: string; unitNo: number; assigningUnitNo: number }

/** Duties that these units owe or ordered, from a day on. */
export const chargedTo = async (work: Work, { on, unitNos }: { on: string; unitNos: readonly number[] }): Promise<Charged[]> => (unitNos.length === 0 ? [] : (await sql<Charged>`
  select c.id, c.duty_id as "dutyId", d.title, c.unit_no as "unitNo", c.assigning_unit_no as "assigningUnitNo" from duties.charge c join duties.duty d on d.province_id = c.province_id and d.id = c.duty_id
  where c.province_id = ${work.actor.provinceId} and upper_inf(c.known) and c.valid && daterange(${on}::date, null) and (c.unit_no = any(${[...unitNos]}::int[]) or c.assigning_unit_no = any(${[...unitNos]}::int[])) order by c.id`.execute(db(work))).rows)

/** Passes duties that units owe or ordered on to their heirs from a day; what a unit without an heir owed ends. Who owes them now is told. */
export const passDuties = async (work: Work, { on, reason, heirs }: { on: string; reason: string; heirs: ReadonlyMap<number, number | null> }): Promise<Record<string, Rewritten>> => {
  if (heirs.size === 0) return {}
  const rows = await chargedTo(work, { on, unitNos: [...heirs.keys()] })
  const heirOf = (unitNo: number) => (heirs.has(unitNo) ? heirs.get(unitNo) ?? null : unitNo)
  const moves = rows.flatMap(({ id, unitNo, assigningUnitNo }): Move[] => {
    const unit_no = heirOf(unitNo)
    return unit_no === null ? [] : [{ rowId: id, changes: { id: newId(), unit_no, assigning_unit_no: heirOf(assigningUnitNo) ?? assigningUnitNo } }]
  })
  const passed = await passRows(work, table, { moves, ended: rows.filter(({ unitNo }) => heirOf(unitNo) === null).map(({ id }) => id), on })
  for (const { id, dutyId, unitNo } of rows) if (heirOf(unitNo) !== unitNo) await tellPassed(work, { dutyId, chargeId: id, on, act: reason })
  return { [table]: passed }
}

/** Who owes it today, whatever the day of the act. */
const tellPassed = (given: Work, { dutyId, chargeId, on, act }: { dutyId: string; chargeId: string; on: string; act: string }) => lookingAt(given, { on: given.today, known: null }, async (work) =>
  tell(work, { kind: 'assigned', subject: { kind: 'duty', id: dutyId }, place: `/nghia-vu/${dutyId}`, key: `duty_passed:${chargeId}`, facts: { act, fromOn: on }, to: await debtorsOf(work, dutyId), standIns: 'report' }))

/** Takes back from a day on what an act passed on. */
export const takeBackDuties = async (work: Work, written: Record<string, Rewritten>, from: string): Promise<Record<string, Rewritten>> =>
  ({ [table]: await takeBackRows(work, table, { ...(written[table] ?? { closed: [], written: [] }), from }) })

/** Duties an act passed on that were ended or passed on since. */
export const builtOnDuties = async (work: Work, written: Record<string, Rewritten>): Promise<string[]> => {
  const changed = await supersededOf(work, table, written[table]?.written ?? [])
  if (changed.length === 0) return []
  const { rows } = await sql<{ title: string }>`select distinct d.title from duties.charge c join duties.duty d on d.province_id = c.province_id and d.id = c.duty_id where c.province_id = ${work.actor.provinceId} and c.id = any(${changed}::uuid[]) limit 20`.execute(db(work))
  return rows.map(({ title }) => `nghĩa vụ ${title}`)
}

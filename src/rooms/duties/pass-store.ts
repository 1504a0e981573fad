import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { type Move, passRows, type Rewritten, supersededOf, takeBackRows } from '../../kit/dated.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('duties')
const table = 'duties.charge'

interface Charged { id: string; unitNo: number; assigningUnitNo: number }

/** Passes duties that units owe or ordered on to their heirs from a day; what a unit without an heir owed ends. */
export const passDuties = async (work: Work, { on, heirs }: { on: string; heirs: ReadonlyMap<number, number | null> }): Promise<Record<string, Rewritten>> => {
  if (heirs.size === 0) return {}
  const { rows } = await sql<Charged>`select c.id, c.unit_no as "unitNo", c.assigning_unit_no as "assigningUnitNo" from duties.charge c
    where c.province_id = ${work.actor.provinceId} and upper_inf(c.known) and c.valid && daterange(${on}::date, null) and (c.unit_no = any(${[...heirs.keys()]}::int[]) or c.assigning_unit_no = any(${[...heirs.keys()]}::int[])) order by c.id`.execute(db(work))
  const heirOf = (unitNo: number) => (heirs.has(unitNo) ? heirs.get(unitNo) ?? null : unitNo)
  const moves = rows.flatMap(({ id, unitNo, assigningUnitNo }): Move[] => {
    const unit_no = heirOf(unitNo)
    return unit_no === null ? [] : [{ rowId: id, changes: { id: newId(), unit_no, assigning_unit_no: heirOf(assigningUnitNo) ?? assigningUnitNo } }]
  })
  return { [table]: await passRows(work, table, { moves, ended: rows.filter(({ unitNo }) => heirOf(unitNo) === null).map(({ id }) => id), on }) }
}

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

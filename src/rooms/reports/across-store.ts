import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Chart, HeldOn, Passing } from './across.ts'

const db = room('reports')

/** A unit by the name it had on a day. */
export interface Named { unitNo: number; code: string; label: string }

interface Spell extends Named { from: Day; until: Day }

/** Who passed on to whom and who stood when, as known at the view, with the names of each day. */
export const chartOf = async (work: Work): Promise<Chart & { named: (unitNo: number, day: Day) => Named }> => {
  const passings = await db(work).selectFrom('org.succession_at').where('province_id', '=', work.actor.provinceId)
    .select(['act_id as act', sql<Day>`on_day::text`.as('onDay'), 'from_unit_no as fromNo', 'to_unit_no as toNo', sql<boolean>`coalesce(share = 1, false)`.as('whole')]).execute()
  const spells = await db(work).selectFrom('org.version_at').where('province_id', '=', work.actor.provinceId)
    .select(['unit_no as unitNo', 'code', sql<string>`coalesce(committee_name, name)`.as('label'), sql<Day>`coalesce(lower(valid)::text, '')`.as('from'), sql<Day>`coalesce(upper(valid)::text, '9999')`.as('until')]).execute()
  const byUnit = Map.groupBy(spells, ({ unitNo }) => unitNo)
  const on = (unitNo: number, day: Day): Spell | undefined => byUnit.get(unitNo)?.find(({ from, until }) => from <= day && day < until)
  return {
    passings: passings satisfies Passing[], stood: (unitNo, day) => on(unitNo, day) !== undefined,
    named: (unitNo, day) => { const { code, label } = on(unitNo, day) ?? byUnit.get(unitNo)?.at(-1) ?? { code: '', label: '' }; return { unitNo, code, label } },
  }
}

/** In which unit each of these tasks was held on which days, as known at the view. */
export const heldOf = async (work: Work, taskIds: readonly string[]): Promise<(taskId: string) => HeldOn> => {
  const { rows } = await sql<{ taskId: string; unitNo: number; from: Day; until: Day }>`
    select task_id as "taskId", holder_unit_no as "unitNo", coalesce(lower(valid)::text, '') as "from", coalesce(upper(valid)::text, '9999') as until
    from tasks.revision_at where province_id = ${work.actor.provinceId} and known @> (select kit.view_known()) and task_id = any (${[...taskIds]}::uuid[])`.execute(db(work))
  const byTask = Map.groupBy(rows, ({ taskId }) => taskId)
  return (taskId) => (day) => byTask.get(taskId)?.find(({ from, until }) => from <= day && day < until)?.unitNo
}

/** How many of these units the actor does not see the whole of today. */
export const countBeyond = async (work: Work, unitNos: readonly number[]): Promise<number> => {
  const { rows: [found] } = await sql<{ beyond: number }>`select count(*)::int as beyond from unnest(${[...unitNos]}::int[]) u (no)
    where ${work.actor.provinceId}::int <> all (kit.ints('reads_provinces')) and u.no <> all (kit.ints('reads'))`.execute(db(work))
  return found?.beyond ?? 0
}

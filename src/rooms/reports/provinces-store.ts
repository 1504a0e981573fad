import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { countsOf, type StateColumns } from './months-store.ts'
import type { ProvinceCount } from './overview-contract.ts'

const db = room('reports')

/** Whether a national body lets the actor read what each province comes to. */
export const comparesProvinces = async (work: Work): Promise<boolean> =>
  (await sql<{ compares: boolean }>`select progress.compares_provinces() as compares`.execute(db(work))).rows[0]?.compares ?? false

/** What each province comes to, from counters alone; the day of each says how new it is. */
export const provinceCounts = async (work: Work): Promise<ProvinceCount[]> => {
  const { rows } = await sql<StateColumns & { provinceId: number; name: string; on: string; tasks: number }>`
    select province_id as "provinceId", name, on_day::text as on, tasks::int, met_accepted::int as "metA", in_progress_accepted::int as "progressA", not_started_accepted::int as "noneA", overdue_accepted::int as "overdueA",
      met_reported::int as "metR", in_progress_reported::int as "progressR", not_started_reported::int as "noneR", overdue_reported::int as "overdueR" from progress.by_province()`.execute(db(work))
  return rows.map((row) => ({ provinceId: row.provinceId, name: row.name, on: row.on, tasks: row.tasks, ...countsOf(row) }))
}

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { conditionsOf, type StandingFilter } from './filter-store.ts'

const db = room('progress')

/** A unit whose holders are late, with how many tasks and since when. */
export interface LateUnit { unitNo: number; label: string; tasks: number; oldestDueOn: string }

/** Overdue tasks by the unit of their holder, most first. */
export const lateByUnit = async (work: Work, filter: Omit<StandingFilter, 'state'>): Promise<LateUnit[]> => {
  const { rows } = await sql<LateUnit>`
    with late as materialized (
      select s.holder_unit_no, count(*)::int as tasks, min(s.due_on)::text as oldest from progress.standing_at s where ${conditionsOf(work, { ...filter, state: 'overdue' })} group by s.holder_unit_no
    )
    select late.holder_unit_no as "unitNo", coalesce(u.committee_name, u.name) as label, late.tasks, late.oldest as "oldestDueOn"
    from late join org.named_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = late.holder_unit_no order by late.tasks desc, late.oldest, label`.execute(db(work))
  return rows
}

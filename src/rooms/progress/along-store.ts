import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Shown } from './bulk-contract.ts'

const db = room('progress')

/** What goes along with a task, as previews show it. */
export type Along = Pick<Shown, 'milestones' | 'coUnits'>

/** Milestones and co-ordinating units of many tasks as of the view. */
export const alongOf = async (work: Work, taskIds: string[]): Promise<ReadonlyMap<string, Along>> => {
  if (taskIds.length === 0) return new Map()
  const { rows } = await sql<{ taskId: string } & Along>`
    select t.id as "taskId",
      coalesce((select jsonb_agg(jsonb_build_object('dueOn', to_char(m.due_on, 'YYYY-MM-DD'), 'text', m.text, 'amount', m.amount::text) order by m.due_on, m.id) from tasks.milestone_at m where m.province_id = t.province_id and m.task_id = t.id), '[]') as milestones,
      coalesce((select jsonb_agg(coalesce(u.committee_name, u.name) order by coalesce(u.committee_name, u.name)) from tasks.co_unit_at c join org.named_at u on u.province_id = c.province_id and u.unit_no = c.unit_no
        where c.province_id = t.province_id and c.task_id = t.id), '[]') as "coUnits"
    from tasks.task t where t.province_id = ${work.actor.provinceId} and t.id = any(${taskIds}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ taskId, ...along }) => [taskId, along]))
}

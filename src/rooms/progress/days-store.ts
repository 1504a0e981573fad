import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { DueMark, TaskDay, TimelineRow } from './contract.ts'
import { conditionsOf, sourceOf, type StandingFilter } from './filter-store.ts'
import { lookedUp } from './found-store.ts'
import { groupKeys, groupNames, stateOn } from './group-keys-store.ts'

const db = room('progress')

/** How many texts of a day are named; the list of the day has them all. */
const named = 3

/** What falls due on each day of a span: counts by state and the first tasks. */
export const daysOf = async (work: Work, asked: StandingFilter, { from, to }: { from: string; to: string }): Promise<TaskDay[]> => {
  const filter = await lookedUp(work, asked)
  const { rows } = await sql<TaskDay>`
    with s as materialized (select s.task_id, s.code, s.title, s.due_on, ${stateOn(filter.basis)} as state from progress.standing_at s
      where ${conditionsOf(work, filter)} and s.plan is not null and s.due_on between ${from}::date and ${to}::date),
    counted as (select due_on, state, count(*)::int as n from s group by 1, 2),
    firsts as (select *, row_number() over (partition by due_on order by array_position(array['overdue', 'not_started', 'in_progress', 'met'], state), code) as at from s)
    select d.due_on as on, sum(d.n)::int as total, jsonb_object_agg(d.state, d.n) as states,
      (select jsonb_agg(jsonb_build_object('taskId', f.task_id, 'title', f.title, 'state', f.state) order by f.at) from firsts f where f.due_on = d.due_on and f.at <= ${named}) as first
    from counted d group by d.due_on order by d.due_on`.execute(db(work))
  return rows.map((row) => ({ ...row, states: { ...none, ...row.states } }))
}

export interface TimelineAsked { by: 'unit' | 'holder'; from: string; to: string; page: number; size: number }

/** The holders or units with something due or a milestone in a span, one page of them, each with its marks: tasks of one day and one state are one mark. */
export const timelineOf = async (work: Work, asked: StandingFilter, { by, from, to, page, size }: TimelineAsked): Promise<{ rows: TimelineRow[]; total: number }> => {
  const filter = await lookedUp(work, asked)
  const inSpan = sql`between ${from}::date and ${to}::date`
  const key = groupKeys[by](filter.basis)
  const { rows } = await sql<TimelineRow & { groupCount: number }>`
    with s as materialized (select s.province_id, ${key} as key, s.task_id, s.code, s.title, s.due_on, ${stateOn(filter.basis)} as state from progress.standing_at s
      where ${conditionsOf(work, filter)} and s.plan is not null and s.due_on ${inSpan}),
    steps as materialized (select s.province_id, ${key} as key, m.due_on, count(*)::int as n, min(m.text) as text from ${sourceOf(filter)} s
      join tasks.milestone_at m on m.province_id = s.province_id and m.task_id = s.task_id and m.due_on ${inSpan} where ${conditionsOf(work, filter)} group by 1, 2, 3),
    g as (select province_id, key, sum(n)::int as total from (select province_id, key, 1 as n from s union all select province_id, key, 0 from steps) a group by 1, 2),
    shown as materialized (select g.*, n.label, n.note, n.place, count(*) over ()::int as "groupCount" from g left join lateral (${groupNames[by]}) n on true
      order by n.place nulls last, g.key limit ${size} offset ${(page - 1) * size}),
    marks as (select key, due_on, state, count(*)::int as n, min(code) as code, (array_agg(task_id order by code))[1] as task_id, (array_agg(title order by code))[1] as title from s where key in (select key from shown) group by 1, 2, 3)
    select h.key, h.label, h.note, h.total, h."groupCount",
      coalesce((select jsonb_agg(jsonb_build_object('on', to_char(k.due_on, 'YYYY-MM-DD'), 'state', k.state, 'count', k.n, 'taskId', k.task_id, 'title', k.title) order by k.due_on, k.state) from marks k where k.key = h.key), '[]') as marks,
      coalesce((select jsonb_agg(jsonb_build_object('on', to_char(t.due_on, 'YYYY-MM-DD'), 'count', t.n, 'text', t.text) order by t.due_on) from steps t where t.key = h.key), '[]') as milestones
    from shown h order by h.place nulls last, h.key`.execute(db(work))
  return { rows: rows.map(({ groupCount: _, ...row }) => row), total: rows[0]?.groupCount ?? 0 }
}

const none: Record<DueMark['state'], number> = { overdue: 0, not_started: 0, in_progress: 0, met: 0 }

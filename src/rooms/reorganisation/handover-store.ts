import { type RawBuilder, sql } from 'kysely'
import { lookingAt, type Work } from '../../kit/work.ts'
import type { NamedUnit } from '../org/contract.ts'
import { room } from '../room.ts'

const db = room('reorganisation')

export interface HandoverTask { taskId: string; code: string; title: string; holder: string; measure: string | null; plan: string | null; done: string | null; dueOn: string | null }
export interface HandoverPair { from: NamedUnit; to: NamedUnit; share: string | null; tasks: HandoverTask[] }

/** Old and new units of an act with the obligations that went over between them, as they stood on its day, by what was known when it was recorded: an act that was undone later keeps its list. */
export const pageOfHandover = (work: Work, { actId, on, known, fromUnitNo, toUnitNo, page, size }: { actId: string; on: string; known: string; fromUnitNo?: number | undefined; toUnitNo?: number | undefined; page: number; size: number }) => lookingAt(work, { on, known }, async (there) => {
  const name = (unit: string, day: RawBuilder<unknown>) => sql`(select jsonb_build_object('unitNo', v.unit_no, 'code', v.code, 'label', coalesce(v.committee_name, v.name)) from org.version_at v
    where v.province_id = ${work.actor.provinceId} and v.unit_no = ${sql.ref(unit)} order by v.valid @> ${day} desc, lower(v.valid) desc nulls last limit 1)`
  const pairs = sql`with given as (select written, passed from reorganisation.effect where province_id = ${work.actor.provinceId} and id = ${actId}),
    passed as (select (x ->> 'taskId')::uuid as task_id, (x ->> 'from')::int as from_no, (x ->> 'to')::int as to_no from given, jsonb_array_elements(given.passed) x),
    taken as (select (x ->> 'from')::int as from_no, (x ->> 'to')::int as to_no, x ->> 'share' as share from given, jsonb_array_elements(given.written -> 'successions') x),
    pairs as (select from_no, to_no, max(share) as share from (select from_no, to_no, share from taken union all select from_no, to_no, null from passed) p
      where (${fromUnitNo ?? null}::int is null or from_no = ${fromUnitNo ?? null}) and (${toUnitNo ?? null}::int is null or to_no = ${toUnitNo ?? null}) group by from_no, to_no)`
  const day = sql`${on}::date`
  const { rows } = await sql<HandoverPair>`${pairs},
    standing as materialized (select task_id, code, title, holder_person_id, indicator_id, plan, accepted, due_on from progress.standing_at where province_id = ${work.actor.provinceId} and task_id = any (array(select task_id from passed)))
    select ${name('p.from_no', sql`(${day} - 1)`)} as "from", ${name('p.to_no', day)} as "to", p.share, coalesce((
      select jsonb_agg(jsonb_build_object('taskId', s.task_id, 'code', s.code, 'title', s.title, 'holder', coalesce(h.name, 'đơn vị'), 'measure', m.name, 'plan', s.plan::text, 'done', trim_scale(s.accepted)::text, 'dueOn', s.due_on) order by s.code)
      from passed x join standing s on s.task_id = x.task_id left join people.person_at h on h.id = s.holder_person_id
        left join rulebook.indicator_at i on i.id = s.indicator_id left join rulebook.measure_at m on m.id = i.measure_id
      where x.from_no = p.from_no and x.to_no = p.to_no), '[]') as tasks
    from pairs p order by p.to_no, p.from_no limit ${size} offset ${(page - 1) * size}`.execute(db(there))
  const { rows: [count] } = await sql<{ total: number }>`${pairs} select count(*)::int as total from pairs`.execute(db(there))
  return { pairs: rows, total: count?.total ?? 0 }
})

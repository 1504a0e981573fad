import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { tellingAll } from '../notices/public.ts'
import { room } from '../room.ts'

const db = room('tasks')

/** Tells everybody to whom an import assigned tasks, once however many, and who reports for them; in the application, not by letter. `undone` says that it was taken back, and is asked before it is. */
export const tellImported = async (work: Work, importId: string, { undone = false } = {}): Promise<void> => {
  await tellingAll(sql`
    with given as (
      select r.task_id, r.document_id, coalesce(r.holder_person_id, h.person_id) as person_id from tasks.revision r
      left join people.post_at h on r.holder_person_id is null and h.province_id = r.province_id and h.unit_no = r.holder_unit_no and h.heads
      where r.province_id = ${work.actor.provinceId} and r.import_id = ${importId} and r.act in ('assign', 'supplement', 'change_holder') and upper_inf(r.known)
    ), counted as (
      select person_id, count(distinct task_id)::int as tasks, count(distinct document_id)::int as documents, mode() within group (order by document_id) as document_id, (array_agg(task_id))[1] as task_id
      from given where person_id is not null group by person_id
    ), reached as (
      select distinct on (x.person_id) x.* from (
        select c.person_id, null::uuid as for_person, c.tasks, c.documents, c.document_id, c.task_id from counted c
        union all select g.to_person, c.person_id, c.tasks, c.documents, c.document_id, c.task_id from counted c join people.delegation_at g on g.province_id = ${work.actor.provinceId} and g.from_person = c.person_id and g.scope = 'report'
      ) x where x.person_id <> (select kit.me()) order by x.person_id, x.for_person nulls first
    )
    select ${work.actor.provinceId}::int as province_id, r.person_id, r.for_person, 'imported'::text as kind, x.subject_kind, x.subject_id, x.place,
      jsonb_build_object('count', r.tasks, 'others', r.documents - 1, 'undone', ${undone ? 1 : 0}::int) as facts, false as immediate, ${`${undone ? 'import_undone' : 'imported'}:${importId}`}::text as key
    from reached r cross join lateral (
      select 'task'::text as subject_kind, r.task_id as subject_id, '/viec/' || r.task_id as place where r.tasks = 1 and not ${undone}::boolean
      union all select 'document', r.document_id, case when r.documents = 1 then '/viec?mine=true&documentId=' || r.document_id else '/viec?mine=true' end where r.tasks > 1 or ${undone}::boolean
    ) x`).execute(db(work))
}

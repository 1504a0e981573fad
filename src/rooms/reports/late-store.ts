import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Part } from './claim.ts'
import type { LatePerson } from './overview-contract.ts'
import type { Place } from './places-store.ts'
import { ofPart } from './tree-store.ts'

const db = room('reports')

/** One person with all he looks after (unit null), or with one of his units; late tasks are counted once a line. */
export interface LateLine { personId: string | null; kind: LatePerson['units'][number]['kind'] | null; unitNo: number | null; reported: number; accepted: number; longestDays: number }

/** Late tasks under a unit by who is in charge of, follows or helps a unit that they lie in; late without anybody: a line of the holder's own unit. */
export const lateLines = async (work: Work, { places, part }: { places: Map<number, Place>; part: Part | undefined }): Promise<LateLine[]> => {
  const within = [...places.keys()]
  const { rows } = await sql<LateLine>`
    with task as materialized (
      select task_id, holder_unit_no, assigning_unit_no, state_reported = 'overdue' as reported, (select kit.view_on()) - due_on as days from progress.standing_at
      where province_id = ${work.actor.provinceId} and stage = 'in_force' and kind = 'breakthrough' and due_on < (select kit.view_on()) and state_accepted = 'overdue' and holder_unit_no = any (${within}::int[])
    ), late as materialized (select * from task ${ofPart(work, part)}
    ), followed as materialized (
      select distinct r.person_id, r.kind, r.unit_no, b.unit_no as below_no from people.relation_at r
      join org.reach_at b on b.province_id = r.province_id and b.ancestor_no = r.unit_no
      where r.province_id = ${work.actor.provinceId} and r.unit_no = any (${within}::int[])
    )
    select f.person_id as "personId", f.kind, case when grouping(f.unit_no) = 0 then f.unit_no end as "unitNo", count(distinct l.task_id) filter (where l.reported)::int as reported,
      count(distinct l.task_id)::int as accepted, coalesce(max(l.days), 0)::int as "longestDays"
    from followed f left join late l on l.holder_unit_no = f.below_no group by grouping sets ((f.person_id), (f.person_id, f.kind, f.unit_no))
    union all
    select null, null, l.holder_unit_no, count(*) filter (where l.reported)::int, count(*)::int, max(l.days)::int
    from late l where not exists (select 1 from followed f where f.below_no = l.holder_unit_no) group by l.holder_unit_no
    order by "personId", "unitNo", kind`.execute(db(work))
  return rows
}

/** Names and first posts of people. */
export const namedPeople = async (work: Work, ids: string[]): Promise<Map<string, { name: string; post: string | null }>> => {
  const { rows } = await sql<{ id: string; name: string; post: string | null }>`
    select p.id, p.name, (select o.title from people.post_at o where o.province_id = p.province_id and o.person_id = p.id order by o.concurrent, o.title limit 1) as post
    from people.person_at p where p.id = any (${ids}::uuid[])`.execute(db(work))
  return new Map(rows.map((row) => [row.id, row]))
}

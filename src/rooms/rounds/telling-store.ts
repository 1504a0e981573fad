import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { askForAllLetters, tellingAll } from '../notices/public.ts'
import { room } from '../room.ts'

const db = room('rounds')

/** Tells who fills the forms of these parts, for the unit itself or the one that took it over, and who reports for him, what has become of them: one notice a person and part, once by its key, however many parts there are. */
export const tellFillers = async (work: Work, partIds: readonly string[], { kind, key, facts }: { kind: 'report_asked' | 'report_returned' | 'report_urged'; key: string; facts: Record<string, string | null> }): Promise<void> => {
  if (partIds.length === 0) return
  await tellingAll(sql`
    with part as (
      select p.province_id, p.id, p.round_id, p.unit_no, case when u.unit_no is null then org.heir(p.province_id, p.unit_no) else p.unit_no end as now_no from rounds.part p left join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no where p.province_id = ${work.actor.provinceId} and p.id = any (${[...partIds]}::uuid[])
    ), filler as (
      select p.id, p.round_id, p.unit_no, h.person_id from part p join people.post h on h.province_id = p.province_id and h.unit_no = p.now_no and h.heads and h.valid @> ${work.today}::date and upper_inf(h.known)
      union select p.id, p.round_id, p.unit_no, a.person_id from part p join people.authorisation a on a.province_id = p.province_id and a.unit_no = p.now_no and 'report' = any (a.rights) and a.valid @> ${work.today}::date and upper_inf(a.known)
    ), reached as (
      select distinct on (x.id, x.person_id) x.* from (
        select f.id, f.round_id, f.unit_no, f.person_id, null::uuid as for_person from filler f
        union all select f.id, f.round_id, f.unit_no, g.to_person, f.person_id from filler f join people.delegation_at g on g.province_id = ${work.actor.provinceId} and g.from_person = f.person_id and g.scope = 'report'
      ) x where x.person_id <> (select kit.me()) order by x.id, x.person_id, x.for_person nulls first
    )
    select ${work.actor.provinceId}::int as province_id, r.person_id, r.for_person, ${kind}::text as kind, 'report_part'::text as subject_kind, r.id as subject_id, '/dot-bao-cao/' || r.round_id || '/don-vi/' || r.unit_no as place,
      ${JSON.stringify(facts)}::jsonb as facts, false as immediate, ${`${kind}:${key}:`}::text || r.id as key from reached r`).execute(db(work))
  await askForAllLetters(work)
}

import { sql, type RawBuilder } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { NoticeKind, SubjectKind } from './contract.ts'

const db = room('notices')

/** An occasion to tell: what it is about, where it is dealt with, and the key by which it tells a person once. */
export interface Telling {
  kind: NoticeKind
  subject: { kind: SubjectKind; id: string }
  /** address in the application */
  place: `/${string}`
  /** names the occasion, as `returned:‹id of the decision›` */
  key: string
  /** days, numbers, the wording of a step; nothing that only some may read */
  facts?: Record<string, string | number | null>
  immediate?: boolean
}

/** Tells these persons, and who stands for them by delegation of this scope; nobody of what he did himself. Who they are. */
export const insertNotices = async (work: Work, telling: Telling, { to, standIns }: { to: string[]; standIns: 'report' | 'manage' | null }): Promise<string[]> => {
  const { rows } = await sql<{ person_id: string; for_person: string | null }>`
    select distinct on (x.person_id) x.person_id, x.for_person
    from (select p.id as person_id, null::uuid as for_person from people.person_at p where p.id = any (${to}::uuid[])
      union all select g.to_person, g.from_person from people.delegation_at g where g.province_id = ${work.actor.provinceId} and g.from_person = any (${to}::uuid[]) and g.scope = ${standIns}) x
    where x.person_id <> (select kit.me()) order by x.person_id, x.for_person nulls first`.execute(db(work))
  if (rows.length === 0) return []
  const { kind, subject, place, key, facts = {}, immediate = false } = telling
  await tellingAll(sql`
    select ${work.actor.provinceId}::int as province_id, x.person_id, x.for_person, ${kind}::text as kind, ${subject.kind}::text as subject_kind, ${subject.id}::uuid as subject_id,
      ${place}::text as place, ${JSON.stringify(facts)}::jsonb as facts, ${immediate}::boolean as immediate, ${key}::text as key
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) x(person_id uuid, for_person uuid)`).execute(db(work))
  return rows.map(({ person_id: id }) => id)
}

/** An insert that tells everybody a selection names, for a CTE or by itself; it returns a row for each who was told now and not before. The selection gives `province_id, person_id, for_person, kind, subject_kind, subject_id, place, facts, immediate, key`. */
export const tellingAll = (selection: RawBuilder<unknown>): RawBuilder<{ told: number }> => sql<{ told: number }>`
  insert into notices.notice (province_id, person_id, for_person, kind, subject_kind, subject_id, place, facts, immediate, key, made_by)
  select s.province_id, s.person_id, s.for_person, s.kind, s.subject_kind, s.subject_id, s.place, s.facts, s.immediate, s.key, (select kit.me()) from (${selection}) s
  on conflict do nothing returning 1 as told`

import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { GivenAct } from './contract.ts'

const db = room('reorganisation')

export const insertPlanned = async (work: Work, given: GivenAct, documentId: string): Promise<string> => {
  const id = newId()
  await sql`insert into reorganisation.planned (province_id, id, on_day, title, document_id, given, planned_by)
    values (${work.actor.provinceId}, ${id}, ${given.on}, ${given.title}, ${documentId}, ${JSON.stringify(given)}::jsonb, ${work.actor.personId})`.execute(db(work))
  return id
}

const planned = (work: Work) => db(work).selectFrom('planned as w').innerJoin('rulebook.document_at as d', 'd.id', 'w.document_id').leftJoin('people.person_at as p', 'p.id', 'w.planned_by')
  .where('w.province_id', '=', work.actor.provinceId)
  .select(['w.id', 'w.on_day as onDay', 'w.title', 'w.planned_at as plannedAt', 'w.reason', 'w.act_id as actId', sql<string>`coalesce(p.name, '')`.as('plannedBy'), sql<string>`d.number || ', ' || to_char(d.issued_on, 'DD/MM/YYYY')`.as('document')])
  .select([sql<'waiting' | 'held' | 'applied' | 'withdrawn'>`case when w.withdrawn_at is not null then 'withdrawn' when w.act_id is not null then 'applied' when w.reason is not null then 'held' else 'waiting' end`.as('state'),
    sql<Record<string, number>>`coalesce((select jsonb_object_agg(s.kind, s.n) from (select x ->> 'kind' as kind, count(*)::int as n from jsonb_array_elements(w.given -> 'steps') x group by 1) s), '{}')`.as('counts')])

export const pageOfPlanned = async (work: Work, { page, size }: { page: number; size: number }) => {
  const rows = await planned(work).orderBy('w.on_day', 'desc').orderBy('w.id', 'desc').limit(size).offset((page - 1) * size).execute()
  const { total } = await db(work).selectFrom('planned').where('province_id', '=', work.actor.provinceId).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export const findPlanned = (work: Work, id: string) => planned(work).select([sql<GivenAct>`w.given`.as('given')]).where('w.id', '=', id).executeTakeFirst()

/** The next act whose day has come, in the order of their days. */
export const nextDue = async (work: Work, after: { onDay: string; id: string } | null) => {
  const { rows } = await sql<{ id: string }>`select id from reorganisation.planned where province_id = ${work.actor.provinceId} and act_id is null and withdrawn_at is null and on_day <= ${work.today}::date
    and (${after?.id ?? null}::uuid is null or (on_day, id) > (${after?.onDay ?? null}::date, ${after?.id ?? null}::uuid)) order by on_day, id limit 1`.execute(db(work))
  return rows[0]?.id
}

/** Writes what became of a planned act; false when it does not wait any more. */
export const settlePlanned = async (work: Work, id: string, became: { act_id: string } | { reason: string } | { reason: string; withdrawn_by: string }) => {
  const { numUpdatedRows } = await db(work).updateTable('planned').set({ ...became, ...('withdrawn_by' in became ? { withdrawn_at: sql<string>`now()` } : {}) })
    .where('province_id', '=', work.actor.provinceId).where('id', '=', id).where('act_id', 'is', null).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

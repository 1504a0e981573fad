import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { View } from './contract.ts'

const db = room('views')

/** The wordings this actor finds for a page: his own, and those shared with what he may read. */
export const viewsOf = async (work: Work, page: string): Promise<View[]> => (await sql<View>`
  select v.view_id as id, v.name, v.search, v.owner_id = ${work.actor.personId} as mine, coalesce(p.name, '') as "ownerName",
    case when v.shared_with is not null then jsonb_build_object('unitNo', v.shared_with, 'label', coalesce(u.committee_name, u.name, '')) end as "sharedWith"
  from views.view v
  left join people.person_at p on p.province_id = v.province_id and p.id = v.owner_id
  left join org.unit_at u on u.province_id = v.province_id and u.unit_no = v.shared_with
  where v.province_id = ${work.actor.provinceId} and v.page = ${page} and upper_inf(v.known)
  order by v.owner_id = ${work.actor.personId} desc, v.name, v.view_id limit 300`.execute(db(work))).rows

export interface Wording { page: string; name: string; search: string; sharedWith: number | null }
export type Kept = Wording & { id: string; viewId: string; ownerId: string; stands: boolean }

/** The wordings of a view that this actor may see, latest first; it is gone when the first no longer stands. */
export const wordingsOf = async (work: Work, viewId: string): Promise<Kept[]> => (await sql<Kept>`
  select id, view_id as "viewId", owner_id as "ownerId", page, name, search, shared_with as "sharedWith", upper_inf(known) as stands
  from views.view where province_id = ${work.actor.provinceId} and view_id = ${viewId} and not isempty(known) order by upper(known) desc nulls first limit 2`.execute(db(work))).rows

/** How many views a person keeps. */
export const countOwn = async (work: Work): Promise<number> => (await sql<{ n: number }>`
  select count(*)::int as n from views.view where province_id = ${work.actor.provinceId} and owner_id = ${work.actor.personId} and upper_inf(known)`.execute(db(work))).rows[0]?.n ?? 0

/** Whether another view of this actor has the name. */
export const isNamed = async (work: Work, { page, name, except }: { page: string; name: string; except?: string }): Promise<boolean> => (await sql`
  select 1 from views.view where province_id = ${work.actor.provinceId} and owner_id = ${work.actor.personId} and page = ${page} and name = ${name} and upper_inf(known)
    and view_id is distinct from ${except ?? null}::uuid`.execute(db(work))).rows.length > 0

/** Writes a wording of a view of this actor. */
export const insertWording = async (work: Work, viewId: string, { page, name, search, sharedWith }: Wording): Promise<void> => {
  const { provinceId, personId } = work.actor
  await db(work).insertInto('view').values({ province_id: provinceId, id: newId(), view_id: viewId, owner_id: personId, page, name, search, shared_with: sharedWith, known: sql`tstzrange(clock_timestamp(), null)` }).execute()
}

/** Closes the wording that stands. */
export const closeWording = async (work: Work, { id }: Kept): Promise<void> => {
  await db(work).updateTable('view').set({ known: closed }).where('id', '=', id).where(sql<boolean>`upper_inf(known)`).execute()
}

export const shelfOf = async (work: Work, page: string) => (await sql<{ order: string[]; opensWith: string | null }>`
  select in_order as "order", opens_with as "opensWith" from views.shelf where province_id = ${work.actor.provinceId} and person_id = ${work.actor.personId} and page = ${page} and upper_inf(known)`.execute(db(work))).rows[0]

/** Puts a shelf in the place of the one that stood. */
export const writeShelf = async (work: Work, { page, order, opensWith }: { page: string; order: string[]; opensWith: string | null }): Promise<string> => {
  const { provinceId, personId } = work.actor
  const id = newId()
  await db(work).updateTable('shelf').set({ known: closed }).where('person_id', '=', personId).where('page', '=', page).where(sql<boolean>`upper_inf(known)`).execute()
  await db(work).insertInto('shelf').values({ province_id: provinceId, id, person_id: personId, page, in_order: order, opens_with: opensWith, known: sql`tstzrange(clock_timestamp(), null)` }).execute()
  return id
}

const closed = sql<string>`tstzrange(lower(known), clock_timestamp())`

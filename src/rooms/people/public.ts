import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('people')

/** A post that is held on a day, as known now, with who holds it and whose body manages it; undefined when it is not held then. */
export const findPost = (work: Work, postId: string, on: string) => db(work).selectFrom('post as p').innerJoin('person as h', 'h.id', 'p.person_id')
  .leftJoin('org.body_at as b', 'b.id', 'p.managed_by_body_id').where('p.id', '=', postId)
  .where(sql<boolean>`upper_inf(p.known) and upper_inf(h.known) and p.valid @> ${on}::date`)
  .select(['p.id', 'p.person_id as personId', 'h.name', 'p.title', 'p.unit_no as unitNo', 'p.managed_by_unit_no as managedByUnitNo', 'p.managed_by_body_id as managedByBodyId', 'b.name as bodyName']).executeTakeFirst()
export type HeldPost = NonNullable<Awaited<ReturnType<typeof findPost>>>

/** What the room offers to imports. */
export { foundProvince, readCadres, addCadres, correctCadres, closeCadres, tiedToCadres } from './import-store.ts'

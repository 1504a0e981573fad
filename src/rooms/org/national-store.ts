import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'

const db = room('org')

/** The national body of this name as it stands today; entered with a unit of its own where there is none. */
export const ensureNationalBody = async (work: Work, name: string): Promise<{ id: string; unitNo: number }> => {
  const found = await db(work).selectFrom('body').where('province_id', '=', 0).where(sql`lower(name)`, '=', name.toLowerCase()).where(sql<boolean>`upper_inf(known) and valid @> ${work.today}::date`).select(['id', 'unit_no as unitNo']).executeTakeFirst()
  return found ?? enter(work, name)
}

const enter = async (work: Work, name: string) => {
  const { last } = await db(work).selectFrom('unit').where('province_id', '=', 0).select(sql<number>`coalesce(max(unit_no), 0)`.as('last')).executeTakeFirstOrThrow()
  const [id, unitNo] = [newId(), last + 1]
  const code = `TW${String(unitNo)}`
  const ever = sql<string>`daterange(null, null)`
  await db(work).insertInto('unit').values({ province_id: 0, id: newId(), unit_no: unitNo }).execute()
  await db(work).insertInto('unit_version').values({ province_id: 0, id: newId(), unit_no: unitNo, code, name, kind: 'other', kind_name: 'Cơ quan trung ương', search: fold(`${code} ${name}`), valid: ever as never }).execute()
  await db(work).insertInto('body').values({ province_id: 0, id, unit_no: unitNo, kind: 'leadership', name, valid: ever as never }).execute()
  work.record('org.national_body_entered', id, { code, name })
  return { id, unitNo }
}

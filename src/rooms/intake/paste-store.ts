import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { nameKey } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { PasteFacts, PostChoice } from './pasting.ts'

const db = room('intake')

/** What pasted cells are read against: every post of today, and the measures of the catalogue. */
export const pasteFacts = async (work: Work): Promise<PasteFacts> => {
  const { rows: posts } = await sql<PostChoice>`
    select p.id as "postId", h.code, h.name, p.title, p.unit_no as "unitNo", u.code as "unitCode", coalesce(u.committee_name, u.name) as "unitName"
    from people.post_at p join people.person_at h on h.province_id = p.province_id and h.id = p.person_id join org.unit_at u on u.province_id = p.province_id and u.unit_no = p.unit_no
    where p.province_id = ${work.actor.provinceId} order by h.name, p.concurrent`.execute(db(work))
  const measures = await db(work).selectFrom('rulebook.measure_at').select(['name', 'whole']).execute()
  return { today: work.today, posts, measures: new Map(measures.map((measure) => [nameKey(measure.name), measure])) }
}

/** Visible tasks by their codes. */
export const taskIdsByCode = async (work: Work, codes: string[]): Promise<Map<string, string>> => {
  const rows = await db(work).selectFrom('tasks.task_at').where('province_id', '=', work.actor.provinceId).where('code', 'in', codes.length > 0 ? codes : ['']).select(['id', 'code']).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

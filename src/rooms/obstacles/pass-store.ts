import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Rewritten } from '../../kit/dated.ts'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { addresseesOf } from './store.ts'

const db = room('obstacles')
const table = 'obstacles.asking'

interface Waiting { obstacleId: string; taskId: string; answerBy: Day; askedOn: Day }

/** Open obstacles whose addressee was asked by way of a unit that ends and may no longer see the task go on to who can remove them now; where he still sees it, he stays asked. */
export const passAskings = async (work: Work, { on, reason, ended }: { on: Day; reason: string; ended: readonly number[] }): Promise<Record<string, Rewritten>> => {
  const written: string[] = []
  for (const { obstacleId, taskId, answerBy, askedOn } of ended.length === 0 ? [] : await orphaned(work, ended)) {
    const [next] = await addresseesOf(work, taskId)
    if (!next) continue
    const id = newId()
    await db(work).insertInto('asking').values({
      province_id: work.actor.provinceId, id, obstacle_id: obstacleId, person_id: next.personId, relation: next.relation, unit_no: next.unitNo, answer_by: answerBy, asked_by: work.actor.personId, asked_on: on > askedOn ? on : askedOn, note: reason, by_succession: true,
    }).execute()
    written.push(id)
  }
  return { [table]: { closed: [], written } }
}

/** What an act asked anew is asked no more, and who was asked before is asked again. */
export const takeBackAskings = async (work: Work, written: Record<string, Rewritten>): Promise<Record<string, Rewritten>> => {
  const ids = written[table]?.written ?? []
  if (ids.length > 0) await sql`update obstacles.asking set known = tstzrange(lower(known), greatest(lower(known), now())) where province_id = ${work.actor.provinceId} and id = any(${ids}::uuid[]) and upper_inf(known)`.execute(db(work))
  return { [table]: { closed: ids, written: [] } }
}

const orphaned = async (work: Work, ended: readonly number[]) => (await sql<Waiting>`
  select o.id as "obstacleId", o.task_id as "taskId", o.due_on as "answerBy", o.asked_on as "askedOn" from obstacles.open_at o
  where o.province_id = ${work.actor.provinceId} and o.unit_no = any(${[...ended]}::int[]) and o.person_id not in (select r.person_id from tasks.readers(o.province_id, o.task_id) r)`.execute(db(work))).rows

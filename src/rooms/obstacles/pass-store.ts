import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import type { Rewritten } from '../../kit/dated.ts'
import { newId } from '../../kit/id.ts'
import { lookingAt, type Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import { addresseesOf } from './store.ts'
import { tellAsked } from './telling.ts'

const db = room('obstacles')
const table = 'obstacles.asking'

/** An obstacle that waits with somebody asked by way of a unit. */
export interface AskedByUnit { obstacleId: string; taskId: string; code: string; title: string; person: string; unitNo: number }
interface Waiting { obstacleId: string; taskId: string; answerBy: Day; askedOn: Day }

/** Open obstacles whose addressee was asked by way of a unit that ends and may no longer see the task or holds it himself now go on to who can remove them, and he is told; where he still sees it, who was asked stays asked. */
export const passAskings = (given: Work, { on, reason, ended }: { on: Day; reason: string; ended: readonly number[] }): Promise<Record<string, Rewritten>> => lookingAt(given, today(given), async (work) => {
  const written: string[] = []
  for (const { obstacleId, taskId, answerBy, askedOn } of ended.length === 0 ? [] : await orphaned(work, ended)) {
    const [next] = await addresseesOf(work, taskId)
    if (!next) continue
    const id = newId()
    await db(work).insertInto('asking').values({
      province_id: work.actor.provinceId, id, obstacle_id: obstacleId, person_id: next.personId, relation: next.relation, unit_no: next.unitNo, answer_by: answerBy, asked_by: work.actor.personId, asked_on: on > askedOn ? on : askedOn, note: reason, by_succession: true,
    }).execute()
    await tellAsked(work, { obstacleId, taskId, askingId: id, personId: next.personId, answerBy, act: reason })
    written.push(id)
  }
  return { [table]: { closed: [], written } }
})

/** Open obstacles asked by way of these units, each with who is asked: what an act that ends them may pass on. */
export const askedByUnits = async (work: Work, unitNos: readonly number[]): Promise<AskedByUnit[]> => (unitNos.length === 0 ? [] : lookingAt(work, today(work), async (now) => (await sql<AskedByUnit>`
  select o.id as "obstacleId", o.task_id as "taskId", t.code, t.title, p.name as person, o.unit_no as "unitNo" from obstacles.open_at o join tasks.task_at t on t.province_id = o.province_id and t.id = o.task_id
  join people.person_at p on p.id = o.person_id where o.province_id = ${work.actor.provinceId} and o.unit_no = any(${[...unitNos]}::int[]) order by t.code, o.id`.execute(db(now))).rows))

/** What an act asked anew is asked no more, and who was asked before is asked again. */
export const takeBackAskings = async (work: Work, written: Record<string, Rewritten>): Promise<Record<string, Rewritten>> => {
  const ids = written[table]?.written ?? []
  if (ids.length > 0) await sql`update obstacles.asking set known = tstzrange(lower(known), greatest(lower(known), now())) where province_id = ${work.actor.provinceId} and id = any(${ids}::uuid[]) and upper_inf(known)`.execute(db(work))
  return { [table]: { closed: ids, written: [] } }
}

/** An act is of its own day; who is asked, and who can be, is of today. */
const today = (work: Work) => ({ on: work.today, known: null })

const orphaned = async (work: Work, ended: readonly number[]) => (await sql<Waiting>`
  select o.id as "obstacleId", o.task_id as "taskId", o.due_on as "answerBy", o.asked_on as "askedOn" from obstacles.open_at o
  where o.province_id = ${work.actor.provinceId} and o.unit_no = any(${[...ended]}::int[])
    and (o.person_id not in (select r.person_id from tasks.readers(o.province_id, o.task_id) r) or o.person_id in (select h.person_id from tasks.holders(o.province_id, o.task_id) h))`.execute(db(work))).rows

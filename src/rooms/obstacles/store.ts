import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { keyset, type OrderKey, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Addressee, Obstacle, Relation } from './contract.ts'

const db = room('obstacles')

const nameOf = (person: RawBuilder<unknown>) => sql`(select p.name from people.person_at p where p.id = ${person})`

/** An obstacle with its askings and closing as of the view; who holds the task withdraws, who is asked now answers. */
const whole = sql<Obstacle>`o.id, o.task_id as "taskId", t.code, t.title, o.text, coalesce(${nameOf(sql`o.raised_by`)}, '') as "raisedByName", ${nameOf(sql`o.for_person`)} as "forName", o.raised_on as "raisedOn",
  (select jsonb_agg(jsonb_build_object('id', a.id, 'personId', a.person_id, 'name', coalesce(${nameOf(sql`a.person_id`)}, ''), 'relation', a.relation, 'unitLabel', coalesce(u.committee_name, u.name, ''), 'answerBy', a.answer_by,
      'askedByName', coalesce(${nameOf(sql`a.asked_by`)}, ''), 'askedOn', a.asked_on, 'note', a.note, 'bySuccession', a.by_succession) order by a.id)
    from obstacles.asking a left join org.unit_at u on u.province_id = a.province_id and u.unit_no = a.unit_no where a.province_id = o.province_id and a.obstacle_id = o.id and a.asked_on <= (select kit.view_on()) and a.known @> (select kit.view_known())) as askings,
  n.answer_by as "answerBy", c.id is null and n.answer_by < (select kit.view_on()) as "isLate",
  case when c.id is not null then jsonb_build_object('kind', c.kind, 'text', c.text, 'byName', coalesce(${nameOf(sql`c.recorded_by`)}, ''), 'forName', ${nameOf(sql`c.for_person`)}, 'onDay', c.on_day) end as closing,
  obstacles.is_open(o.province_id, o.id) and coalesce(obstacles.is_asked(o.province_id, o.id), false) and not obstacles.own(o.province_id, o.id) as "mayAnswer",
  obstacles.is_open(o.province_id, o.id) and obstacles.holds(o.province_id, o.id) as "mayWithdraw"`

const from = sql`obstacles.obstacle o join tasks.task_at t on t.province_id = o.province_id and t.id = o.task_id
  join lateral (select a.* from obstacles.asking a where a.province_id = o.province_id and a.obstacle_id = o.id and a.asked_on <= (select kit.view_on()) and a.known @> (select kit.view_known()) order by a.id desc limit 1) n on true
  left join obstacles.closing c on c.province_id = o.province_id and c.obstacle_id = o.id and c.on_day <= (select kit.view_on()) and lower(c.known) <= (select kit.view_known())`
const here = (work: Work) => sql`o.province_id = ${work.actor.provinceId} and o.raised_on <= (select kit.view_on()) and lower(o.known) <= (select kit.view_known())`

/** The obstacles of a task as of the view, in the order in which they were raised. */
export const obstaclesOf = async (work: Work, taskId: string): Promise<Obstacle[]> => (await sql<Obstacle>`select ${whole} from ${from} where ${here(work)} and o.task_id = ${taskId} order by o.id`.execute(db(work))).rows

export interface ObstacleFilter { mine?: 'asked' | 'raised' | undefined; state: 'open' | 'late' | 'closed'; unitNo?: number | undefined }

const narrowed = (work: Work, { mine, unitNo }: Pick<ObstacleFilter, 'mine' | 'unitNo'>) => sql.join([
  here(work),
  ...(mine === 'asked' ? [sql`obstacles.answers_for(o.province_id, n.person_id)`] : []), ...(mine === 'raised' ? [sql`obstacles.holds(o.province_id, o.id)`] : []),
  ...(unitNo === undefined ? [] : [sql`exists (select 1 from org.reach_at r where r.province_id = t.province_id and r.unit_no = t.holder_unit_no and r.ancestor_no = ${unitNo})`]),
], sql` and `)

const states: Record<ObstacleFilter['state'], RawBuilder<unknown>> = { open: sql`c.id is null`, late: sql`c.id is null and n.answer_by < (select kit.view_on())`, closed: sql`c.id is not null` }

/** Visible obstacles in a state, the nearest day to answer by first, closed ones the newest first. */
export const pageOfObstacles = async (work: Work, asked: ObstacleFilter & PageAsked): Promise<{ rows: Obstacle[]; next: string | null }> => {
  const order: OrderKey[] = asked.state === 'closed' ? [{ by: sql`c.on_day`, type: 'date', down: true }, { by: sql`o.id`, type: 'uuid', down: true }] : [{ by: sql`n.answer_by`, type: 'date' }, { by: sql`o.id`, type: 'uuid' }]
  const { key, goesOn, orderBy, limit, offset } = keyset(work, order, asked)
  const { rows } = await sql<Obstacle & { key: [string, string] }>`select ${whole}, ${key} as key from ${from} where ${narrowed(work, asked)} and ${states[asked.state]} and ${goesOn} order by ${orderBy} limit ${limit} offset ${offset}`.execute(db(work))
  return pageOfKeyed(rows, asked.size)
}

export const countObstacles = async (work: Work, asked: Pick<ObstacleFilter, 'mine' | 'unitNo'>): Promise<Record<ObstacleFilter['state'], number>> => (await sql<Record<ObstacleFilter['state'], number>>`
  select count(*) filter (where ${states.open})::int as open, count(*) filter (where ${states.late})::int as late, count(*) filter (where ${states.closed})::int as closed from ${from} where ${narrowed(work, asked)}`.execute(db(work))).rows[0] ?? { open: 0, late: 0, closed: 0 }

/** A visible obstacle as it stands now, for acts on it. */
export const findObstacle = async (work: Work, id: string) => (await sql<{ id: string; taskId: string; raisedBy: string; forPerson: string | null; askedPersonId: string; answerBy: Day; isOpen: boolean; isAsked: boolean; isOwn: boolean; holds: boolean }>`
  select o.id, o.task_id as "taskId", o.raised_by as "raisedBy", o.for_person as "forPerson", n.person_id as "askedPersonId", n.answer_by as "answerBy", obstacles.is_open(o.province_id, o.id) as "isOpen", coalesce(obstacles.is_asked(o.province_id, o.id), false) as "isAsked",
    obstacles.own(o.province_id, o.id) as "isOwn", obstacles.holds(o.province_id, o.id) as holds from obstacles.obstacle o
  join lateral (select a.person_id, a.answer_by from obstacles.asking a where a.province_id = o.province_id and a.obstacle_id = o.id and upper_inf(a.known) order by a.id desc limit 1) n on true
  where o.province_id = ${work.actor.provinceId} and o.id = ${id}`.execute(db(work))).rows[0]

const rank = sql`array_position(array['in_charge', 'superior', 'managing_body', 'follower'], x.relation)`

/** Who can remove an obstacle of a task today, each once by what stands nearest; row security asks the same function. */
export const addresseesOf = async (work: Work, taskId: string): Promise<Addressee[]> => (await sql<Addressee>`
  with one as (select distinct on (x.person_id) x.* from obstacles.addressees(${work.actor.provinceId}, ${taskId}) x order by x.person_id, ${rank}, x.depth)
  select x.person_id as "personId", p.name, (select h.title from people.post_at h where h.person_id = x.person_id order by h.concurrent, h.id limit 1) as post, x.relation, x.unit_no as "unitNo", coalesce(u.committee_name, u.name) as "unitLabel"
  from one x join people.person_at p on p.id = x.person_id join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = x.unit_no
  order by ${rank}, x.depth, p.search, p.id`.execute(db(work))).rows

export const insertObstacle = async (work: Work, { taskId, text, forPerson }: { taskId: string; text: string; forPerson: string | null }) => {
  const id = newId()
  await db(work).insertInto('obstacle').values({ province_id: work.actor.provinceId, id, task_id: taskId, text, raised_by: work.actor.personId, for_person: forPerson, raised_on: work.today }).execute()
  return id
}

export const insertAsking = async (work: Work, obstacleId: string, { personId, relation, unitNo, answerBy, note }: { personId: string; relation: Relation; unitNo: number; answerBy: Day; note: string | null }) => {
  const id = newId()
  await db(work).insertInto('asking').values({ province_id: work.actor.provinceId, id, obstacle_id: obstacleId, person_id: personId, relation, unit_no: unitNo, answer_by: answerBy, asked_by: work.actor.personId, asked_on: work.today, note }).execute()
  return id
}

export const insertClosing = async (work: Work, obstacleId: string, { kind, text, forPerson }: { kind: 'answered' | 'withdrawn'; text: string; forPerson: string | null }) => {
  await db(work).insertInto('closing').values({ province_id: work.actor.provinceId, id: newId(), obstacle_id: obstacleId, kind, text, recorded_by: work.actor.personId, for_person: forPerson, on_day: work.today }).execute()
}

/** The tasks of obstacles the actor sees, by which notices call them. */
export const titlesOf = async (work: Work, ids: string[]) => {
  const { rows } = await sql<{ id: string; code: string; title: string }>`
    select o.id, t.code, t.title from obstacles.obstacle o join tasks.task_at t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = ${work.actor.provinceId} and o.id = any(${ids}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ id, code, title }) => [id, { code, title }]))
}

/** The units that hold the tasks of these obstacles, of those the actor sees. */
export const unitsOf = async (work: Work, ids: string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ id: string; unitNo: number }>`
    select o.id, t.holder_unit_no as "unitNo" from obstacles.obstacle o join tasks.task_at t on t.province_id = o.province_id and t.id = o.task_id where o.province_id = ${work.actor.provinceId} and o.id = any(${ids}::uuid[])`.execute(db(work))
  return new Map(rows.map(({ id, unitNo }) => [id, unitNo]))
}

/** The obstacles of a task, of those the actor sees. */
export const obstacleIdsOf = async (work: Work, taskId: string): Promise<string[]> =>
  (await db(work).selectFrom('obstacle').where('province_id', '=', work.actor.provinceId).where('task_id', '=', taskId).select('id').execute()).map(({ id }) => id)

import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Mentioned, MyMention, Reader, Remark } from './contract.ts'

const db = room('remarks')

/** Mentions of a wording as JSON, with the names of today. */
const mentionsOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', m.person_id, 'name', p.name) order by m.id) from remarks.mention m join people.person_at p on p.id = m.person_id
  where m.province_id = w.province_id and m.wording_id = w.id), '[]')`

const postOf = (person: 'r.written_by' | 'p.id') => sql`(select o.title || ', ' || coalesce(u.committee_name, u.name) from people.post_at o join org.unit_at u on u.province_id = o.province_id and u.unit_no = o.unit_no
  where o.person_id = ${sql.ref(person)} order by o.concurrent, o.id limit 1)`

/** What was written about a task up to the day of the view, each in its latest wording as known then; a text taken back is its author's alone, whatever instant is asked. */
export const remarksOf = async (work: Work, taskId: string) => (await sql<Remark & { mentions: Mentioned[] }>`
  select r.id, r.parent_id as "parentId", r.written_by as "authorId", coalesce(a.name, 'Người vận hành hệ thống') as "authorName", ${postOf('r.written_by')} as "authorPost", r.on_day as "onDay", r.written_at as "writtenAt",
    w.body as text, ${mentionsOf} as mentions, case when w.versions > 1 then w.recorded_at end as "correctedAt", x.recorded_at as "withdrawnAt", r.written_by = kit.me() as mine,
    x.id is null and exists (select 1 from remarks.mention m where m.province_id = r.province_id and m.wording_id = w.id and m.person_id = kit.me())
      and not exists (select 1 from remarks.read_mark k where k.province_id = r.province_id and k.remark_id = r.id and k.person_id = kit.me()) as unread
  from remarks.remark r left join people.person_at a on a.id = r.written_by left join remarks.withdrawal x on x.province_id = r.province_id and x.remark_id = r.id
  left join lateral (select v.*, count(*) over () as versions from remarks.wording v where v.province_id = r.province_id and v.remark_id = r.id and lower(v.known) <= (select kit.view_known()) order by v.id desc limit 1) w on true
  where r.province_id = ${work.actor.provinceId} and r.task_id = ${taskId} and r.on_day <= (select kit.view_on()) and lower(r.known) <= (select kit.view_known()) order by r.id`.execute(db(work))).rows

/** A visible remark, for acts on it. */
export const findRemark = async (work: Work, id: string) => (await sql<{ id: string; taskId: string; parentId: string | null; mine: boolean; withdrawn: boolean }>`
  select r.id, r.task_id as "taskId", r.parent_id as "parentId", r.written_by = kit.me() as mine, remarks.is_withdrawn(r.province_id, r.id) as withdrawn from remarks.remark r where r.id = ${id}`.execute(db(work))).rows[0]

/** Readers of a task whose name or post holds the words, at most so many, with how many there are. */
export const readersOf = async (work: Work, taskId: string, { search, limit }: { search?: string | undefined; limit: number }) => {
  const { rows } = await sql<Reader & { total: number }>`
    select p.id, p.name, coalesce(${postOf('p.id')}, '') as note, count(*) over ()::int as total from tasks.readers(${work.actor.provinceId}, ${taskId}) o join people.person_at p on p.id = o.person_id
    where p.id <> kit.me() ${search ? sql`and p.search like ${containing(fold(search))}` : sql``} order by p.search, p.id limit ${limit}`.execute(db(work))
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Of these persons, those who may not see the task, with their names. */
export const strangersAmong = async (work: Work, taskId: string, personIds: string[]) => (await sql<{ id: string; name: string | null }>`
  select x.id, p.name from unnest(${personIds}::uuid[]) x(id) left join people.person_at p on p.id = x.id
  where x.id not in (select o.person_id from tasks.readers(${work.actor.provinceId}, ${taskId}) o)`.execute(db(work))).rows

export const insertRemark = async (work: Work, { taskId, parentId }: { taskId: string; parentId: string | null }) => {
  const id = newId()
  await db(work).insertInto('remark').values({ province_id: work.actor.provinceId, id, task_id: taskId, parent_id: parentId, written_by: work.actor.personId, on_day: work.today }).execute()
  return id
}

export const insertWording = async (work: Work, remarkId: string, { body, personIds }: { body: string; personIds: string[] }) => {
  const [id, home] = [newId(), work.actor.provinceId]
  await db(work).insertInto('wording').values({ province_id: home, id, remark_id: remarkId, body, recorded_by: work.actor.personId }).execute()
  if (personIds.length > 0) await db(work).insertInto('mention').values(personIds.map((personId) => ({ province_id: home, id: newId(), remark_id: remarkId, wording_id: id, person_id: personId }))).execute()
}

export const insertWithdrawal = (work: Work, remarkId: string) =>
  db(work).insertInto('withdrawal').values({ province_id: work.actor.provinceId, id: newId(), remark_id: remarkId, recorded_by: work.actor.personId }).execute()

/** Mentions of the actor in what stands today and he has not read, newest first. */
export const unreadMentions = async (work: Work, limit: number) => {
  const { rows } = await sql<MyMention & { total: number }>`
    select r.id as "remarkId", r.task_id as "taskId", t.code, t.title, coalesce(a.name, '') as "authorName", r.written_at as "writtenAt", w.body as text, ${mentionsOf} as mentions, count(*) over ()::int as total
    from remarks.mention me join remarks.remark r on r.province_id = me.province_id and r.id = me.remark_id join tasks.task_at t on t.province_id = r.province_id and t.id = r.task_id
    join remarks.wording w on w.province_id = me.province_id and w.id = me.wording_id left join people.person_at a on a.id = r.written_by
    where me.province_id = ${work.actor.provinceId} and me.person_id = kit.me() and not remarks.is_withdrawn(r.province_id, r.id)
      and not exists (select 1 from remarks.wording later where later.province_id = w.province_id and later.remark_id = w.remark_id and later.id > w.id)
      and not exists (select 1 from remarks.read_mark k where k.province_id = r.province_id and k.remark_id = r.id and k.person_id = kit.me())
    order by r.id desc limit ${limit}`.execute(db(work))
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

/** Marks remarks as read by the actor, those that mention him and he sees; marked twice is marked once. */
export const insertReadMarks = async (work: Work, remarkIds: string[]) => {
  const { rows } = await sql<{ id: string }>`select distinct m.remark_id as id from remarks.mention m where m.remark_id = any(${remarkIds}::uuid[]) and m.person_id = kit.me()`.execute(db(work))
  if (rows.length === 0) return 0
  const done = await db(work).insertInto('read_mark').values(rows.map(({ id }) => ({ province_id: work.actor.provinceId, id: newId(), remark_id: id, person_id: work.actor.personId }))).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return Number(done.numInsertedOrUpdatedRows ?? 0)
}

import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { NoticeKind, SubjectKind } from './contract.ts'

const db = room('notices')

/** A notice as it stands in the table, with the names of who told and for whom it is. */
export interface NoticeRow {
  id: string; kind: NoticeKind; subjectKind: SubjectKind; subjectId: string; place: string; facts: Record<string, string | number | null>
  byName: string | null; forName: string | null; day: string; madeAt: string; readAt: string | null
}

/** A notice n as a row, and the names beside it. */
export const noticeColumns = sql`n.id, n.kind, n.subject_kind as "subjectKind", n.subject_id as "subjectId", n.place, n.facts, b.name as "byName", f.name as "forName", n.day, n.made_at as "madeAt", n.read_at as "readAt"`
/** Where its names come from. */
export const noticeNames = sql`left join people.person_at b on b.province_id = n.province_id and b.id = n.made_by left join people.person_at f on f.province_id = n.province_id and f.id = n.for_person`

/** The actor's notices, newest first, by keyset: each page is a walk along one index. */
export const pageOfNotices = async (work: Work, { unread, before, size }: { unread: boolean; before?: string | undefined; size: number }) => (await sql<NoticeRow>`
  select ${noticeColumns} from (
    select * from notices.notice n where n.province_id = ${work.actor.provinceId} and n.person_id = ${work.actor.personId} ${unread ? sql`and n.read_at is null` : sql``} ${before ? sql`and n.id < ${before}` : sql``}
    order by n.id desc limit ${size}) n ${noticeNames} order by n.id desc`.execute(db(work))).rows

/** How many notices the actor has not read, counted so far. */
export const countUnread = async (work: Work, most: number) => (await sql<{ unread: number }>`
  select count(*)::int as unread from (select 1 from notices.notice n where n.province_id = ${work.actor.provinceId} and n.person_id = ${work.actor.personId} and n.read_at is null limit ${most}) x`.execute(db(work))).rows[0]?.unread ?? 0

/** Marks the actor's notices as read, these or all up to one; read twice is read once. */
export const markRead = async (work: Work, which: { ids: string[] } | { until: string }) => {
  const chosen = 'ids' in which ? sql`n.id = any (${which.ids}::uuid[])` : sql`n.id <= ${which.until}`
  const { numAffectedRows } = await sql`update notices.notice n set read_at = now() where n.province_id = ${work.actor.provinceId} and n.person_id = ${work.actor.personId} and n.read_at is null and ${chosen}`.execute(db(work))
  return Number(numAffectedRows ?? 0)
}

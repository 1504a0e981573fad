import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { AskedUnit } from './comment-contract.ts'

const db = room('documents')

const asked = (work: Work, which: ReturnType<typeof sql>) => sql<AskedUnit & { documentId: string }>`
  select a.id, a.document_id as "documentId", v.nth as version, a.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(a.province_id, a.unit_no), '') as "unitLabel", case when u.unit_no is null then org.ending(a.province_id, a.unit_no) end as ending, a.answer_by as "answerBy", c.id is null and a.answer_by < ${work.today}::date as "isLate",
    c.id is null and a.unit_no = any ((select documents.headed())::int[]) as "mayComment",
    case when c.id is not null then jsonb_build_object('id', c.id, 'text', c.said, 'onDay', to_char(c.on_day, 'YYYY-MM-DD'), 'byName', coalesce((select p.name from people.person_at p where p.province_id = c.province_id and p.id = c.given_by), ''),
      'reply', case when r.id is not null then jsonb_build_object('taken', r.taken, 'reason', r.reason, 'onDay', to_char(r.on_day, 'YYYY-MM-DD')) end) end as comment
  from documents.asked a join documents.version v on v.province_id = a.province_id and v.id = a.version_id left join org.unit_at u on u.province_id = a.province_id and u.unit_no = a.unit_no
    left join documents.comment c on c.province_id = a.province_id and c.asked_id = a.id left join documents.reply r on r.province_id = c.province_id and r.comment_id = c.id
  where a.province_id = ${work.actor.provinceId} and ${which} order by v.nth desc, u.code`

/** The units that were asked about a document, of the newest version first. */
export const askedAbout = async (work: Work, documentId: string): Promise<AskedUnit[]> => (await asked(work, sql`a.document_id = ${documentId}`).execute(db(work))).rows

/** One of them, by its id. */
export const findAsked = async (work: Work, id: string) => (await asked(work, sql`a.id = ${id}`).execute(db(work))).rows[0]

/** Whether the actor drafts this document. */
export const isDrafter = async (work: Work, documentId: string): Promise<boolean> => (await sql<{ is: boolean }>`select documents.drafts(${work.actor.provinceId}, ${documentId}) as is`.execute(db(work))).rows[0]?.is ?? false

/** The heads of a unit today. */
export const headsOf = async (work: Work, unitNo: number): Promise<string[]> => (await sql<{ id: string }>`select h.person_id as id from people.post_at h where h.province_id = ${work.actor.provinceId} and h.unit_no = ${unitNo} and h.heads`.execute(db(work))).rows.map(({ id }) => id)

export const insertAsked = async (work: Work, { documentId, versionId, unitNo, answerBy }: { documentId: string; versionId: string; unitNo: number; answerBy: Day }) =>
  void await sql`insert into documents.asked (province_id, id, document_id, version_id, unit_no, answer_by, asked_on, recorded_by) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${versionId}, ${unitNo}, ${answerBy}, ${work.today}, ${work.actor.personId})`.execute(db(work))

export const insertComment = async (work: Work, { documentId, askedId, text }: { documentId: string; askedId: string; text: string }) =>
  void await sql`insert into documents.comment (province_id, id, document_id, asked_id, said, on_day, given_by) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${askedId}, ${text}, ${work.today}, ${work.actor.personId})`.execute(db(work))

export const insertReply = async (work: Work, { documentId, commentId, taken, reason }: { documentId: string; commentId: string; taken: boolean; reason: string | null }) =>
  void await sql`insert into documents.reply (province_id, id, document_id, comment_id, taken, reason, on_day, recorded_by) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${commentId}, ${taken}, ${reason}, ${work.today}, ${work.actor.personId})`.execute(db(work))

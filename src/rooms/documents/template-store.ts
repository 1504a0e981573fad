import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { TemplateLine } from './template-contract.ts'

const db = room('documents')

/** The templates of a unit with their days, kind by kind, the latest first, and the days from which one was withdrawn; one that was replaced for all its days stands as it was. */
export const templatesOf = async (work: Work, unitNo: number): Promise<TemplateLine[]> => (await sql<TemplateLine>`
  select x.id, nullif(x.kind, '*') as kind, x.name, coalesce(f.size, 0)::int as size, lower(x.valid) as "fromOn", upper(x.valid) as "untilOn", x.sha256 is not null and x.valid @> ${work.today}::date and upper_inf(x.known) as "isNow", x.uploaded_on as "uploadedOn",
    coalesce((select p.name from people.person_at p where p.province_id = x.province_id and p.id = x.recorded_by), '') as "byName", x.reason, not upper_inf(x.known) as "isReplaced",
    x.sha256 is not null and upper_inf(x.known) and coalesce(upper(x.valid) > ${work.today}::date, true) and documents.may_set(x.province_id, x.unit_no) as "mayWithdraw"
  from documents.template x left join kit.file f on f.sha256 = x.sha256 where x.province_id = ${work.actor.provinceId} and x.unit_no = ${unitNo}
    and (upper_inf(x.known) or (x.sha256 is not null and not exists (select 1 from documents.template o where o.province_id = x.province_id and o.unit_no = x.unit_no and o.kind = x.kind and o.sha256 = x.sha256 and (upper_inf(o.known) or o.id > x.id))))
  order by x.kind = '*' desc, x.kind, upper_inf(x.known) desc, lower(x.valid) desc, x.id desc`.execute(db(work))).rows

/** The template in which a document's paper of a day is drawn: its kind's own, or the one for all; none on days from which it was withdrawn; for what was issued the one that was known then. */
export const templateOf = async (work: Work, { id, unitNo, kind }: { id: string; unitNo: number; kind: string }, onDay: Day) => (await sql<{ sha256: Buffer }>`
  select x.sha256 from documents.template x where x.province_id = ${work.actor.provinceId} and x.unit_no = ${unitNo} and x.kind in (${kind}, '*') and x.sha256 is not null and x.valid @> ${onDay}::date
    and x.known @> coalesce((select lower(i.known) from documents.issue i where i.province_id = x.province_id and i.document_id = ${id}), now()) order by x.kind = '*' limit 1`.execute(db(work))).rows[0]?.sha256

/** A template, also one that was replaced: whose it is, for which kind, its file. */
export const findTemplate = async (work: Work, id: string) => (await sql<{ name: string; sha256: Buffer; unitNo: number; kind: string | null }>`
  select name, sha256, unit_no as "unitNo", nullif(kind, '*') as kind from documents.template where province_id = ${work.actor.provinceId} and id = ${id} and sha256 is not null`.execute(db(work))).rows[0]

interface NewTemplate { unitNo: number; kind: string | null; name: string; sha256: Buffer; fromOn: Day; untilOn: Day | null }

export const insertTemplate = async (work: Work, { unitNo, kind, name, sha256, fromOn, untilOn }: NewTemplate): Promise<string> => {
  const id = newId()
  await sql`insert into documents.template (province_id, id, unit_no, kind, sha256, name, uploaded_on, recorded_by, valid)
    values (${work.actor.provinceId}, ${id}, ${unitNo}, ${kind ?? '*'}, ${sha256}, ${name}, ${work.today}, ${work.actor.personId}, ${dayRange(fromOn, untilOn)}::daterange)`.execute(db(work))
  return id
}

/** Withdraws a template from a day on, as long as it would have held; undefined where it does not hold on that day. */
export const insertWithdrawal = async (work: Work, of: string, { fromOn, reason }: { fromOn: Day; reason: string }): Promise<string | undefined> => (await sql<{ id: string }>`
  insert into documents.template (province_id, id, unit_no, kind, sha256, name, uploaded_on, recorded_by, reason, valid)
  select x.province_id, ${newId()}::uuid, x.unit_no, x.kind, null, x.name, ${work.today}::date, ${work.actor.personId}::uuid, ${reason}, daterange(${fromOn}::date, upper(x.valid))
  from documents.template x where x.province_id = ${work.actor.provinceId} and x.id = ${of} and x.sha256 is not null and upper_inf(x.known) and x.valid @> ${fromOn}::date returning id`.execute(db(work))).rows[0]?.id

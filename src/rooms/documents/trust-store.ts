import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { TrustedFile } from '../../kit/signatures/trusted.ts'
import { dayRange } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { TrustLine } from './trust-contract.ts'

const db = room('documents')

/** What is trusted today, roots first. */
export const trustLines = async (work: Work): Promise<TrustLine[]> => (await sql<TrustLine>`
  select x.id, x.kind, x.name, x.fingerprint, lower(x.valid) as "fromOn", x.issued_on as "issuedOn", x.expires_on as "expiresOn", case when d.id is not null then jsonb_build_object('number', d.number, 'issuer', d.issuer, 'issuedOn', to_char(d.issued_on, 'YYYY-MM-DD'), 'title', d.title) end as document,
    coalesce((select p.name from people.person_at p where p.province_id = x.province_id and p.id = x.recorded_by), '') as "byName"
  from documents.trust x left join rulebook.document d on d.province_id = x.province_id and d.id = x.document_id
  where x.province_id = ${work.actor.provinceId} and x.trusted and x.valid @> ${work.today}::date and upper_inf(x.known) order by x.kind = 'revocations', x.name, x.id`.execute(db(work))).rows

/** The certificates and lists themselves that are trusted today. */
export const trustFiles = async (work: Work): Promise<{ kind: 'root' | 'revocations'; der: Buffer }[]> => (await sql<{ kind: 'root' | 'revocations'; der: Buffer }>`
  select kind, der from documents.trust where province_id = ${work.actor.provinceId} and trusted and valid @> ${work.today}::date and upper_inf(known)`.execute(db(work))).rows

export const maySetTrust = async (work: Work): Promise<boolean> => (await sql<{ may: boolean }>`select ${work.actor.provinceId} = any (kit.administered()) as may`.execute(db(work))).rows[0]?.may ?? false

export const insertTrust = async (work: Work, { kind, name, fingerprint, der, from, until }: TrustedFile, { fromOn, documentId }: { fromOn: Day; documentId: string | null }): Promise<string> => {
  const id = newId()
  await sql`insert into documents.trust (province_id, id, kind, name, fingerprint, der, issued_on, expires_on, trusted, document_id, recorded_by, valid)
    values (${work.actor.provinceId}, ${id}, ${kind}, ${name}, ${fingerprint}, ${der}, ${from}, ${until}, true, ${documentId}, ${work.actor.personId}, ${dayRange(fromOn, null)}::daterange)`.execute(db(work))
  return id
}

/** Trusts the same no longer from a day on; undefined where it is not trusted. */
export const insertWithdrawal = async (work: Work, of: string, { fromOn, documentId }: { fromOn: Day; documentId: string }): Promise<string | undefined> => (await sql<{ id: string }>`
  insert into documents.trust (province_id, id, kind, name, fingerprint, der, issued_on, expires_on, trusted, document_id, recorded_by, valid)
  select x.province_id, ${newId()}::uuid, x.kind, x.name, x.fingerprint, x.der, x.issued_on, x.expires_on, false, ${documentId}::uuid, ${work.actor.personId}::uuid, ${dayRange(fromOn, null)}::daterange
  from documents.trust x where x.province_id = ${work.actor.provinceId} and x.id = ${of} and x.trusted and upper_inf(x.known) returning id`.execute(db(work))).rows[0]?.id

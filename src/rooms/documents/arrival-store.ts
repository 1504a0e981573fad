import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import { containing, folded } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Arrival } from './arrival-contract.ts'

const db = room('documents')

interface ArrivalFilter { unitNo?: number | undefined; search?: string | undefined; waiting?: boolean | undefined }

const entered = (work: Work) => sql`
  select a.id, a.value, a.document_id, a.unit_no, a.arrived_on, a.handled_by, a.sha256 is not null as has_file, r.number, r.issuer, r.issued_on, r.title
  from documents.arrival a join rulebook.document_at r on r.province_id = a.province_id and r.id = a.reference_id where a.province_id = ${work.actor.provinceId}`

/** The units whose papers the actor files, each with the register in which they are entered now: its own, or that of the unit that took it over. */
const registers = (work: Work) => sql`(select k.no, h.now_no from unnest(documents.filed()) k (no) cross join lateral (select case when org.stands(${work.actor.provinceId}, k.no) then k.no else org.heir(${work.actor.provinceId}, k.no) end as now_no) h where h.now_no = any ((select documents.kept())::int[]))`

/** What was issued to a unit whose registry the actor keeps, or to one it took over, and stands in its register under no number yet. */
const waiting = (work: Work) => sql`
  select distinct null::uuid as id, null::int as value, i.document_id, k.now_no as unit_no, null::date as arrived_on, null::text as handled_by, false as has_file, lpad(i.value::text, greatest(2, length(i.value::text)), '0') || '-' || i.kind || '/' || i.symbol as number, coalesce(u.committee_name, u.name, org.last_name(i.province_id, i.unit_no), '') as issuer, i.issued_on, v.title
  from documents.recipient c join documents.issue i on i.province_id = c.province_id and i.version_id = c.version_id join documents.version v on v.province_id = i.province_id and v.id = i.version_id
    left join org.unit_at u on u.province_id = i.province_id and u.unit_no = i.unit_no join ${registers(work)} k on k.no = c.unit_no
  where c.province_id = ${work.actor.provinceId} and not exists (select 1 from documents.arrival a where a.province_id = c.province_id and a.unit_no in (c.unit_no, k.now_no) and a.document_id = i.document_id)`

/** The register of arrivals, what waits to be entered first, then the newest. */
export const pageOfArrivals = async (work: Work, { unitNo, search, waiting: onlyWaiting }: ArrivalFilter, { page, size }: { page: number; size: number }) => {
  const text = folded(sql`x.number || ' ' || x.issuer || ' ' || coalesce(x.title, '')`)
  const where = sql.join([sql`true`, ...(unitNo === undefined ? [] : [sql`x.unit_no = ${unitNo}`]), ...(onlyWaiting ? [sql`x.id is null`] : []), ...(search ? fold(search).split(' ').map((word) => sql`${text} like ${containing(word)}`) : [])], sql` and `)
  const all = sql`(${waiting(work)} union all ${entered(work)}) x`
  const { rows } = await sql<Arrival>`select x.id, x.value, x.document_id as "documentId", jsonb_build_object('number', x.number, 'issuer', x.issuer, 'issuedOn', to_char(x.issued_on, 'YYYY-MM-DD'), 'title', x.title) as document, x.arrived_on as "arrivedOn", x.unit_no as "unitNo",
      coalesce(u.committee_name, u.name, org.last_name(${work.actor.provinceId}, x.unit_no), '') as "unitLabel", x.handled_by as "handledBy", x.has_file as "hasFile"
    from ${all} left join org.unit_at u on u.province_id = ${work.actor.provinceId} and u.unit_no = x.unit_no where ${where} order by x.id nulls first, x.arrived_on desc, x.value desc, x.issued_on limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const counted = await sql<{ total: number; waiting: number }>`select count(*)::int as total, count(*) filter (where x.id is null)::int as waiting from ${all} where ${where}`.execute(db(work))
  return { rows, ...counted.rows[0] ?? { total: 0, waiting: 0 } }
}

/** The line under which a document stands in a unit's register already. */
export const findArrival = async (work: Work, unitNo: number, referenceId: string) => (await sql<{ value: number }>`select value from documents.arrival where province_id = ${work.actor.provinceId} and unit_no = ${unitNo} and reference_id = ${referenceId}`.execute(db(work))).rows[0]

export interface NewArrival { unitNo: number; referenceId: string; documentId: string | null; arrivedOn: Day; handledBy: string | null; file: { name: string; sha256: Buffer } | null }

/** Enters a document; the number follows the last one of the year. */
export const insertArrival = async (work: Work, { unitNo, referenceId, documentId, arrivedOn, handledBy, file }: NewArrival): Promise<{ id: string; value: number }> => {
  const id = newId()
  const { rows: [given] } = await sql<{ value: number }>`insert into documents.arrival (province_id, id, unit_no, year, reference_id, document_id, arrived_on, handled_by, sha256, file_name, recorded_by)
    values (${work.actor.provinceId}, ${id}, ${unitNo}, ${Number(arrivedOn.slice(0, 4))}, ${referenceId}, ${documentId}, ${arrivedOn}, ${handledBy}, ${file?.sha256 ?? null}, ${file?.name ?? null}, ${work.actor.personId}) returning value`.execute(db(work))
  return { id, value: given?.value ?? 0 }
}

export const findArrivalFile = async (work: Work, id: string) => (await sql<{ name: string; sha256: Buffer }>`select file_name as name, sha256 from documents.arrival where province_id = ${work.actor.provinceId} and id = ${id} and sha256 is not null`.execute(db(work))).rows[0]

import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { codeOf } from '../../kit/papers/code.ts'
import { containing } from '../../kit/sql.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { Ending } from '../org/contract.ts'
import type { State } from './contract.ts'
import { numberLine, numberOf } from './rules.ts'

const db = room('documents')

/** A document as it stands: what lists, its page and every act on it begin with. */
export interface Standing {
  id: string; state: State; kind: string; kindName: string; showsName: boolean; title: string; unitNo: number; unitLabel: string; drafterId: string; drafterName: string; version: number; versionId: string; since: Day
  value: number | null; symbol: string; issuedOn: Day | null; submission: number | null; submissionId: string | null; position: number | null; waitsFor: string | null; ending: Ending | null; subjectKind: string | null; subjectId: string | null
}

const columns = sql<Standing>`d.id, d.state, d.kind, d.kind_name as "kindName", d.shows_name as "showsName", d.title, d.unit_no as "unitNo", coalesce(u.committee_name, u.name, org.last_name(d.province_id, d.unit_no), '') as "unitLabel", case when u.unit_no is null then org.ending(d.province_id, d.unit_no) end as ending, d.drafter_id as "drafterId",
  coalesce((select p.name from people.person_at p where p.province_id = d.province_id and p.id = d.drafter_id), '') as "drafterName", d.version, d.version_id as "versionId", d.since, d.value, coalesce(d.symbol, '') as symbol, d.issued_on as "issuedOn",
  d.submission, d.submission_id as "submissionId", d.position, d.step ->> 'name' as "waitsFor", d.subject_kind as "subjectKind", d.subject_id as "subjectId"`
const from = sql`documents.document_at d left join org.unit_at u on u.province_id = d.province_id and u.unit_no = d.unit_no`

export interface DocumentFilter { unitNo?: number | undefined; kind?: string | undefined; state?: State | undefined; waiting?: boolean | undefined; year?: number | undefined; search?: string | undefined }

const narrowed = (work: Work, { unitNo, kind, state, waiting, year, search }: DocumentFilter) => sql.join([
  sql`d.province_id = ${work.actor.provinceId}`,
  ...(unitNo === undefined ? [] : [sql`d.unit_no = ${unitNo}`]), ...(kind ? [sql`d.kind = ${kind}`] : []), ...(state ? [sql`d.state = ${state}`] : []),
  ...(year === undefined ? [] : [sql`coalesce(d.issued_on, d.drafted_on) between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`]),
  ...(search ? fold(search).split(' ').map((word) => sql`(d.search like ${containing(word)} or lower(d.value || '-' || d.kind || '/' || d.symbol) like ${containing(word)})`) : []),
  ...(waiting ? [waitsForMe] : []),
], sql` and `)

/** What waits for the actor: an opinion in his step, a number in the registry he keeps, a draft of his that came back. */
const waitsForMe = sql`case d.state when 'waiting' then documents.may_decide(d.province_id, d.submission_id, d.position) when 'agreed' then d.unit_no = any ((select documents.kept())::int[]) and org.stands(d.province_id, d.unit_no) when 'returned' then d.drafter_id = any (documents.acting()) else false end`

/** Documents on their way before those that were issued, the newest first. */
export const pageOfDocuments = async (work: Work, asked: DocumentFilter, { page, size }: { page: number; size: number }): Promise<{ rows: Standing[]; total: number }> => {
  const where = narrowed(work, asked)
  const { rows } = await sql<Standing>`select ${columns} from ${from} where ${where} order by d.issued_on desc nulls first, d.value desc nulls last, d.since desc, d.id desc limit ${size} offset ${(page - 1) * size}`.execute(db(work))
  const counted = await sql<{ total: number }>`select count(*)::int as total from documents.document_at d where ${where}`.execute(db(work))
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** One visible document. */
export const findStanding = async (work: Work, id: string): Promise<Standing | undefined> => (await standings(work, sql`d.id = ${id}`))[0]

/** Where a document stands, as other rooms are told. */
interface DocumentStanding { id: string; state: State; kind: string; number: string | null; numberLine: string; title: string; unitNo: number; issuedOn: Day | null; version: number }

/** The documents about some things of one kind, by the thing's id, oldest first. */
export const documentsAbout = async (work: Work, kind: string, ids: readonly string[]): Promise<Map<string, DocumentStanding[]>> => {
  const rows = ids.length === 0 ? [] : await standings(work, sql`d.subject_kind = ${kind} and d.subject_id = any(${[...ids]}::uuid[])`)
  return new Map([...Map.groupBy(rows, ({ subjectId }) => subjectId ?? '')].map(([id, found]) => [id, found.map(told)]))
}

/** The documents whose code ends their id so. */
export const documentsByCode = async (work: Work, end: string): Promise<(DocumentStanding & { kindName: string; unitLabel: string; code: string })[]> =>
  (await standings(work, sql`right(d.id::text, 10) = ${end}`)).map((one) => ({ ...told(one), kindName: one.kindName, unitLabel: one.unitLabel, code: codeOf(one.id) }))

/** How documents are called, for notices. */
export const titlesOf = async (work: Work, ids: string[]) =>
  new Map((await standings(work, sql`d.id = any(${ids}::uuid[])`)).map(({ id, title, kindName }) => [id, { code: null, title: `${kindName} ${title}` }]))

/** The units that issue them. */
export const unitsOf = async (work: Work, ids: string[]): Promise<Map<string, number>> => new Map((await standings(work, sql`d.id = any(${ids}::uuid[])`)).map(({ id, unitNo }) => [id, unitNo]))

const standings = async (work: Work, which: ReturnType<typeof sql>): Promise<Standing[]> =>
  (await sql<Standing>`select ${columns} from ${from} where d.province_id = ${work.actor.provinceId} and ${which} order by d.id`.execute(db(work))).rows

const told = ({ id, state, kind, value, symbol, title, unitNo, issuedOn, version }: Standing): DocumentStanding =>
  ({ id, state, kind, number: value === null ? null : numberOf({ value, kind, symbol }), numberLine: numberLine({ value, kind, symbol }), title, unitNo, issuedOn, version })

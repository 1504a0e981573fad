import { sql } from 'kysely'
import type { Day } from '../../kit/dates.ts'
import { newId } from '../../kit/id.ts'
import type { Block, Part } from '../../kit/papers/paper.ts'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { DocumentCopy, DocumentFile, Step, Submission, VersionLine } from './contract.ts'
import type { Wording } from './wording-contract.ts'
import type * as z from 'zod'

const db = room('documents')

/** What another room made, with the claims of its figures: the text above the signature, after what a hand wrote, and pages behind it. */
export interface Annexes { body?: readonly Block[]; parts: readonly Part[]; claims: { readonly claims: readonly { readonly id: string }[] } }

/** Whoever acts on a document waits for whoever is acting on it. */
export const hold = async (work: Work, id: string) => void await sql`select documents.hold(${id})`.execute(db(work))

/** Units whose documents the actor may draft, those whose registry he keeps while they stand, and those whose papers he files: these, and what they took over. */
export const officesOf = async (work: Work): Promise<{ draftsFor: number[]; keeps: number[]; files: number[] }> =>
  (await sql<{ draftsFor: number[]; keeps: number[]; files: number[] }>`select documents.drafts_for() as "draftsFor", array(select k.no from unnest(documents.kept()) k (no) where org.stands(${work.actor.provinceId}, k.no)) as keeps, documents.filed() as files`.execute(db(work))).rows[0] ?? { draftsFor: [], keeps: [], files: [] }

/** Whether the actor may write this document now, and give the opinion it waits for. */
export const powersOver = async (work: Work, { id, submissionId, position }: { id: string; submissionId: string | null; position: number | null }) =>
  (await sql<{ write: boolean; decide: boolean; isDrafter: boolean }>`select documents.may_write(d.province_id, d.id) as write, coalesce(documents.may_decide(d.province_id, ${submissionId}::uuid, ${position}::int), false) as decide,
    d.drafter_id = any (documents.acting() || kit.ids('stands_for')) as "isDrafter" from documents.document d where d.province_id = ${work.actor.provinceId} and d.id = ${id}`.execute(db(work))).rows[0] ?? { write: false, decide: false, isDrafter: false }

export const insertDocument = async (work: Work, { unitNo, kind, subject }: { unitNo: number; kind: string; subject: { kind: string; id: string } | null }) => {
  const id = newId()
  await sql`insert into documents.document (province_id, id, unit_no, kind, drafter_id, drafted_on, subject_kind, subject_id)
    values (${work.actor.provinceId}, ${id}, ${unitNo}, ${kind}, ${work.actor.personId}, ${work.today}, ${subject?.kind ?? null}, ${subject?.id ?? null})`.execute(db(work))
  return id
}

export const insertVersion = async (work: Work, { documentId, nth, wording, annexes = null, note = null }: { documentId: string; nth: number; wording: Wording; annexes?: Annexes | null; note?: string | null }) => {
  const [id, home, { title, to, blocks, signing, recipients }] = [newId(), work.actor.provinceId, wording]
  await sql`insert into documents.version (province_id, id, document_id, nth, title, search, blocks, addressed_to, annexes, authority, on_behalf, post, signer, note, written_on, recorded_by)
    values (${home}, ${id}, ${documentId}, ${nth}, ${title}, ${fold(title)}, ${JSON.stringify(blocks)}, ${to}, ${annexes && JSON.stringify(annexes)}, ${signing.authority}, ${signing.onBehalf}, ${signing.post}, ${signing.signer}, ${note || null}, ${work.today}, ${work.actor.personId})`.execute(db(work))
  for (const [at, { name, unitNo }] of recipients.entries()) await sql`insert into documents.recipient (province_id, id, version_id, position, name, unit_no) values (${home}, ${newId()}, ${id}, ${at + 1}, ${name}, ${unitNo})`.execute(db(work))
  return id
}

/** What a version says, and the pages another room put to it. */
export const findWording = async (work: Work, documentId: string, nth: number): Promise<{ wording: Wording; annexes: Annexes | null } | undefined> =>
  (await sql<{ wording: Wording; annexes: Annexes | null }>`select jsonb_build_object('title', v.title, 'to', v.addressed_to, 'blocks', v.blocks,
      'recipients', coalesce((select jsonb_agg(jsonb_build_object('name', r.name, 'unitNo', r.unit_no) order by r.position) from documents.recipient r where r.province_id = v.province_id and r.version_id = v.id), '[]'),
      'signing', jsonb_build_object('authority', v.authority, 'onBehalf', v.on_behalf, 'post', v.post, 'signer', v.signer)) as wording, v.annexes
    from documents.version v where v.province_id = ${work.actor.provinceId} and v.document_id = ${documentId} and v.nth = ${nth}`.execute(db(work))).rows[0]

const nameOf = (column: string) => sql`coalesce((select p.name from people.person_at p where p.province_id = x.province_id and p.id = x.${sql.ref(column)}), '')`

export const versionsOf = async (work: Work, id: string) => (await sql<z.infer<typeof VersionLine>>`select x.nth, ${nameOf('recorded_by')} as "byName", x.written_on as "onDay", x.note from documents.version x where x.province_id = ${work.actor.provinceId} and x.document_id = ${id} order by x.nth desc`.execute(db(work))).rows

export const submissionsOf = async (work: Work, id: string): Promise<Submission[]> => (await sql<Submission>`
  select x.nth, v.nth as version, x.on_day as "onDay", ${nameOf('recorded_by')} as "byName", coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'position', o.position, 'step', coalesce(f.steps -> (o.position - 1) ->> 'name', 'Văn thư'), 'verdict', o.verdict, 'text', o.said, 'onDay', to_char(o.on_day, 'YYYY-MM-DD'),
      'byName', coalesce((select p.name from people.person_at p where p.province_id = o.province_id and p.id = o.given_by), '')) order by o.position) from documents.opinion o where o.province_id = x.province_id and o.submission_id = x.id), '[]') as opinions
  from documents.submission x join documents.version v on v.province_id = x.province_id and v.id = x.version_id join documents.flow f on f.province_id = x.province_id and f.id = x.flow_id
  where x.province_id = ${work.actor.provinceId} and x.document_id = ${id} order by x.nth desc`.execute(db(work))).rows

/** The steps of a flow with who stands in each today. */
export const stepsOf = async (work: Work, flowId: string): Promise<(Step & { ids: string[] })[]> => (await sql<Step & { ids: string[] }>`
  select s.at::int as position, s.step ->> 'name' as name, to_jsonb(documents.names_in(f.province_id, s.step)) as persons, to_jsonb(documents.stands_in(f.province_id, s.step)) as ids
  from documents.flow f cross join lateral jsonb_array_elements(f.steps) with ordinality s (step, at) where f.province_id = ${work.actor.provinceId} and f.id = ${flowId} order by s.at`.execute(db(work))).rows

/** The flow a document goes through: of its submission, or the one that holds for its unit and kind today. */
export const flowOf = async (work: Work, { id, submissionId, unitNo, kind }: { id: string; submissionId: string | null; unitNo: number; kind: string }): Promise<string | undefined> => (await sql<{ id: string }>`
  select f.id from documents.flow f where f.province_id = ${work.actor.provinceId} and case when ${submissionId}::uuid is not null then f.id = (select s.flow_id from documents.submission s where s.province_id = f.province_id and s.document_id = ${id} and s.id = ${submissionId})
    else f.unit_no = ${unitNo} and f.kind in (${kind}, '*') and f.valid @> ${work.today}::date and upper_inf(f.known) end order by f.kind = '*' limit 1`.execute(db(work))).rows[0]?.id

export const insertSubmission = async (work: Work, { documentId, nth, versionId, flowId }: { documentId: string; nth: number; versionId: string; flowId: string }) =>
  void await sql`insert into documents.submission (province_id, id, document_id, nth, version_id, flow_id, on_day, recorded_by) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${nth}, ${versionId}, ${flowId}, ${work.today}, ${work.actor.personId})`.execute(db(work))

export const insertOpinion = async (work: Work, { documentId, submissionId, position, verdict, text }: { documentId: string; submissionId: string; position: number; verdict: string; text: string | null }) =>
  void await sql`insert into documents.opinion (province_id, id, document_id, submission_id, position, verdict, said, on_day, given_by) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${submissionId}, ${position}, ${verdict}, ${text || null}, ${work.today}, ${work.actor.personId})`.execute(db(work))

/** Gives the next number of its kind and term, in this transaction: undone with it. */
export const giveNumber = async (work: Work, id: string, issuedOn: Day): Promise<{ value: number; symbol: string; term: string }> => {
  const { rows: [given] } = await sql<{ value: number; symbol: string; term: string }>`select i.value, i.symbol, i.term from documents.issue_number(${id}, ${newId()}, ${issuedOn}) i`.execute(db(work))
  if (!given) throw new Error('no number was given')
  return given
}

export const insertPaper = async (work: Work, documentId: string, model: Buffer) => void await sql`insert into documents.paper (province_id, id, document_id, model) values (${work.actor.provinceId}, ${newId()}, ${documentId}, ${model})`.execute(db(work))

export const findModel = async (work: Work, documentId: string) => (await sql<{ model: Buffer }>`select model from documents.paper where province_id = ${work.actor.provinceId} and document_id = ${documentId}`.execute(db(work))).rows[0]?.model

export const filesOf = async (work: Work, id: string) => (await sql<z.infer<typeof DocumentFile>>`select x.id, x.kind, x.name, f.size::int as size, f.media_type as "mediaType", ${nameOf('recorded_by')} as "byName", x.on_day as "onDay"
  from documents.file x join kit.file f on f.sha256 = x.sha256 where x.province_id = ${work.actor.provinceId} and x.document_id = ${id} order by x.id`.execute(db(work))).rows

export const findFile = async (work: Work, id: string) => (await sql<{ name: string; sha256: Buffer }>`select name, sha256 from documents.file where province_id = ${work.actor.provinceId} and id = ${id}`.execute(db(work))).rows[0]

export const insertFile = async (work: Work, { documentId, kind, name, sha256 }: { documentId: string; kind: string; name: string; sha256: Buffer }) => {
  const id = newId()
  await sql`insert into documents.file (province_id, id, document_id, kind, sha256, name, on_day, recorded_by) values (${work.actor.provinceId}, ${id}, ${documentId}, ${kind}, ${sha256}, ${name}, ${work.today}, ${work.actor.personId})`.execute(db(work))
  return id
}

export const copiesOf = async (work: Work, id: string) => (await sql<z.infer<typeof DocumentCopy>>`select x.id, x.kind, x.purpose, x.copies, ${nameOf('recorded_by')} as "byName", x.on_day as "onDay" from documents.copy x where x.province_id = ${work.actor.provinceId} and x.document_id = ${id} order by x.id`.execute(db(work))).rows

export const insertCopy = async (work: Work, { documentId, kind, purpose, copies }: { documentId: string; kind: string; purpose: string; copies: number }) => {
  const id = newId()
  await sql`insert into documents.copy (province_id, id, document_id, kind, purpose, copies, on_day, recorded_by) values (${work.actor.provinceId}, ${id}, ${documentId}, ${kind}, ${purpose}, ${copies}, ${work.today}, ${work.actor.personId})`.execute(db(work))
  return id
}

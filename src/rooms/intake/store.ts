import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import { countedTo, type Key, keyset, type PageAsked, pageOfKeyed } from '../../kit/paging.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'
import type { Written } from './applying.ts'
import type { PreviewLine } from './changes.ts'
import type { CellError } from './errors.ts'
import type { FieldMap } from './headings.ts'
import type { SheetLayout } from './layout.ts'
import type { FileRefusal, ImportPlan, RecognisedForm } from './plan.ts'
import type { Question } from './recognise.ts'

const db = room('intake')

/** What a trial found, as it is kept. */
export interface Found {
  refused: FileRefusal[]; errors: CellError[]; questions: Question[]; forms: Omit<RecognisedForm, 'signature'>[]; summary: ImportPlan['summary']; changeCount: number
  /** absent where an import was tried before sheets were drawn */
  layouts?: SheetLayout[]; unchanged?: ImportPlan['unchanged']
  /** a file loaded part by part: neither drawn, corrected nor undone */
  isLarge?: boolean
}
export interface ImportRow {
  id: string; version: number; uploadedById: string; uploadedBy: string; uploadedAt: string; map: FieldMap; choices: Record<string, string>; skipped: string[]; found: Found
  appliedAt: string | null; undoneAt: string | null; undoReason: string | null
}

export const insertImport = async (work: Work, given: { id: string; map: FieldMap; choices: Record<string, string>; found: Found; preview: readonly PreviewLine[] }) => {
  await sql`insert into intake.import (province_id, id, uploaded_by, map, choices, found, preview)
    values (${work.actor.provinceId}, ${given.id}, ${work.actor.personId}, ${JSON.stringify(given.map)}::jsonb, ${JSON.stringify(given.choices)}::jsonb, ${JSON.stringify(given.found)}::jsonb, ${JSON.stringify(given.preview)}::jsonb)`.execute(db(work))
}

export const insertFiles = async (work: Work, importId: string, files: readonly { name: string; sha256: string }[]) => {
  await db(work).insertInto('import_file').values(files.map(({ name, sha256 }, index) =>
    ({ province_id: work.actor.provinceId, id: newId(), import_id: importId, ordinal: index + 1, name, sha256: Buffer.from(sha256, 'hex') }))).execute()
}

const imports = (work: Work) => db(work).selectFrom('import as i').leftJoin('people.person_at as p', 'p.id', 'i.uploaded_by')
  .select(['i.id', 'i.version', 'i.uploaded_by as uploadedById', 'i.uploaded_at as uploadedAt', 'i.applied_at as appliedAt', 'i.undone_at as undoneAt', 'i.undo_reason as undoReason'])
  .select([sql<string>`coalesce(p.name, '')`.as('uploadedBy'), sql<FieldMap>`i.map`.as('map'), sql<Record<string, string>>`i.choices`.as('choices'), sql<Found>`i.found`.as('found'), sql<string[]>`coalesce(i.skipped, '[]')`.as('skipped')])

export const findImport = (work: Work, id: string): Promise<ImportRow | undefined> => imports(work).where('i.id', '=', id).executeTakeFirst()

export const pageOfImports = async (work: Work, { since, until, ...asked }: { since?: string | undefined; until?: string | undefined } & PageAsked) => {
  const within = sql<boolean>`(${since ?? null}::date is null or (i.uploaded_at at time zone 'Asia/Ho_Chi_Minh')::date >= ${since ?? null}::date) and (${until ?? null}::date is null or (i.uploaded_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${until ?? null}::date)`
  // Ids are of the moment of the upload.
  const { key, goesOn, orderBy, limit, offset } = keyset(work, [{ by: sql`i.id`, type: 'uuid', down: true }], asked)
  const rows: (ImportRow & { key: Key })[] = await imports(work).select(key.as('key')).where(within).where(goesOn).orderBy(orderBy).limit(limit).offset(offset).execute()
  const { total } = await db(work).selectFrom('import as i').where(within).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  return { ...pageOfKeyed(rows, asked.size), ...countedTo(total) }
}

export const pageOfPreview = async (work: Work, id: string, { page, size }: { page: number; size: number }) => {
  const { rows: [row] } = await sql<{ lines: PreviewLine[]; total: number }>`
    select coalesce(jsonb_path_query_array(preview, '$[$from to $until]', jsonb_build_object('from', ${(page - 1) * size}::int, 'until', ${page * size - 1}::int), true), '[]') as lines, jsonb_array_length(preview) as total
    from intake.import where id = ${id}`.execute(db(work))
  return row ?? { lines: [], total: 0 }
}

export const filesOf = async (work: Work, importIds: readonly string[]) => {
  const rows = await db(work).selectFrom('import_file').where('import_id', 'in', importIds.length > 0 ? importIds : [newId()])
    .select(['import_id as importId', 'ordinal', 'name', sql<string>`encode(sha256, 'hex')`.as('sha256')]).orderBy('ordinal').execute()
  return Map.groupBy(rows, ({ importId }) => importId)
}

/** A trial as it is kept. */
export interface Tried { map: FieldMap; choices: Readonly<Record<string, string>>; skipped: readonly string[]; found: Found; preview: readonly PreviewLine[] }

/** Writes a new trial over an import that is not applied; false when it changed meanwhile. */
export const updateTrial = async (work: Work, { id, version }: { id: string; version: number }, given: Tried) => {
  const { numAffectedRows } = await sql`update intake.import set skipped = ${JSON.stringify(given.skipped)}::jsonb, map = ${JSON.stringify(given.map)}::jsonb, choices = ${JSON.stringify(given.choices)}::jsonb, found = ${JSON.stringify(given.found)}::jsonb,
    preview = ${JSON.stringify(given.preview)}::jsonb, version = version + 1 where id = ${id} and version = ${version}`.execute(db(work))
  return numAffectedRows === 1n
}

export const markApplied = async (work: Work, { id, version }: { id: string; version: number }, written: Written) => {
  const { numAffectedRows } = await sql`update intake.import set applied_at = now(), applied_by = ${work.actor.personId}, written = ${JSON.stringify(written)}::jsonb, version = version + 1
    where id = ${id} and version = ${version} and applied_at is null`.execute(db(work))
  return numAffectedRows === 1n
}

/** The same of a load, which keeps no list of what it wrote. */
export const markLoaded = async (work: Work, id: string): Promise<void> => {
  await sql`update intake.import set applied_at = now(), applied_by = ${work.actor.personId}, version = version + 1 where id = ${id} and applied_at is null`.execute(db(work))
}

export const writtenBy = async (work: Work, id: string) =>
  (await db(work).selectFrom('import').where('id', '=', id).select(sql<Written | null>`written`.as('written')).executeTakeFirst())?.written ?? undefined

export const markUndone = async (work: Work, { id, version }: { id: string; version: number }, reason: string) => {
  const { numAffectedRows } = await sql`update intake.import set undone_at = now(), undone_by = ${work.actor.personId}, undo_reason = ${reason}, version = version + 1
    where id = ${id} and version = ${version} and undone_at is null`.execute(db(work))
  return numAffectedRows === 1n
}

/** A work that writes a million rows is not cut off by the bound of other works, where PostgreSQL has one. */
export const takeAsLongAsItTakes = async (work: Work): Promise<void> => {
  const { rows: [bound] } = await sql`select from pg_settings where name = 'transaction_timeout'`.execute(db(work))
  if (bound) await sql`set local transaction_timeout = 0`.execute(db(work))
}

/** Remembered mappings by form signature. */
export const rememberedMaps = async (work: Work): Promise<Map<string, FieldMap>> => {
  const rows = await db(work).selectFrom('mapping').where('province_id', '=', work.actor.provinceId).where(sql<boolean>`upper_inf(known)`).select(['form', sql<FieldMap>`map`.as('map')]).execute()
  return new Map(rows.map(({ form, map }) => [form, map]))
}

/** Remembers how the columns of a form are understood, instead of what was remembered before. */
export const rememberMap = async (work: Work, signature: string, map: FieldMap) => {
  const form = formHash(signature)
  await sql`update intake.mapping set known = tstzrange(lower(known), now()) where province_id = ${work.actor.provinceId} and form = ${form} and upper_inf(known)`.execute(db(work))
  await sql`insert into intake.mapping (province_id, id, form, map, remembered_by) values (${work.actor.provinceId}, ${newId()}, ${form}, ${JSON.stringify(map)}::jsonb, ${work.actor.personId})`.execute(db(work))
}

/** What a form is remembered by in the database. */
export const formHash = (signature: string): string => createHash('sha256').update(signature).digest('hex')

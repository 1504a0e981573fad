/** Cells put right in place: dated rows beside the file, which stays as it came. */
import { sql } from 'kysely'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import { room } from '../room.ts'

const db = room('intake')

/** A value for a cell instead of what stands in the file. */
export interface GivenCorrection { file: string; sheet: string; cell: string; was: string | null; value: string | null }
/** The same as it is kept. */
export interface CorrectionRow extends GivenCorrection { id: string; by: string; at: string; holds: boolean }

/** The corrections that hold, in the order they were made. */
export const correctionsOf = async (work: Work, importId: string): Promise<(GivenCorrection & { id: string })[]> =>
  db(work).selectFrom('correction').where('import_id', '=', importId).where(sql<boolean>`upper_inf(known)`).select(['id', 'file', 'sheet', 'cell', 'was', 'value']).orderBy('id').execute()

/** Every correction ever made in an import, the newest first, also those taken back. */
export const pageOfCorrections = async (work: Work, importId: string, { page, size }: { page: number; size: number }): Promise<{ rows: CorrectionRow[]; total: number; holding: number }> => {
  const rows = await db(work).selectFrom('correction as c').leftJoin('people.person_at as p', 'p.id', 'c.corrected_by').where('c.import_id', '=', importId)
    .select(['c.id', 'c.file', 'c.sheet', 'c.cell', 'c.was', 'c.value', 'c.corrected_at as at', sql<string>`coalesce(p.name, '')`.as('by'), sql<boolean>`upper_inf(c.known)`.as('holds')])
    .orderBy('c.id', 'desc').limit(size).offset((page - 1) * size).execute()
  const { total, holding } = await db(work).selectFrom('correction').where('import_id', '=', importId)
    .select([sql<number>`count(*)::int`.as('total'), sql<number>`(count(*) filter (where upper_inf(known)))::int`.as('holding')]).executeTakeFirstOrThrow()
  return { rows, total, holding }
}

/** Writes corrections; one that held for the same cell ends. */
export const insertCorrections = async (work: Work, importId: string, given: readonly GivenCorrection[]): Promise<void> => {
  const cells = JSON.stringify(given.map((one) => ({ id: newId(), ...one })))
  await sql`update intake.correction c set known = tstzrange(lower(c.known), now()), withdrawn_by = ${work.actor.personId}
    from jsonb_to_recordset(${cells}::jsonb) as g(file text, sheet text, cell text)
    where c.import_id = ${importId} and upper_inf(c.known) and (c.file, c.sheet, c.cell) = (g.file, g.sheet, g.cell)`.execute(db(work))
  await sql`insert into intake.correction (province_id, id, import_id, file, sheet, cell, was, value, corrected_by)
    select ${work.actor.provinceId}, g.id, ${importId}, g.file, g.sheet, g.cell, g.was, g.value, ${work.actor.personId}
    from jsonb_to_recordset(${cells}::jsonb) as g(id uuid, file text, sheet text, cell text, was text, value text)`.execute(db(work))
}

/** Takes corrections back; answers how many held. */
export const withdraw = async (work: Work, importId: string, ids: readonly string[]): Promise<number> => {
  const { numAffectedRows } = await sql`update intake.correction set known = tstzrange(lower(known), now()), withdrawn_by = ${work.actor.personId}
    where import_id = ${importId} and id = any(${[...ids]}::uuid[]) and upper_inf(known)`.execute(db(work))
  return Number(numAffectedRows ?? 0)
}

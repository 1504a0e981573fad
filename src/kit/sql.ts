import { type RawBuilder, sql } from 'kysely'
import { common, Refused } from './refusal.ts'
import { queries, type Work } from './work.ts'

const rowsAtOnce = 5_000

/** Inserts many rows into `schema.table` in statements of at most 5,000; every row has the same columns, absent columns take their default. */
export const bulkInsert = async (work: Work, table: `${string}.${string}`, rows: readonly Record<string, unknown>[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await sql`insert into ${sql.table(table)} (${sql.join(columns)})
      select ${sql.join(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(queries(work))
  }
}

/** Lets the planner know what was just written in bulk; call it after each part of a large load: only what has doubled since it was last looked at is looked at. */
export const learnSizes = async (work: Work): Promise<void> => {
  await sql`select kit.learn_sizes()`.execute(queries(work))
}

/** The pattern of `like` for texts that contain this one, whatever signs it holds. */
export const containing = (text: string): string => `%${literally(text)}%`

/** A column in the spelling we search in (words.ts, fold), for tables too small to keep it beside them. */
export const folded = (column: RawBuilder<unknown>): RawBuilder<string> => sql<string>`kit.folded(${column})`

/** A text in a pattern of `like` that stands for itself only. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** A day range `[from, until)` as PostgreSQL reads it; null is open. Refused where it would hold no day, so that no room has to remember to look. */
export const dayRange = (from: string | null, until: string | null = null): string => {
  if (from !== null && until !== null && until <= from) throw new Refused(common.periodBackwards)
  return `[${from ?? ''},${until ?? ''})`
}

import { type RawBuilder, sql } from 'kysely'
import { common } from './refusal.ts'
import { queries, type Work } from './work.ts'

/** Which rows of a table an act closed, and which it wrote. */
export interface Rewritten { closed: string[]; written: string[] }

/** Ends dated rows on a day, all by two statements: closed as knowledge, and what they say of the days before written again. Refuses where one of them is not the knowledge any more. */
export const endRows = async (work: Work, table: `${string}.${string}`, { ids, on }: { ids: readonly string[]; on: string }): Promise<void> => {
  if (ids.length === 0) return
  await closeRows(work, table, ids)
  await writeAgain(work, table, { ids, days: sql`daterange(null, ${on}::date)` })
}

/** A row that goes on from a day as another one: with its new id and what differs. */
export interface Move { rowId: string; changes: { id: string } & Record<string, unknown> }

/** Ends rows on a day and writes on from it what differs, row by row as planned but in few statements; one row may go on as several. */
export const passRows = async (work: Work, table: `${string}.${string}`, { moves, ended, on }: { moves: readonly Move[]; ended: readonly string[]; on: string }): Promise<Rewritten> => {
  const closed = [...new Set([...moves.map(({ rowId }) => rowId), ...ended])]
  await endRows(work, table, { ids: closed, on })
  for (let at = 0; at < moves.length; at += 5_000)
    await sql`insert into ${sql.table(table)} select r.* from jsonb_to_recordset(${JSON.stringify(moves.slice(at, at + 5_000))}::jsonb) as m("rowId" uuid, changes jsonb)
      join ${sql.table(table)} t on t.province_id = ${work.actor.provinceId} and t.id = m."rowId"
      cross join lateral jsonb_populate_record(t, m.changes || jsonb_build_object('valid', (coalesce(t.valid, '(,)') * daterange(${on}::date, null))::text, 'known', tstzrange(now(), null)::text)) r`.execute(queries(work))
  return { closed, written: moves.map(({ changes }) => changes.id) }
}

/** Takes back, from a day on, what an act did to a table: what it wrote ends on that day, what it closed holds again from it. */
export const takeBackRows = async (work: Work, table: `${string}.${string}`, { closed, written, from, but = sql`true` }: Rewritten & { from: string; but?: RawBuilder<unknown> }): Promise<Rewritten> => {
  if (closed.length + written.length === 0) return { closed: [], written: [] }
  await closeRows(work, table, written)
  await writeAgain(work, table, { ids: written, days: sql`daterange(null, ${from}::date)` })
  return { closed: written, written: await writeAgain(work, table, { ids: closed, days: sql`daterange(${from}::date, null)`, but }) }
}

/** Rows of these that are not the knowledge any more. */
export const supersededOf = async (work: Work, table: `${string}.${string}`, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(table)} t where t.province_id = ${work.actor.provinceId} and t.id = any(${[...ids]}::uuid[]) and not upper_inf(t.known)`.execute(queries(work))
  return rows.map(({ id }) => id)
}

const closeRows = async (work: Work, table: string, ids: readonly string[]) => {
  const { numAffectedRows } = await sql`update ${sql.table(table)} set known = tstzrange(lower(known), greatest(lower(known), now())) where province_id = ${work.actor.provinceId} and id = any(${[...ids]}::uuid[]) and upper_inf(known)`.execute(queries(work))
  if (Number(numAffectedRows ?? 0) !== ids.length) work.refuse(common.staleVersion)
}

const writeAgain = async (work: Work, table: string, { ids, days, but = sql`true` }: { ids: readonly string[]; days: RawBuilder<unknown>; but?: RawBuilder<unknown> }) => {
  const { rows } = await sql<{ id: string }>`
    insert into ${sql.table(table)} select r.* from ${sql.table(table)} t
    cross join lateral jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'valid', (coalesce(t.valid, '(,)') * ${days})::text, 'known', tstzrange(now(), null)::text)) r
    where t.province_id = ${work.actor.provinceId} and t.id = any(${[...ids]}::uuid[]) and not isempty(coalesce(t.valid, '(,)') * ${days}) and ${but} returning id`.execute(queries(work))
  return rows.map(({ id }) => id)
}

import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { badCursor } from './operation.ts'
import type { Work } from './work.ts'

/** A list is counted so far and no further: nobody reads the number of the next, and counting all would cost more than the page. */
export const mostCounted = 10_000

/** A column that a list is ordered by, upwards unless `down`. */
export interface OrderKey { by: RawBuilder<unknown>; type: 'uuid' | 'date' | 'text' | 'int' | 'boolean'; down?: true; nullable?: true }

/** How one page of a list is asked for. */
export interface PageAsked { page: number; size: number; after?: string | undefined }

/** What asks for a page: the key of each row to be selected as `key`, the condition of what comes after the page before, the order, and one row more than the page holds. The last of `order` is unique; nulls stand last. */
export const keyset = (work: Work, order: readonly OrderKey[], { page, size, after }: PageAsked) => ({
  key: sql<Key>`jsonb_build_array(${sql.join(order.map(({ by }) => by))})`,
  goesOn: after === undefined ? sql<boolean>`true` : behind(order, keyIn(work, after, shapeOf(order))),
  orderBy: sql.join(order.map(({ by, down, nullable }) => sql`${by} ${down ? sql`desc` : sql`asc`}${down && nullable ? sql` nulls last` : sql``}`)),
  limit: size + 1, offset: after === undefined ? (page - 1) * size : 0,
})

/** A page of rows that were selected with their `key`, and where the list goes on. */
export const pageOfKeyed = <Row extends { key: Key }>(found: Row[], size: number): { rows: Omit<Row, 'key'>[]; next: string | null } => {
  const { rows, next } = pageOfKeys(found, size, ({ key }) => key)
  return { rows: rows.map(({ key: _, ...row }) => row), next }
}

/** The key of a row in the order of its list. */
export type Key = readonly (string | number | boolean | null)[]

/** Where a list ended, as text that only this list reads: the key of its last row. */
export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key in a cursor; refuses a text that this list never gave. */
export const keyIn = <Key>(work: Work, cursor: string, shape: z.ZodType<Key>): Key => {
  const read = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')))
  return read.success ? read.data : work.refuse(badCursor)
}

/** A page out of one row more than it holds: the rows, and where the list goes on. */
export const pageOfKeys = <Row>(found: Row[], size: number, keyOf: (row: Row) => Key): { rows: Row[]; next: string | null } => {
  const last = found.length > size ? found[size - 1] : undefined
  return { rows: found.slice(0, size), next: last === undefined ? null : cursorOf(keyOf(last)) }
}

/** A count that was stopped one past the bound. */
export const countedTo = (counted: number): { total: number; atLeast: boolean } => ({ total: Math.min(counted, mostCounted), atLeast: counted > mostCounted })

const shapes = { uuid: z.uuid(), date: z.iso.date(), text: z.string().max(300), int: z.number().int(), boolean: z.boolean() }

/** As many as are ordered by, each of its kind. */
const shapeOf = (order: readonly OrderKey[]): z.ZodType<Key> => z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).length(order.length)
  .refine((key) => order.every(({ type, nullable }, at) => (key[at] === null ? nullable === true : shapes[type].safeParse(key[at]).success)))

/** One comparison of rows, which an index answers, where all keys go one way and have values; else key by key. */
const behind = (order: readonly OrderKey[], key: Key): RawBuilder<boolean> => {
  const values = order.map(({ type }, at) => sql`${key[at]}::${sql.raw(type)}`)
  if (order.every(({ down, nullable }) => down === order[0]?.down && !nullable)) return sql<boolean>`(${sql.join(order.map(({ by }) => by))}) ${order[0]?.down ? sql`<` : sql`>`} (${sql.join(values)})`
  return sql<boolean>`(${sql.join(order.map((one, at) => sql`(${sql.join([...order.slice(0, at).map(({ by }, before) => sql`${by} is not distinct from ${values[before]}`), comesAfter(one, key[at])], sql` and `)})`), sql` or `)})`
}

const comesAfter = ({ by, type, down, nullable }: OrderKey, value: Key[number] | undefined) => {
  if (value === null) return sql`false`
  const further = sql`${by} ${down ? sql`<` : sql`>`} ${value}::${sql.raw(type)}`
  return nullable ? sql`(${further} or ${by} is null)` : further
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

import type * as z from 'zod'
import { badCursor } from './operation.ts'
import type { Work } from './work.ts'

/** A list is counted so far and no further: nobody reads the number of the next, and counting all would cost more than the page. */
export const mostCounted = 10_000

/** Where a list ended, as text that only this list reads: the key of its last row. */
export const cursorOf = (key: readonly (string | number | null)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key in a cursor; refuses a text that this list never gave. */
export const keyIn = <Key>(work: Work, cursor: string, shape: z.ZodType<Key>): Key => {
  const read = shape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString('utf8')))
  return read.success ? read.data : work.refuse(badCursor)
}

/** A page out of one row more than it holds: the rows, and where the list goes on. */
export const pageOfKeys = <Row>(found: Row[], size: number, keyOf: (row: Row) => readonly (string | number | null)[]): { rows: Row[]; next: string | null } => {
  const last = found.length > size ? found[size - 1] : undefined
  return { rows: found.slice(0, size), next: last === undefined ? null : cursorOf(keyOf(last)) }
}

/** A count that was stopped one past the bound. */
export const countedTo = (counted: number): { total: number; atLeast: boolean } => ({ total: Math.min(counted, mostCounted), atLeast: counted > mostCounted })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

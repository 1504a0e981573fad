import * as z from 'zod'
import { pageInput } from './operation.ts'
import { refusal } from './refusal.ts'
import type { Work } from './work.ts'

/** Input fields of a list that goes on by key: `after` is the `next` of the page before, and costs the same however far it is; `page` jumps where there is none. */
export const keyedInput = { ...pageInput, after: z.string().min(1).max(400).optional().describe('Xem tiếp: giá trị next của trang trước; khi có thì page không được xét') }

/** What a list that goes on by key answers beside its rows: how many there are, counted to a bound, and where it goes on. */
export const keyedOutput = { total: z.number().int(), atLeast: z.boolean().describe('Chỉ đếm đến total; thật ra còn nhiều hơn'), next: z.string().nullable() }

/** Said where somebody sends a place to go on from that this list never gave. */
export const badCursor = refusal('bad_cursor', 400, { vi: 'Không tìm thấy chỗ xem tiếp của danh sách này. Hãy mở lại danh sách từ trang đầu.', en: 'The place to go on from is not of this list. Open the list again from its first page.' })

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

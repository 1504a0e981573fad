/** Rows as the database writes them with COPY in its text format: fields between tabs, a backslash before what would be a sign of its own. */

/** A row of values, in the order of the columns; an empty one is nothing. */
export type Row = readonly string[]

/** The rows that are whole in what came so far, and the bytes of one that goes on. A line feed within a field is written otherwise, so one that stands there ends a row, even between the bytes of letters. */
export const readLines = (came: Uint8Array): { rows: Row[]; rest: Uint8Array } => {
  const end = came.lastIndexOf(lineFeed) + 1
  const text = decoder.decode(came.subarray(0, end))
  const rows = end === 0 ? [] : text.slice(0, -1).split('\n').map((line) => line.split('\t'))
  return { rows: text.includes('\\') ? rows.map((row) => row.map(valueOf)) : rows, rest: came.subarray(end) }
}

/** The same lines, for rows that come from elsewhere. */
export const writeLines = (rows: readonly Row[]): Buffer => Buffer.from(rows.map((row) => `${row.map(fieldOf).join('\t')}\n`).join(''))

const valueOf = (field: string): string => (field.includes('\\') ? field.replace(/\\(.)/g, (_, sign: string) => meanings[sign] ?? sign) : field)

const fieldOf = (value: string): string => value.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? sign)

const meanings: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }
const signs: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const lineFeed = 0x0a
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

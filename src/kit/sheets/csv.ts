/** CSV that Excel opens in Vietnamese and never evaluates. */
import { Readable } from 'node:stream'

/** Lines with every field quoted, after a byte-order mark; text that a spreadsheet would take for a formula gets an apostrophe. */
export const csvOf = (rows: Iterable<readonly (string | null)[]>): string =>
  `\ufeff${[...rows].map((row) => lineOf(row, ',')).join('')}`

/** The same under a heading, of lines that are written already and come in parts; a semicolon is what Excel expects where the comma stands in numbers. */
export const streamCsv = (heading: readonly string[], lines: AsyncIterable<Buffer>, separator: ';' | ','): Readable =>
  Readable.from(partsOf(`\ufeff${lineOf(heading, separator)}`, lines), { objectMode: false, highWaterMark: 1 << 18 })

async function* partsOf(heading: string, lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from(heading)
  yield* lines
}

const lineOf = (row: readonly (string | null)[], separator: ';' | ',') => `${row.map((value) => quoted(value ?? '')).join(separator)}\r\n`

const quoted = (value: string) => `"${(isHarmless(value) ? value : `'${value}`).replace(/"/g, '""')}"`

/** The text as it was before an apostrophe kept it from being taken for a formula. */
export const unguarded = (value: string): string => (value.startsWith("'") && !isHarmless(value.slice(1)) ? value.slice(1) : value)

const isHarmless = (value: string) => !/^\s*[=+\-@\t\r]/.test(value) || /^-?\d[\d.,]*%?$/.test(value)

/** The text of a file in UTF-8 or, with its mark, UTF-16; undefined where the bytes are neither, so that no name is read with wrong letters. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/** A line of a table, with its number in the file. */
export interface CsvLine { row: number; cells: string[] }

/** The fields of a CSV text, line by line: comma, semicolon or tab as the first line has it, quoted fields with line breaks in them, empty lines left out. A quotation that is never closed, or goes on behind its end, is told by its row instead of losing what follows. */
export const readCsv = (text: string): { lines: CsvLine[] } | { brokenRow: number } => {
  const plain = text.replace(/^\ufeff/, '')
  return scanCsv(plain, { separator: separatorOf(plain), row: 1, isLast: true })
}

/** The sign that stands between the fields of the first line. */
export const separatorOf = (text: string): string => {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  return [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] as string
}

/** The lines that are whole in a text that begins with this row. Where more of it comes, `rest` is where the first line begins that may go on, and `row` its number. */
export const scanCsv = (text: string, { separator, row: first, isLast }: { separator: string; row: number; isLast: boolean }): { lines: CsvLine[]; rest: number; row: number } | { brokenRow: number } => {
  const ends = new RegExp(`[${separator}\\r\\n]|$`, 'g')
  const lines: CsvLine[] = []
  let [at, row, cells, lineAt, begun]: [number, number, string[], number, number] = [0, first, [], 0, first]
  while (at < text.length) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? endOfQuotation(text, at) : endOf(ends, text, at)
    const next = text[end]
    if (!isLast && (end < 0 || next === undefined || (next === '\r' && end + 1 === text.length))) return { lines, rest: lineAt, row: begun }
    if (end < 0 || (next !== undefined && next !== separator && next !== '\r' && next !== '\n')) return { brokenRow: begun }
    const field = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end)
    cells.push(field.trim().normalize('NFC'))
    if (isQuoted) row += field.split('\n').length - 1
    at = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1)
    if (next === separator && (at < text.length || !isLast)) continue
    if (next === separator) cells.push('')
    if (cells.some((value) => value !== '')) lines.push({ row: begun, cells })
    row += 1
    ;[cells, begun, lineAt] = [[], row, at]
  }
  return { lines, rest: lineAt, row: begun }
}

/** Behind the closing mark of a quotation; -1 where there is none. */
const endOfQuotation = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1
  return -1
}

const endOf = (ends: RegExp, text: string, from: number): number => {
  ends.lastIndex = from
  return ends.exec(text)?.index ?? text.length
}

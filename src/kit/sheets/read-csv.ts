/** A CSV file as a workbook of one sheet, of plain text: what a spreadsheet would take for a formula is only letters here. */
import type { Cell, Sheet } from './grid.ts'
import { type CsvLine, readCsv, textOf, unguarded } from './csv.ts'
import type { WorkbookReading } from './read.ts'
import { limits, SheetRefused, type SheetRefusalCode } from './refusal.ts'
import type { SheetToWrite } from './write.ts'

/** Whether a file is read as CSV: by its name, since its bytes say nothing. */
export const isCsv = (name: string): boolean => /\.csv$/i.test(name)

/** The sheet in these bytes, or the sentence that says why it is not read; never throws for what a file holds. */
export const readCsvWorkbook = (bytes: Uint8Array): WorkbookReading => {
  if (bytes.length === 0) return refusal('empty_file')
  if (bytes.length > limits.fileBytes) return refusal('too_big')
  if (bytes.includes(0) && !isWide(bytes)) return refusal('csv_nul')
  const text = textOf(bytes)
  if (text === undefined) return refusal('csv_encoding')
  const read = readCsv(text)
  if ('brokenRow' in read) return refusal('csv_quotation', read.brokenRow)
  const last = read.lines.at(-1)?.row ?? 0
  if (last > limits.rows) return refusal('too_many_rows')
  let count = 0
  for (const { row, cells } of read.lines) {
    count += cells.length
    if (cells.length > limits.columns || cells.some(({ length }) => length > limits.cellCharacters)) return refusal('csv_line', row)
    if (count > limits.cells) return refusal('too_many_cells')
  }
  return { workbook: { sheets: [sheetOfLines(read.lines)] } }
}

/** Lines as a sheet, each at the row it has in its file. */
export const sheetOfLines = (lines: readonly CsvLine[]): Sheet => {
  const rows = new Map(lines.map(({ row, cells }) => [row, new Map(cells.flatMap((value, at) => (value === '' ? [] : [[at + 1, cellOf(row, at + 1, value)] as const])))]))
  return {
    name: 'CSV', hidden: false, rows, lastRow: lines.at(-1)?.row ?? 0, lastColumn: lines.reduce((most, { cells }) => Math.max(most, cells.length), 0), merges: [], hiddenRows: new Set(),
    cellAt: (row, column) => rows.get(row)?.get(column), masterOf: (row, column) => ({ row, column }),
  }
}

/** The same as a workbook to be written, for what only a workbook can show. */
export const csvAsSheet = ({ rows, lastRow, lastColumn, name }: Sheet): SheetToWrite => {
  const line = (row: number) => Array.from({ length: lastColumn }, (_, at) => rows.get(row)?.get(at + 1)?.text ?? '')
  return { name, columns: line(1).map((heading) => ({ heading })), rows: Array.from({ length: Math.max(0, lastRow - 1) }, (_, at) => line(at + 2)) }
}

const refusal = (code: SheetRefusalCode, row?: number): WorkbookReading => ({ refusal: new SheetRefused(code, row).refusal })

const isWide = ([first, second]: Uint8Array) => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const cellOf = (row: number, column: number, value: string): Cell => ({ row, column, fromFormula: false, kind: 'text', text: unguarded(value) })

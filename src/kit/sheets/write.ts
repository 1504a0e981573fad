/** Writes workbooks as a stream: frozen bold heading, formats, and text that stays text whatever it begins with. */
import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import type { stream as excelStream, Style, Worksheet } from 'exceljs'

/** How the values of a column are written and shown. */
export type ColumnFormat = 'text' | 'amount' | 'day' | 'percent'
/** A column: heading, format, width in characters. */
export interface SheetColumn { heading: string; format?: ColumnFormat; width?: number }
/** A value as its column's format says: text, Amount or Day; null is an empty cell. Percent takes hundredths ('106.25'). */
export type SheetValue = string | null
/** A sheet to be written: title lines, heading, rows from any source. */
export interface SheetToWrite {
  name: string
  /** Lines above the heading, such as an annex title. */
  title?: readonly string[]
  columns: readonly SheetColumn[]
  /** One by one, or some hundreds at a time from a source that has to be waited for. */
  rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly (readonly SheetValue[])[]>
}

/** The workbook as it is written, row by row, whether or not anybody takes it; an error of a row source destroys the stream. Thousands of rows are written by `streamSheet`, beside the clicks and no faster than they are taken. */
export const streamWorkbook = (sheets: readonly SheetToWrite[]): Readable => {
  const output = new PassThrough()
  void writeInto(output, sheets).catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  return output
}

/** The whole workbook as bytes, for small ones and for tests. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Promise<Buffer> => buffer(streamWorkbook(sheets))

const writeInto = async (output: PassThrough, sheets: readonly SheetToWrite[]) => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: true })
  for (const sheet of sheets) await writeSheet(workbook, sheet)
  await workbook.commit()
}

const writeSheet = async (workbook: excelStream.xlsx.WorkbookWriter, sheet: SheetToWrite) => {
  const title = sheet.title ?? []
  const headingRow = title.length + 1
  const worksheet = workbook.addWorksheet(sheetName(sheet.name), { views: [{ state: 'frozen', ySplit: headingRow }] })
  worksheet.columns = sheet.columns.map(({ width, heading }) => ({ width: width ?? Math.min(40, Math.max(10, heading.length + 2)) }))
  for (const line of title) addTitle(worksheet, line)
  const heading = worksheet.addRow(sheet.columns.map((column) => safeText(column.heading)))
  heading.font = { bold: true }
  heading.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' }
  heading.commit()
  for await (const part of inParts(sheet.rows)) {
    for (const values of part) writeRow(worksheet, sheet.columns, values)
    await turn()
  }
  worksheet.commit()
}

const inParts = (rows: SheetToWrite['rows']) => (Symbol.asyncIterator in rows ? rows : partsOf(rows))

function* partsOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let part: Row[] = []
  for (const row of rows) {
    if (part.push(row) < rowsInATurn) continue
    yield part
    part = []
  }
  yield part
}

/** So many rows are a few milliseconds: then others of this process have their turn, and no click waits for a whole sheet. */
const rowsInATurn = 50

const addTitle = (worksheet: Worksheet, line: string) => {
  const row = worksheet.addRow([safeText(line)])
  row.font = { bold: true }
  row.commit()
}

const writeRow = (worksheet: Worksheet, columns: readonly SheetColumn[], values: readonly SheetValue[]) => {
  const row = worksheet.addRow([])
  columns.forEach(({ format = 'text' }, index) => {
    const value = values[index]
    if (value === null || value === undefined || value === '') return
    const cell = row.getCell(index + 1)
    cell.value = written(value, format)
    cell.style = STYLES[format]
  })
  row.commit()
}

const styled = (numFmt: string, wrapText = false): Partial<Style> => Object.freeze({ numFmt, alignment: Object.freeze({ vertical: 'top', wrapText }) })

// One object a format: the writer looks for the number of a style it has not met, cell by cell, and knows those it has met.
const STYLES: Record<ColumnFormat, Partial<Style>> = { text: styled('@', true), amount: styled('#,##0.######'), day: styled('dd/mm/yyyy'), percent: styled('0.00%') }

const written = (value: string, format: ColumnFormat): string | number | Date => {
  if (format === 'day') return new Date(`${value}T00:00:00Z`)
  if (format === 'percent') return Number(value) / 100
  const isExact = format === 'amount' && value.replace(/[-.]/g, '').length <= 15
  return isExact ? Number(value) : safeText(value)
}

/** A string cell is never evaluated; only what XML or Excel can not hold is taken out. */
const safeText = (text: string) => {
  // eslint-disable-next-line no-control-regex
  const legal = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
  return legal.length > 32_767 ? `${legal.slice(0, 32_766)}…` : legal
}

const sheetName = (name: string) => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31).trim() || 'Trang 1'

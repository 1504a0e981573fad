import { type CsvLine, readCsv, textOf } from '../../kit/sheets/csv.ts'
import { readWorkbook } from '../../kit/sheets/read.ts'
import type { Work } from '../../kit/work.ts'
import { readStructure } from '../org/public.ts'
import { tableUnreadable } from './contract.ts'
import { holdsOn } from './structure.ts'
import { columns, rowsOfTable, type StandingUnit, stepsOfTable, type TableReading, type TableRow } from './table.ts'

/** Reads a given file and holds it against the structure of its day. */
export const readGivenTable = async (work: Work, { file, on }: { file: File; on: string }): Promise<TableReading> => {
  const bytes = Buffer.from(await file.arrayBuffer())
  return stepsOfTable(await readRows(work, bytes), await standingOn(work, on))
}

/** The rows of a CSV or Excel file; refuses what is neither or lacks a column. */
export const readRows = async (work: Work, bytes: Buffer): Promise<TableRow[]> => {
  const refuse = (why: string) => work.refuse(tableUnreadable, { why })
  if (bytes.length === 0) return refuse('tệp trống.')
  const read = rowsOfTable(bytes.subarray(0, 2).toString('latin1') === 'PK' ? await linesOfWorkbook(work, bytes) : linesOfCsv(bytes, refuse))
  if ('missing' in read) return refuse(read.missing.length > 5 ? `dòng đầu không phải tiêu đề của bảng (cần ${Object.values(columns).join(', ')}).` : `thiếu cột ${read.missing.join(', ')}.`)
  return read.rows.length > 0 ? read.rows : refuse('bảng chỉ có dòng tiêu đề.')
}

/** Units as they stand when the act's day begins. */
export const standingOn = async (work: Work, on: string): Promise<StandingUnit[]> => {
  const { versions, edges } = await readStructure(work, on)
  const parents = new Map(edges.filter((edge) => holdsOn(edge, on)).map(({ unitNo, parentNo }) => [unitNo, parentNo]))
  return versions.filter((version) => holdsOn(version, on)).map(({ unitNo, code, name, kind }) => ({ unitNo, code, name, kind, parentNo: parents.get(unitNo) ?? null }))
}

const linesOfCsv = (bytes: Buffer, refuse: (why: string) => never): CsvLine[] => {
  const text = textOf(bytes) ?? refuse('chữ trong tệp không theo mã Unicode (UTF-8), tên đơn vị sẽ sai dấu. Hãy lưu lại bằng Excel, kiểu CSV UTF-8.')
  const read = readCsv(text)
  return 'lines' in read ? read.lines : refuse(`dấu ngoặc kép ở dòng ${String(read.brokenRow)} mở mà không đóng, hoặc có chữ sau dấu đóng.`)
}

const linesOfWorkbook = async (work: Work, bytes: Buffer): Promise<CsvLine[]> => {
  const reading = await readWorkbook(bytes)
  if ('refusal' in reading) return work.refuse(tableUnreadable, { why: reading.refusal.vi })
  const [sheet] = reading.workbook.sheets
  if (!sheet) return []
  const lines = Array.from({ length: sheet.lastRow }, (_, at): CsvLine => ({ row: at + 1, cells: Array.from({ length: sheet.lastColumn }, (_, column) => sheet.cellAt(at + 1, column + 1)?.text ?? '') }))
  return lines.filter(({ cells }) => cells.some((text) => text.trim() !== ''))
}

import { readCsv } from '../../kit/sheets/csv.ts'
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
  const read = rowsOfTable(bytes.subarray(0, 2).toString('latin1') === 'PK' ? await cellsOf(work, bytes) : readCsv(bytes.toString('utf8')))
  if ('missing' in read) return work.refuse(tableUnreadable, { why: `thiếu cột ${read.missing.join(', ')} (cần ${Object.values(columns).join(', ')}).` })
  return read.rows
}

/** Units as they stand when the act's day begins. */
export const standingOn = async (work: Work, on: string): Promise<StandingUnit[]> => {
  const { versions, edges } = await readStructure(work, on)
  const parents = new Map(edges.filter((edge) => holdsOn(edge, on)).map(({ unitNo, parentNo }) => [unitNo, parentNo]))
  return versions.filter((version) => holdsOn(version, on)).map(({ unitNo, code, name, kind }) => ({ unitNo, code, name, kind, parentNo: parents.get(unitNo) ?? null }))
}

const cellsOf = async (work: Work, bytes: Buffer): Promise<string[][]> => {
  const reading = await readWorkbook(bytes)
  if ('refusal' in reading) return work.refuse(tableUnreadable, { why: reading.refusal.vi })
  const [sheet] = reading.workbook.sheets
  if (!sheet) return []
  return Array.from({ length: sheet.lastRow }, (_, row) => Array.from({ length: sheet.lastColumn }, (_, column) => sheet.cellAt(row + 1, column + 1)?.text ?? ''))
}

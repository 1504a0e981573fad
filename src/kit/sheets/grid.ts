/** A workbook as plain cells: what every reader gives and every importer reads, whatever library stands behind. */
import type { Day } from '../dates.ts'
import type { Amount } from '../quantities.ts'

/** One cell that holds something: text in NFC, a number as an exact amount, a day, or an Excel error ('#DIV/0!'). */
export type Cell = { row: number; column: number; fromFormula: boolean } & (
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: Amount }
  | { kind: 'day'; text: Day }
  | { kind: 'error'; text: string }
)
/** Row and column, from 1. */
export type Place = { row: number; column: number }
/** A merged area, ends included. */
export type Area = { top: number; left: number; bottom: number; right: number }

/** One sheet: rows and columns count from 1; empty cells do not exist. */
export interface Sheet {
  name: string
  hidden: boolean
  rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>
  lastRow: number
  lastColumn: number
  merges: readonly Area[]
  /** Rows that are hidden, by hand or by a filter; they are read like the others. */
  hiddenRows: ReadonlySet<number>
  /** The cell here, or the one in whose merged area this place lies. */
  cellAt(row: number, column: number): Cell | undefined
  /** The first place of the merged area this place lies in, or the place itself. */
  masterOf(row: number, column: number): Place
}
/** The sheets of a workbook in their order. */
export interface Workbook { sheets: readonly Sheet[] }

/** 'L14' of row 14, column 12. */
export const addressOf = ({ row, column }: Place): string => `${columnName(column)}${row}`

/** 'L' of 12, 'AA' of 27. */
export const columnName = (column: number): string =>
  column <= 26 ? String.fromCharCode(64 + column) : columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)

/** Row and column of 'L14', or undefined. */
export const placeOf = (address: string): Place | undefined => {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address)
  if (!parts) return undefined
  let column = 0
  for (const letter of parts[1] as string) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(parts[2]), column }
}

/** A sheet with some cells written over, as if it had been written so; the sheet itself stays as it was. */
import type { Cell, Sheet } from './grid.ts'
import { placeOf } from './grid.ts'
import { limits } from './refusal.ts'

/** What a cell shall hold instead: text as a person types it, or nothing. */
export interface CellCorrection { cell: string; value: string | null }

/** The sheet with the corrections in it. Typed values are text and read as strictly as text of a file; a place inside a merged area means its first cell. */
export const correctSheet = (sheet: Sheet, corrections: readonly CellCorrection[]): Sheet => {
  if (corrections.length === 0) return sheet
  const rows = new Map<number, ReadonlyMap<number, Cell>>(sheet.rows)
  let { lastRow, lastColumn } = sheet
  for (const { cell, value } of corrections) {
    const place = placeOf(cell)
    if (!place || place.row > limits.rows || place.column > limits.columns) continue
    const { row, column } = sheet.masterOf(place.row, place.column)
    const cells = withCell(rows.get(row), { row, column, value })
    if (cells.size > 0) rows.set(row, cells)
    else rows.delete(row)
    if (value !== null) [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)]
  }
  return {
    ...sheet, rows, lastRow, lastColumn,
    cellAt: (row, column) => {
      const master = sheet.masterOf(row, column)
      return rows.get(master.row)?.get(master.column)
    },
  }
}

const withCell = (cells: ReadonlyMap<number, Cell> | undefined, { row, column, value }: { row: number; column: number; value: string | null }) => {
  const all = new Map(cells)
  if (value === null) all.delete(column)
  else all.set(column, { row, column, fromFormula: false, kind: 'text', text: value.normalize('NFC') })
  return new Map([...all].sort(([left], [right]) => left - right))
}

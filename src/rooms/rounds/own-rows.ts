/** The rows under the headings of a unit's own table that hold figures; numbers of columns, totals, sections and signatures told apart. */
import type { Cell, Sheet } from '../../kit/sheets/grid.ts'
import { isNumberRow, isSignature, isTotal } from '../../kit/sheets/headings.ts'
import type { OwnFault } from './own-contract.ts'
import { faultOf, shown } from './own-faults.ts'

/** Rows with figures, and what was left out and why. */
export interface OwnRows { rows: number[]; told: OwnFault[] }

/** Rows in which one of these columns holds something, down to the signatures; totals of a form whose lines are the unit's own are left out. */
export const rowsWith = (sheet: Sheet, { from, columns, leavesTotals }: { from: number; columns: readonly number[]; leavesTotals: boolean }): OwnRows => {
  const found: OwnRows = { rows: [], told: [] }
  for (const row of [...sheet.rows.keys()].filter((at) => at >= from).sort((a, b) => a - b)) {
    const cells = [...(sheet.rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column)
    const [first] = cells
    if (!first || isNumberRow(cells)) continue
    if (isSigned(cells)) {
      if (!goesOn(sheet, row, columns)) break
      found.told.push(faultOf('row_not_taken', first, shown(first.text), 'giống dòng ngày hoặc dòng ký'))
      continue
    }
    const why = leavesTotals ? leftOut(sheet, { cells, columns }) : undefined
    if (why) found.told.push(faultOf('row_not_taken', first, shown(first.text), why))
    else if (columns.some((column) => sheet.cellAt(row, column) !== undefined)) {
      found.rows.push(row)
      if (sheet.hiddenRows.has(row)) found.told.push(faultOf('row_hidden', first, String(row)))
    }
  }
  return found
}

const leftOut = (sheet: Sheet, { cells, columns }: { cells: readonly Cell[]; columns: readonly number[] }) => {
  const [first] = cells
  const named = cells.find(({ kind }) => kind === 'text')
  if (named && isTotal(named.text) && named === cells.find(({ text }) => !/^[\d.]*$/.test(text.trim()))) return 'là dòng cộng'
  const held = cells.filter(({ column }) => columns.includes(column))
  const spans = cells.some(({ row, column }) => sheet.merges.some(({ top, left, right }) => top === row && left === column && right > left))
  const isGroup = columns.length > 1 && held.length < 2 && held.every(({ kind }) => kind === 'text') && (spans || held.length === 0 || /^([IVXLC]+|[A-ZĐ])[.)]?$/.test(first?.text.trim() ?? ''))
  return isGroup && cells.every(({ kind }) => kind === 'text') ? 'chỉ là tên nhóm' : undefined
}

const isSigned = (cells: readonly Cell[]) => cells.length <= 3 && cells.every(({ kind }) => kind === 'text') && cells.some(({ text }) => isSignature(text))

/** Whether figures follow: then the row only looks like the end. */
const goesOn = (sheet: Sheet, row: number, columns: readonly number[]) => [...sheet.rows].some(([at, cells]) => at > row && columns.filter((column) => cells.has(column)).length >= Math.min(2, columns.length) && columns.some((column) => /\d/.test(cells.get(column)?.text ?? '')))

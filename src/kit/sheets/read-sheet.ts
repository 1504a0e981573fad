/** Reads one worksheet part into plain cells; keeps only cells that hold something. */
import { dayOfExcelSerial, isDay } from '../dates.ts'
import { amountOfNumber } from '../quantities.ts'
import type { Area, Cell, Sheet } from './grid.ts'
import { placeOf } from './grid.ts'
import type { WorkbookPackage } from './package.ts'
import { limits, SheetRefused } from './refusal.ts'

/** Where a sheet stands in its package, and what its cells refer to. */
export interface SheetSource {
  name: string
  path: string
  hidden: boolean
  strings: readonly string[]
  dateStyles: ReadonlySet<number>
  system: 1900 | 1904
  /** Cells the whole workbook may still hold. */
  budget: { cells: number }
}

/** The sheet of a package part. */
export const readSheet = async (pack: WorkbookPackage, source: SheetSource): Promise<Sheet> => {
  const reading = startReading(source)
  await pack.parse(source.path, reading.handlers)
  return reading.finish()
}

interface RawCell { row: number; column: number; type: string; style: number; value: string; inline: string; fromFormula: boolean }

const startReading = (source: SheetSource) => {
  const rows = new Map<number, Map<number, Cell>>()
  const merges: Area[] = []
  const hiddenRows = new Set<number>()
  let [row, column, seen] = [0, 0, 0]
  let raw: RawCell | undefined
  let target: 'value' | 'inline' | undefined
  let phonetic = false
  const keep = (cell: Cell | undefined) => {
    if (!cell) return
    if (--source.budget.cells < 0) throw new SheetRefused('too_many_cells')
    if (!rows.has(cell.row)) rows.set(cell.row, new Map())
    rows.get(cell.row)?.set(cell.column, cell)
  }
  const open = (name: string, at: Record<string, string>) => {
    if (name === 'row') {
      row = Number(at['r'] ?? row + 1)
      column = 0
      if (/^(1|true)$/.test(at['hidden'] ?? '')) hiddenRows.add(row)
      if (++seen > limits.rows) throw new SheetRefused('too_many_rows')
    } else if (name === 'c') {
      const place = at['r'] ? placeOf(at['r']) : { row, column: column + 1 }
      if (!place) throw new SheetRefused('damaged')
      column = place.column
      raw = { ...place, type: at['t'] ?? 'n', style: Number(at['s'] ?? 0), value: '', inline: '', fromFormula: false }
    } else if (name === 'f' && raw) raw.fromFormula = true
    else if (name === 'v') target = 'value'
    else if (name === 'rPh') phonetic = true
    else if (name === 't' && !phonetic) target = 'inline'
    else if (name === 'mergeCell') addMerge(merges, at['ref'] ?? '')
  }
  const close = (name: string) => {
    if (name === 'v' || name === 't') target = undefined
    else if (name === 'rPh') phonetic = false
    else if (name === 'c' && raw) {
      if (raw.column <= limits.columns) keep(cellOf(raw, source))
      raw = undefined
    }
  }
  const text = (part: string) => {
    if (raw && target && raw[target].length <= limits.cellCharacters) raw[target] += part
  }
  return { handlers: { open, close, text }, finish: () => sheetOf(source, rows, { merges, hiddenRows }) }
}

const cellOf = (raw: RawCell, source: SheetSource): Cell | undefined => {
  const { row, column, fromFormula } = raw
  const textual = (value: string): Cell | undefined => {
    if (value.length > limits.cellCharacters) return { row, column, fromFormula, kind: 'error', text: '#TOO_LONG' }
    const plain = value.normalize('NFC').replace(/_x000D_/g, '').replace(/\r\n?/g, '\n')
    return plain.trim() ? { row, column, fromFormula, kind: 'text', text: plain } : undefined
  }
  if (raw.type === 's') return textual(source.strings[Number(raw.value)] ?? '')
  if (raw.type === 'inlineStr') return textual(raw.inline)
  if (raw.type === 'str') return textual(raw.value)
  if (raw.type === 'e') return { row, column, fromFormula, kind: 'error', text: raw.value || '#ERROR' }
  if (raw.type === 'b') return textual(raw.value === '1' ? 'TRUE' : 'FALSE')
  if (raw.type === 'd' && isDay(raw.value.slice(0, 10))) return { row, column, fromFormula, kind: 'day', text: raw.value.slice(0, 10) }
  if (raw.value.trim() === '') return fromFormula ? { row, column, fromFormula, kind: 'error', text: '#NOT_CALCULATED' } : undefined
  return numeric(raw, source)
}

const numeric = ({ row, column, fromFormula, style, value }: RawCell, { dateStyles, system }: SheetSource): Cell => {
  const number = Number(value)
  if (!Number.isFinite(number)) return { row, column, fromFormula, kind: 'error', text: '#VALUE!' }
  const day = dateStyles.has(style) ? dayOfExcelSerial(number, system) : undefined
  return day ? { row, column, fromFormula, kind: 'day', text: day } : { row, column, fromFormula, kind: 'number', text: amountOfNumber(number) }
}

const addMerge = (merges: Area[], ref: string) => {
  const [from, to] = ref.split(':').map(placeOf)
  if (from && to && to.row >= from.row && to.column >= from.column)
    merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
}

const sheetOf = ({ name, hidden }: SheetSource, rows: Map<number, Map<number, Cell>>, { merges, hiddenRows }: { merges: Area[]; hiddenRows: Set<number> }): Sheet => {
  let [lastRow, lastColumn] = [0, 0]
  for (const [row, cells] of rows) {
    lastRow = Math.max(lastRow, row)
    for (const column of cells.keys()) lastColumn = Math.max(lastColumn, column)
  }
  const masters = mastersOf(merges, lastRow, lastColumn)
  const masterOf = (row: number, column: number) => masters.get(row * 1024 + column) ?? { row, column }
  return {
    name, hidden, rows, lastRow, lastColumn, merges, hiddenRows, masterOf,
    cellAt: (row, column) => {
      const master = masterOf(row, column)
      return rows.get(master.row)?.get(master.column)
    },
  }
}

/** Merged areas are spread only over the part of the sheet that is used: a merge of the whole sheet costs nothing. */
const mastersOf = (merges: Area[], lastRow: number, lastColumn: number) => {
  const masters = new Map<number, { row: number; column: number }>()
  let spread: number = limits.mergedCells
  for (const area of merges) {
    const [bottom, right] = [Math.min(area.bottom, lastRow), Math.min(area.right, lastColumn)]
    spread -= Math.max(0, bottom - area.top + 1) * Math.max(0, right - area.left + 1)
    if (spread < 0) throw new SheetRefused('too_many_cells')
    const master = { row: area.top, column: area.left }
    for (let row = area.top; row <= bottom; row += 1)
      for (let column = area.left; column <= right; column += 1) masters.set(row * 1024 + column, master)
  }
  return masters
}

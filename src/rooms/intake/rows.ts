/** The data rows of a recognised sheet: number rows, sections, totals and signatures told apart, merged and "nt" cells carried down. */
import type { Cell, Sheet } from '../../kit/sheets/grid.ts'
import { addressOf } from '../../kit/sheets/grid.ts'
import { isNumberRow, isSignature, isTotal } from '../../kit/sheets/headings.ts'
import { fold, tidy } from '../../kit/words.ts'
import type { FormKind } from './forms.ts'
import type { RecognisedSheet } from './recognise.ts'

/** What a row gives for a field, and the cell that an error about it belongs to: the merged area's first, or the one "nt" repeats. */
export interface Given { cell: Cell | undefined; address: string }
export interface DataRow {
  row: number
  section: Given | null
  /** Whether the form has such a column at all. */
  has(field: string): boolean
  given(field: string): Given
}
/** What a row under the heading is when it holds no record of its own. */
export type RowRole = 'section' | 'number' | 'total' | 'other'
export interface SheetRows { rows: DataRow[]; nothingAbove: string[]; skipped: { cell: string; text: string }[]; roles: [row: number, role: RowRole][] }

/** Reads the rows under the heading; `nothingAbove` are "nt" cells with no row above to repeat. */
export const readRows = (form: RecognisedSheet): SheetRows => {
  const { sheet, columns } = form
  const found: SheetRows = { rows: [], nothingAbove: [], skipped: [], roles: [] }
  let section: Given | null = null
  let above: Map<string, Given> | undefined
  for (const row of [...sheet.rows.keys()].filter((at) => at >= form.firstDataRow).sort((a, b) => a - b)) {
    const cells = [...(sheet.rows.get(row)?.values() ?? [])]
    const what = kindOfRow(form, row, cells)
    if (what !== 'data') found.roles.push([row, what])
    if (what === 'section') section = sectionOf(cells)
    else if (what === 'other') found.skipped.push(...cells.map((cell) => ({ cell: addressOf(cell), text: cell.text })))
    else if (what === 'data') {
      above = givensOf(form, row, { above, section, nothingAbove: found.nothingAbove })
      found.rows.push(dataRow(row, { section, givens: above, columns }))
    }
  }
  return found
}

/** Columns of which at least one must hold something for a row to be data. */
const ANCHORS: Record<FormKind, readonly string[]> = {
  units: ['code', 'name'], cadres: ['code', 'name'], tasks: ['code', 'title', 'holderCode', 'indicator', 'plan'], results: ['code', 'result'],
}

const kindOfRow = (form: RecognisedSheet, row: number, cells: Cell[]): 'data' | RowRole => {
  const [first, ...rest] = cells
  if (!first) return 'other'
  if (isNumberRow(cells)) return 'number'
  const code = ownCell(form, row, 'code')
  const hasCode = code !== undefined && !(rest.length === 0 && /\S\s+\S/.test(code.text)) // a lone sentence in the column of codes is no code
  if (!hasCode && first.kind === 'text' && isTotal(first.text)) return 'total'
  const anchored = hasCode || ANCHORS[form.kind].some((field) => field !== 'code' && ownCell(form, row, field) !== undefined)
  if (rest.length === 0 && first.kind === 'text' && !hasCode && (spansRow(form, first) || !anchored))
    return first.column <= firstColumns(form) && !isSignature(first.text) ? 'section' : 'other'
  return anchored && !isSignature(first.text) ? 'data' : 'other'
}

/** A field's cell standing in this very row, not carried down from a merged area above. */
const ownCell = ({ sheet, columns }: RecognisedSheet, row: number, field: string) => {
  const column = columns.get(field)
  return column === undefined ? undefined : sheet.rows.get(row)?.get(column)
}

const firstColumns = ({ columns }: RecognisedSheet) => Math.min(...columns.values()) + 1

const spansRow = ({ sheet, columns }: RecognisedSheet, cell: Cell) =>
  sheet.merges.some((area) => area.top === cell.row && area.left === cell.column && area.right - area.left + 1 >= Math.min(4, columns.size))

const sectionOf = ([cell]: Cell[]): Given | null => (cell ? { cell, address: addressOf(cell) } : null)

interface Above { above: Map<string, Given> | undefined; section: Given | null; nothingAbove: string[] }

const givensOf = (form: RecognisedSheet, row: number, { above, nothingAbove }: Above): Map<string, Given> => {
  const givens = new Map<string, Given>()
  for (const [field, column] of form.columns) {
    const given = givenAt(form.sheet, row, column)
    const repeats = given.cell?.kind === 'text' && isSameAsAbove(given.cell.text)
    if (repeats && !above) nothingAbove.push(given.address)
    givens.set(field, repeats ? (above?.get(field) ?? { cell: undefined, address: given.address }) : given)
  }
  return givens
}

const givenAt = (sheet: Sheet, row: number, column: number): Given => ({ cell: sheet.cellAt(row, column), address: addressOf(sheet.masterOf(row, column)) })

const isSameAsAbove = (text: string) => text.length <= 12 && /^(-?\s*nt\.?\s*-?|n\.t\.?|nhu tren|"|″|''|-"-)$/.test(fold(text))

const dataRow = (row: number, { section, givens, columns }: { section: Given | null; givens: Map<string, Given>; columns: ReadonlyMap<string, number> }): DataRow => ({
  row, section,
  has: (field) => columns.has(field),
  given: (field) => givens.get(field) ?? { cell: undefined, address: addressOf({ row, column: Math.min(...columns.values()) }) },
})

/** The name in a section row without its numeral: 'XII. ỦY BAN MTTQ TỈNH' → 'ỦY BAN MTTQ TỈNH'. */
export const sectionName = (text: string): string => tidy(text).replace(/^(?:[IVXLC]+|[A-ZĐ]|\d+)\s*[.)/-]\s*/u, '')

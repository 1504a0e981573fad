/** A stretch of a sheet as a picture: what stands in each cell, what each row and column is understood as. */
import { formatDay } from '../../kit/dates.ts'
import { formatAmount } from '../../kit/quantities.ts'
import type { Area, Cell, Sheet } from '../../kit/sheets/grid.ts'
import { addressOf, placeOf } from '../../kit/sheets/grid.ts'
import type { SheetPage } from './contract.ts'
import type { CellError } from './errors.ts'
import type { FormKind } from './forms.ts'
import { forms, kindsInOrder } from './forms.ts'
import type { SheetLayout } from './layout.ts'

export interface Picturing {
  sheet: Sheet
  layout: SheetLayout | undefined
  errors: readonly (CellError & { alike: number })[]
  /** Corrections that hold, by cell. */
  corrections: ReadonlyMap<string, { id: string; was: string | null }>
  from: number
  size: number
}

/** The rows from–to of a sheet with what is known about them. */
export const picture = ({ sheet, layout, errors, corrections, from, size }: Picturing): SheetPage => {
  const to = Math.min(sheet.lastRow, from + size - 1)
  const kind = layout?.head?.kind ?? null
  const roles = new Map(layout?.roles)
  const headingFrom = layout?.head ? topOfHeading(sheet, layout.head.firstRow) : null
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  return {
    kind, lastRow: sheet.lastRow, lastColumn: sheet.lastColumn, headingFrom, headingRow: layout?.head?.lastRow ?? null,
    columns: (layout?.head?.columns ?? []).map((column) => ({ ...column, label: labelOf(kind, column.field) })),
    fields: (kind ? [kind] : kindsInOrder).flatMap((of) => forms[of].map(({ name, label, required }) => ({ kind: of, name, label, required: required ?? false }))),
    rows: rows.map((row) => ({ row, role: roleOf(sheet, layout, { row, role: roles.get(row), headingFrom }), cells: cellsOf(sheet, row, corrections) })),
    merges: sheet.merges.filter((area) => area.top <= to && area.bottom >= from).slice(0, 2000).map(({ top, left, bottom, right }: Area) => ({ top, left, bottom: Math.min(bottom, sheet.lastRow), right: Math.min(right, sheet.lastColumn) })),
    errors: errors.filter(({ cell }) => isWithin(cell, from, to)),
  }
}

/** What a person reads in a cell: amounts and days as officials write them. */
export const shownText = ({ kind, text }: Cell): string => (kind === 'number' ? formatAmount(text) : kind === 'day' ? formatDay(text) : text)

const labelOf = (kind: FormKind | null, field: string | null) => (kind && field ? (forms[kind].find(({ name }) => name === field)?.label ?? null) : null)

const roleOf = (sheet: Sheet, layout: SheetLayout | undefined, { row, role, headingFrom }: { row: number; role: SheetPage['rows'][number]['role'] | undefined; headingFrom: number | null }): SheetPage['rows'][number]['role'] => {
  if (!sheet.rows.has(row)) return 'empty'
  const head = layout?.head
  if (!head || layout.skipped) return 'other'
  if (row < (headingFrom ?? head.firstRow)) return 'title'
  if (row <= head.lastRow) return 'heading'
  return role ?? 'data'
}

/** Headings merged from above into the row that names the columns belong to it. */
const topOfHeading = (sheet: Sheet, firstRow: number) =>
  Math.min(firstRow, ...sheet.merges.filter((area) => area.top < firstRow && area.bottom >= firstRow).map((area) => area.top))

const cellsOf = (sheet: Sheet, row: number, corrections: Picturing['corrections']) => {
  const cells = [...(sheet.rows.get(row)?.values() ?? [])].map((cell) => ({ column: cell.column, text: shownText(cell).slice(0, 2000), end: cell.kind === 'number', ...correctionAt(corrections, addressOf(cell)) }))
  const emptied = [...corrections].flatMap(([address]) => {
    const place = placeOf(address)
    return place?.row === row && !sheet.rows.get(row)?.has(place.column) ? [{ column: place.column, text: '', end: false, ...correctionAt(corrections, address) }] : []
  })
  return [...cells, ...emptied]
}

const correctionAt = (corrections: Picturing['corrections'], address: string) => {
  const found = corrections.get(address)
  return found ? { was: found.was, correction: found.id } : {}
}

const isWithin = (cell: string, from: number, to: number) => {
  const row = placeOf(cell)?.row ?? 0
  return row >= from && row <= to
}

import type { Form } from '../form-contract.ts'
import type { PartForm } from '../part-contract.ts'
import { type Cells, firstCells, linesOf } from './filled.ts'

/** What a person has written into a form: cells, reasons for differences, a remark. */
export interface Written { cells: Cells; reasons: Record<string, string>; remark: string }

/** What the server holds of it. */
export const writtenOf = (form: Pick<PartForm, 'filling' | 'submissions' | 'below'>): Written => ({
  cells: firstCells(form), reasons: form.filling?.reasons ?? {}, remark: form.filling ? form.filling.remark ?? '' : form.submissions[0]?.remark ?? '',
})

/** Whether two say the same; what is empty and what is not there are one. */
export const isSameWritten = (a: Written, b: Written): boolean =>
  a.remark.trim() === b.remark.trim() && said(Object.entries(a.reasons)) === said(Object.entries(b.reasons)) && said(flat(a.cells)) === said(flat(b.cells))

/** Where two differ: line and column as they are called, and what the second one says there. */
export const differingCells = ({ columns, lines }: Pick<Form, 'columns' | 'lines'>, mine: Cells, theirs: Cells): { line: string; column: string; value: string }[] => {
  const keys = lines.length > 0 ? lines.map(({ key }) => key) : linesOf({ lines }, { ...mine, ...theirs })
  return keys.flatMap((key) => columns.flatMap((column) => {
    const value = theirs[key]?.[column.key] ?? ''
    return value.trim() === (mine[key]?.[column.key] ?? '').trim() ? [] : [{ line: lines.find((one) => one.key === key)?.title ?? key, column: column.title, value }]
  }))
}

const flat = (cells: Cells) => Object.entries(cells).flatMap(([key, of]) => Object.entries(of).map(([column, text]) => [`${key} ${column}`, text] as const))

const said = (entries: readonly (readonly [string, string])[]) => JSON.stringify(entries.filter(([, text]) => text.trim()).map(([name, text]) => `${name}: ${text.trim()}`).toSorted((a, b) => (a < b ? -1 : 1)))

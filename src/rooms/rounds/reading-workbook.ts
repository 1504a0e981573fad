import type { Sheet, Workbook } from '../../kit/sheets/grid.ts'
import { addressOf } from '../../kit/sheets/grid.ts'
import { readQuantity } from '../../kit/quantities.ts'
import { tidy } from '../../kit/words.ts'
import { readCode, type Issued } from './form-code.ts'
import type { Form, FormRow } from './form-contract.ts'
import { codeLabel, headingsOf, namingColumns } from './workbook.ts'

/** A sheet that prints a code: what it says, or that what stands there is none. */
export interface CodedSheet { sheet: Sheet; printed: string; code: (Issued & { check: string }) | undefined }

/** Why a sheet is not the form as it was issued: a heading or the name of a line that reads otherwise. */
export interface Changed { cell: string; expected: string; found: string }

/** The sheets of a workbook that print a code, wherever in their first lines. */
export const codedSheets = ({ sheets }: Workbook): CodedSheet[] => sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => {
  const printed = firstCells(sheet).find((text) => text.toLocaleLowerCase('vi-VN').startsWith(codeLabel.toLocaleLowerCase('vi-VN')))?.slice(codeLabel.length).trim()
  return printed === undefined ? [] : [{ sheet, printed, code: readCode(printed) }]
})

/** The rows of a form as a sheet has them, or what of it was changed. */
export const readFormSheet = (sheet: Sheet, form: Form): { rows: FormRow[] } | { changed: Changed } => {
  const headings = headingsOf(form)
  const top = headingRow(sheet, headings)
  const wrong = headings.map((expected, at) => ({ expected, at, found: textAt(sheet, top, at + 1) })).find(({ expected, found }) => tidy(found) !== tidy(expected))
  if (wrong) return { changed: { cell: addressOf({ row: top, column: wrong.at + 1 }), expected: wrong.expected, found: wrong.found } }
  return form.lines.length > 0 ? fixedRows(sheet, form, top) : { rows: ownRows(sheet, form, top) }
}

const fixedRows = (sheet: Sheet, form: Form, top: number): { rows: FormRow[] } | { changed: Changed } => {
  for (const [at, { title }] of form.lines.entries()) {
    const found = textAt(sheet, top + at + 1, 1)
    if (tidy(found) !== tidy(title)) return { changed: { cell: addressOf({ row: top + at + 1, column: 1 }), expected: title, found } }
  }
  return { rows: form.lines.map(({ key }, at) => ({ key, cells: cellsOf(sheet, form, top + at + 1) })) }
}

const ownRows = (sheet: Sheet, form: Form, top: number): FormRow[] =>
  Array.from({ length: Math.max(0, sheet.lastRow - top) }, (_, at) => ({ key: String(at + 1), cells: cellsOf(sheet, form, top + at + 1) })).filter(({ cells }) => Object.keys(cells).length > 0)

const cellsOf = (sheet: Sheet, form: Form, row: number) =>
  Object.fromEntries(form.columns.flatMap(({ key, kind }, at) => {
    const cell = sheet.rows.get(row)?.get(at + 1 + namingColumns(form))
    if (!cell || cell.text.trim() === '') return []
    return [[key, kind === 'amount' && cell.kind === 'text' ? amountOf(cell.text) : cell.text]]
  }))

/** A figure typed as text, as it is meant; what is none stays as it stands, to be told. */
const amountOf = (text: string) => {
  const read = readQuantity(text)
  return 'amount' in read && !read.atLeast && read.measure === null ? read.amount : text
}

/** The line among the first twenty that agrees with most of the headings. */
const headingRow = (sheet: Sheet, headings: string[]) => {
  const agreeing = (row: number) => headings.filter((heading, at) => tidy(textAt(sheet, row, at + 1)) === tidy(heading)).length
  return Array.from({ length: Math.min(20, sheet.lastRow) }, (_, at) => at + 1).reduce((best, row) => (agreeing(row) > agreeing(best) ? row : best), 4)
}

const firstCells = (sheet: Sheet) => Array.from({ length: Math.min(10, sheet.lastRow) }, (_, at) => [...(sheet.rows.get(at + 1)?.values() ?? [])]).flat().filter(({ kind }) => kind === 'text').map(({ text }) => text)

const textAt = (sheet: Sheet, row: number, column: number) => sheet.rows.get(row)?.get(column)?.text ?? ''

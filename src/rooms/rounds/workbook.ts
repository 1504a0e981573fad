import { formatDay } from '../../kit/dates.ts'
import { isAmount } from '../../kit/quantities.ts'
import { type SheetToWrite, writeWorkbook } from '../../kit/sheets/write.ts'
import { codeOf } from './form-code.ts'
import type { Form, FormRow } from './form-contract.ts'
import type { PartHead } from './part-store.ts'

/** What stands before the code in the first line of a sheet. */
export const codeLabel = 'Mã biểu:'

/** Empty lines a form without lines of its own offers. */
const offeredLines = 30

/** The workbook of a unit's forms, each sheet under its code, filled as far as the unit has written. */
export const issuedWorkbook = (part: PartHead, forms: readonly Form[], rowsOf: (formId: string) => readonly FormRow[]): Promise<Buffer> =>
  writeWorkbook(forms.map((form) => sheetOf(part, form, rowsOf(form.id))))

/** The columns a sheet of a form has: the names of the lines first, where everybody fills the same. */
export const headingsOf = ({ lines, columns }: Pick<Form, 'lines' | 'columns'>): string[] => [...(lines.length > 0 ? ['Nội dung', 'Đơn vị tính'] : ['STT']), ...columns.map(({ title }) => title)]

/** How many of the columns of a sheet name a line. */
export const namingColumns = ({ lines }: Pick<Form, 'lines'>): number => (lines.length > 0 ? 2 : 1)

const sheetOf = (part: PartHead, form: Form, rows: readonly FormRow[]): SheetToWrite => ({
  name: form.code,
  title: [
    `${codeLabel} ${codeOf({ partCode: part.code, place: form.place, version: form.version }, { partId: part.id, formId: form.id })}`, `${form.code}. ${form.title}`,
    `${part.roundTitle} · ${part.unitLabel} · Số liệu chốt đến hết ngày ${formatDay(part.closingOn)} · Gửi ${part.toUnitLabel} trước hết ngày ${formatDay(part.dueOn)}`,
  ],
  columns: [...headingsOf(form).slice(0, namingColumns(form)).map((heading, at) => ({ heading, width: heading === 'Nội dung' ? 44 : at === 0 ? 8 : 12 })), ...form.columns.map(({ title, kind }) => ({ heading: title, format: kind, width: kind === 'amount' ? 16 : 30 }))],
  rows: form.lines.length > 0 ? filledLines(form, rows) : ownLines(form, rows),
})

const filledLines = ({ lines, columns }: Form, rows: readonly FormRow[]) => {
  const cellsOf = new Map(rows.map(({ key, cells }) => [key, cells]))
  return lines.map(({ key, title, measure }) => [title, measure, ...columns.map((column) => written(cellsOf.get(key)?.[column.key]))])
}

const ownLines = ({ columns }: Form, rows: readonly FormRow[]) =>
  Array.from({ length: rows.length + offeredLines }, (_, at) => [String(at + 1), ...columns.map(({ key, kind }) => written(rows[at]?.cells[key], kind))])

const written = (text: string | undefined, kind: 'amount' | 'text' = 'text') => (text === undefined || (kind === 'amount' && !isAmount(text) && text === '') ? null : text)

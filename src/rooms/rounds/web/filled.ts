import { type Amount, isAmount, readQuantity, sameAmount } from '../../../kit/quantities.ts'
import type { Form, FormRow } from '../form-contract.ts'
import type { PartForm } from '../part-contract.ts'

/** Cells of a form while it is filled, by line and column. */
export type Cells = Record<string, Record<string, string>>

/** What is filled already: the draft, else what was handed in last, else the sums of those below. */
export const firstCells = ({ filling, submissions, below }: Pick<PartForm, 'filling' | 'submissions' | 'below'>): Cells =>
  Object.fromEntries((filling?.rows ?? submissions[0]?.rows ?? below.rows).map(({ key, cells }) => [key, cells]))

/** The lines to fill: those of the form, or those written so far and one more. */
export const linesOf = ({ lines }: Pick<Form, 'lines'>, cells: Cells): string[] => {
  if (lines.length > 0) return lines.map(({ key }) => key)
  const written = Object.keys(cells).map(Number).filter((one) => one > 0)
  return Array.from({ length: Math.max(0, ...written) + 1 }, (_, at) => String(at + 1))
}

/** The rows that are saved. */
export const rowsOf = (cells: Cells): FormRow[] => Object.entries(cells).map(([key, filled]) => ({ key, cells: filled }))

/** The sum of those below where a cell is something else. */
export const sumBeside = (below: readonly FormRow[], { key, column, text }: { key: string; column: string; text: string }): Amount | undefined => {
  const summed = below.find((row) => row.key === key)?.cells[column]
  return summed !== undefined && !(isAmount(text) && sameAmount(text, summed)) ? summed : undefined
}

/** Cells pasted from a spreadsheet, from one cell on to the right and below. */
export const withPasted = (cells: Cells, form: Pick<Form, 'columns'>, { lines, at, pasted }: { lines: readonly string[]; at: { key: string; column: string }; pasted: readonly (readonly string[])[] }): Cells => {
  const [top, left] = [lines.indexOf(at.key), form.columns.findIndex(({ key }) => key === at.column)]
  const next = structuredClone(cells)
  for (const [down, texts] of pasted.entries()) {
    const key = lines[top + down] ?? (lines.length > 0 && /^\d+$/.test(at.key) ? String(Number(at.key) + down) : undefined)
    if (key === undefined) break
    for (const [across, text] of texts.entries()) {
      const column = form.columns[left + across]
      if (column) (next[key] ??= {})[column.key] = column.kind === 'amount' ? typed(text.trim()) : text.trim()
    }
  }
  return next
}

const typed = (text: string) => {
  const read = readQuantity(text)
  return 'amount' in read && read.measure === null && !read.atLeast ? read.amount : text
}

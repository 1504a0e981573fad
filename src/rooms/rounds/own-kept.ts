/** A draft that was filled from a unit's own table and is corrected by hand: which of its values still stand as they were read. */
import type { FormRow } from './form-contract.ts'
import { type Asked, tidied } from './rules.ts'

/** The cell of each value that is as it was read, by 'line column'; what was typed over has none. Lines of the unit's own go by the numbers they get when empty ones are left out. */
export const stillRead = (form: Asked, { before, rows, cells }: { before: readonly FormRow[]; rows: readonly FormRow[]; cells: Readonly<Record<string, string>> }): Record<string, string> => {
  const filled = rows.flatMap(({ key, cells: typed }) => tidied(form, [{ key, cells: typed }]).map((row) => ({ key, cells: row.cells })))
  return Object.fromEntries(filled.flatMap(({ key, cells: values }, at) => {
    const read = before.find((row) => row.key === key)?.cells ?? {}
    return Object.entries(values).flatMap(([column, text]) => {
      const from = cells[`${key} ${column}`]
      return from !== undefined && read[column] === text ? [[`${form.lines.length > 0 ? key : String(at + 1)} ${column}`, from] as const] : []
    })
  }))
}

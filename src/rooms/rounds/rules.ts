import { type Amount, isAmount, normalAmount, sameAmount, sum } from '../../kit/quantities.ts'
import { nameKey } from '../../kit/words.ts'
import type { Difference, FormColumn, FormInput, FormLine, FormRow } from './form-contract.ts'
import type { Fault } from './part-contract.ts'

/** What of a form decides how it is filled. */
export interface Asked { columns: readonly FormColumn[]; lines: readonly FormLine[] }

/** Whether two columns or two lines of a form have one key, or one name as people read it. */
export const namesTwice = ({ columns, lines }: Pick<FormInput, 'columns' | 'lines'>): boolean =>
  [columns, lines].some((named) => hasTwice(named.map(({ key }) => key)) || hasTwice(named.map(({ title }) => nameKey(title))))

const hasTwice = (names: string[]) => new Set(names).size < names.length

/** The rows of a form as they are kept: no empty cell, no empty line of the unit's own, amounts in their shortest writing. */
export const tidied = ({ columns, lines }: Asked, rows: readonly FormRow[]): FormRow[] => {
  const amounts = new Set(columns.filter(({ kind }) => kind === 'amount').map(({ key }) => key))
  const kept = rows.map(({ key, cells }) => ({
    key, cells: Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, text.trim()] as const).filter(([, text]) => text !== '').map(([column, text]) => [column, amounts.has(column) && isAmount(text) ? normalAmount(text) : text])),
  })).filter(({ cells }) => Object.keys(cells).length > 0)
  return lines.length > 0 ? kept : kept.map(({ cells }, at) => ({ key: String(at + 1), cells }))
}

/** What keeps a filled form from being handed in, in the order of the form. */
export const faultsOf = ({ columns, lines }: Asked, rows: readonly FormRow[]): Fault[] => {
  const known = new Set(columns.map(({ key }) => key))
  const strange = rows.flatMap(({ key, cells }): Fault[] => [
    ...(lines.length > 0 && !lines.some((line) => line.key === key) ? [{ key, column: '', kind: 'unknown_line' as const }] : []),
    ...Object.keys(cells).filter((column) => !known.has(column)).map((column) => ({ key, column, kind: 'unknown_column' as const })),
  ])
  if (lines.length === 0 && rows.length === 0) return [{ key: '', column: '', kind: 'no_lines' }]
  const cellsOf = new Map(rows.map(({ key, cells }) => [key, cells]))
  const keys = lines.length > 0 ? lines.map(({ key }) => key) : rows.map(({ key }) => key)
  return [...strange, ...keys.flatMap((key) => columns.flatMap((column) => faultOf(column, key, cellsOf.get(key)?.[column.key])))]
}

const faultOf = ({ key: column, kind, required }: FormColumn, key: string, text: string | undefined): Fault[] => {
  if (text === undefined || text === '') return required ? [{ key, column, kind: 'empty' }] : []
  return kind === 'amount' && !isAmount(text) ? [{ key, column, kind: 'not_an_amount' }] : []
}

/** What the forms of those below come to: figures added line by line, lines of their own one after another. */
export const addedUp = ({ columns, lines }: Asked, below: readonly (readonly FormRow[])[]): FormRow[] => {
  if (lines.length === 0) return below.flat().map(({ cells }, at) => ({ key: String(at + 1), cells }))
  const summed = columns.filter(({ kind, summed: adds }) => kind === 'amount' && adds)
  const byLine = Map.groupBy(below.flat(), ({ key }) => key)
  return lines.flatMap(({ key }) => {
    const rows = byLine.get(key) ?? []
    const cells = Object.fromEntries(summed.flatMap((column) => {
      const amounts = rows.map((row) => row.cells[column.key]).filter((text): text is Amount => text !== undefined && isAmount(text))
      return amounts.length > 0 ? [[column.key, sum(amounts)] as const] : []
    }))
    return Object.keys(cells).length > 0 ? [{ key, cells }] : []
  })
}

/** Where a form with lines for everybody is not the sum of those below, with the reason that was given, or none. */
export const differencesOf = ({ lines }: Asked, rows: readonly FormRow[], { proposed, reasons }: { proposed: readonly FormRow[]; reasons: Readonly<Record<string, string>> }): Difference[] => {
  if (lines.length === 0) return []
  const cellsOf = new Map(rows.map(({ key, cells }) => [key, cells]))
  return proposed.flatMap(({ key, cells }) => Object.entries(cells).flatMap(([column, summed]) => {
    const value = cellsOf.get(key)?.[column] ?? ''
    return isAmount(value) && sameAmount(value, summed) ? [] : [{ key, column, sum: summed, value, reason: reasons[`${key} ${column}`]?.trim() ?? '' }]
  }))
}

/** A unit's own table under a mapping: what it makes of the draft, each value with its cell, and everything that is wrong at once. */
import { columnName } from '../../kit/sheets/grid.ts'
import type { FormColumn, FormRow } from './form-contract.ts'
import { type Choice, choiceFaults, type Chosen, chosenColumns } from './own-chosen.ts'
import type { OwnChange, OwnFault } from './own-contract.ts'
import { faultOf } from './own-faults.ts'
import { findLines } from './own-found.ts'
import type { NamedRow } from './own-lines.ts'
import { valueOf } from './own-values.ts'
import { type Asked, tidied } from './rules.ts'

/** What is read: the draft as it would be, the cell of each value by 'line column', and what was not matched. */
export interface OwnRead { rows: FormRow[]; cells: Record<string, string>; changes: OwnChange[]; missing: string[]; free: NamedRow[]; faults: OwnFault[] }
export interface Reading extends Choice { known: Readonly<Record<string, string>>; before: readonly FormRow[] }

/** Reads a table; columns of the form that are not matched, and lines that have no row, keep what the draft holds. */
export const readOwn = ({ known, before, ...choice }: Reading): OwnRead => {
  const { form } = choice
  const chosen = chosenColumns(choice)
  const { rowOf, missing, free, faults: ofLines } = findLines({ choice, chosen, known })
  const { made, cells, faults: ofCells } = readCells(choice, { chosen, rowOf })
  const faults = [...choiceFaults(choice), ...ofCells]
  if (Object.keys(cells).length === 0 && faults.every(({ blocking }) => !blocking)) faults.push(faultOf('nothing_to_fill', null))
  const held = (line: string) => before.find(({ key }) => key === line)?.cells
  const rows = tidied(form, form.lines.length > 0 ? form.lines.map(({ key }) => ({ key, cells: { ...held(key), ...made.get(key) } })) : [...made].map(([key, read]) => ({ key, cells: read })))
  return { rows, cells, changes: changesOf(form, { before, rows, cells }), missing, free, faults: [...faults, ...ofLines].sort((a, b) => Number(b.blocking) - Number(a.blocking)) }
}

/** What each line is made of: the values of its cells, '' for an empty one; a cell that can not be read is left out. Lines of the unit's own are numbered as they will stand. */
const readCells = ({ sheet, form }: Choice, { chosen, rowOf }: { chosen: readonly Chosen[]; rowOf: ReadonlyMap<string, number> }) => {
  const made = new Map<string, Record<string, string>>()
  const cells: Record<string, string> = {}
  const faults: OwnFault[] = []
  for (const [line, row] of rowOf) {
    const key = form.lines.length > 0 ? line : String(made.size + 1)
    const read: Record<string, string> = {}
    for (const { column, at } of chosen) {
      const { text, fault } = valueOf(column.kind === 'text' ? sheet.cellAt(row, at) : sheet.rows.get(row)?.get(at), column, measuresOf(form, key, column))
      if (fault) faults.push(fault)
      if (text !== undefined) cells[`${key} ${column.key}`] = `${columnName(at)}${row}`
      if (text !== undefined || !fault) read[column.key] = text ?? ''
    }
    if (form.lines.length > 0 || Object.values(read).some((text) => text !== '')) made.set(key, read)
  }
  return { made, cells, faults }
}

/** What may stand behind a figure: a word of the measure of its line or of its heading. */
const measuresOf = ({ lines }: Asked, key: string, { title }: FormColumn) => [lines.find((line) => line.key === key)?.measure ?? '', title]

const changesOf = ({ columns, lines }: Asked, { before, rows, cells }: { before: readonly FormRow[]; rows: readonly FormRow[]; cells: Readonly<Record<string, string>> }): OwnChange[] => {
  const [held, made] = [before, rows].map((some) => new Map(some.map((row) => [row.key, row.cells])))
  const keys = lines.length > 0 ? lines.map(({ key }) => key) : [...new Set([...rows, ...before].map(({ key }) => key))]
  return keys.flatMap((key) => columns.flatMap(({ key: column }) => {
    const [was, will] = [held?.get(key)?.[column] ?? '', made?.get(key)?.[column] ?? '']
    return was === will ? [] : [{ key, column, was, will, cell: cells[`${key} ${column}`] ?? null }]
  }))
}

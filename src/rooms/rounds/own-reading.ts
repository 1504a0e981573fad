/** A unit's own table under a mapping: what it makes of the draft, each value with its cell, and everything that is wrong at once. */
import { formatAmount } from '../../kit/quantities.ts'
import { columnName, placeOf, type Sheet } from '../../kit/sheets/grid.ts'
import { nameKey } from '../../kit/words.ts'
import type { FormColumn, FormRow } from './form-contract.ts'
import type { OwnChange, OwnFault, OwnHeading, OwnMapping } from './own-contract.ts'
import { faultOf, shown } from './own-faults.ts'
import { choosable, firstDataRow } from './own-headings.ts'
import { matchLines, type NamedRow } from './own-lines.ts'
import { rowsWith } from './own-rows.ts'
import { scaleAbove, scaleOf, scalesOf } from './own-scale.ts'
import { valueOf } from './own-values.ts'
import { type Asked, tidied } from './rules.ts'

/** What is read: the draft as it would be, the cell of each value by 'line column', and what was not matched. */
export interface OwnRead { rows: FormRow[]; cells: Record<string, string>; changes: OwnChange[]; missing: string[]; free: NamedRow[]; faults: OwnFault[] }
export interface Reading { sheet: Sheet; form: Asked; heading: OwnHeading; mapping: OwnMapping; known: Readonly<Record<string, string>>; before: readonly FormRow[] }

/** More lines than a form holds. */
const mostLines = 2000

/** Reads a table; columns of the form that are not matched, and lines that have no row, keep what the draft holds. */
export const readOwn = (reading: Reading): OwnRead => {
  const { form, sheet, heading, before } = reading
  const chosen = chosenColumns(reading)
  const faults = [...mappingFaults(reading), ...scaleFaults(reading)]
  const from = firstDataRow(sheet, heading)
  const found = form.lines.length > 0 ? fixedLines(reading, { from, chosen }) : ownLines(reading, { from, chosen })
  const read = new Map<string, Record<string, string>>()
  const cells: Record<string, string> = {}
  const failed = new Set<string>()
  for (const [key, row] of found.rowOf) {
    for (const { column, at } of chosen) {
      const cell = column.kind === 'text' ? sheet.cellAt(row, at) : sheet.rows.get(row)?.get(at)
      const { text, fault } = valueOf(cell, column, measuresOf(form, key, column))
      if (fault) faults.push(fault)
      if (text === undefined && fault) failed.add(`${key} ${column.key}`)
      if (text === undefined) continue
      read.set(key, { ...read.get(key), [column.key]: text })
      cells[`${key} ${column.key}`] = `${columnName(at)}${row}`
    }
  }
  const rows = tidied(form, form.lines.length > 0 ? merged(form, before, { read, failed, chosen, rowOf: found.rowOf }) : [...read].map(([key, filled]) => ({ key, cells: filled })))
  if (read.size === 0 && faults.every(({ blocking }) => !blocking)) faults.push(faultOf('nothing_to_fill', null))
  return { rows, cells, changes: changesOf(form, { before, rows, cells }), missing: found.missing, free: found.free, faults: [...faults, ...found.faults].sort((a, b) => Number(b.blocking) - Number(a.blocking)) }
}

interface Chosen { column: FormColumn; at: number }
interface Found { rowOf: Map<string, number>; missing: string[]; free: NamedRow[]; faults: OwnFault[] }

const chosenColumns = ({ form, mapping }: Reading): Chosen[] => form.columns.flatMap((column) => {
  const at = columnAt(mapping.columns[column.key])
  return at === undefined ? [] : [{ column, at }]
})

const columnAt = (name: string | undefined) => (name ? placeOf(`${name}1`)?.column : undefined)

const mappingFaults = ({ form, sheet, heading, mapping }: Reading): OwnFault[] => {
  const there = new Set(choosable(sheet, heading).map(({ column }) => columnName(column)))
  const named = [...form.columns.flatMap(({ key, title }) => (mapping.columns[key] ? [{ at: mapping.columns[key], title }] : [])), ...(mapping.name ? [{ at: mapping.name, title: 'Tên dòng' }] : []), ...(mapping.measure ? [{ at: mapping.measure, title: 'Đơn vị tính' }] : [])]
  const heads = (at: string) => ({ row: heading.last, column: columnAt(at) ?? 1 })
  return [
    ...(form.lines.length > 0 && !mapping.name ? [faultOf('name_column_missing', null)] : []),
    ...[...Map.groupBy(named, ({ at }) => at)].flatMap(([at, same]) => (same.length > 1 ? [faultOf('column_twice', heads(at), at, same.map(({ title }) => `“${title}”`).join(', '))] : [])),
    ...[...new Set(named.map(({ at }) => at))].filter((at) => !there.has(at)).map((at) => faultOf('no_such_column', null, at)),
    ...form.columns.filter(({ key, required }) => required && !mapping.columns[key]).map(({ title }) => faultOf('column_missing', null, title)),
  ]
}

/** Columns whose heading, or the line above the table, counts in other money than the form does. */
const scaleFaults = ({ form, sheet, heading, mapping }: Reading): OwnFault[] => {
  const [own, all] = [scalesOf(sheet, heading), scaleAbove(sheet, heading)]
  return form.columns.flatMap(({ key, kind, title }) => {
    const at = columnAt(mapping.columns[key])
    const [theirs, ours] = [at === undefined ? undefined : own.get(at) ?? all, scaleOf(title)]
    return at !== undefined && kind === 'amount' && theirs && ours && theirs !== ours ? [faultOf('scale_differs', { row: heading.last, column: at }, theirs, title, ours, ours)] : []
  })
}

const fixedLines = ({ sheet, form, heading, mapping, known }: Reading, { from, chosen }: { from: number; chosen: readonly Chosen[] }): Found => {
  const nameAt = columnAt(mapping.name)
  if (nameAt === undefined) return { rowOf: new Map(), missing: form.lines.map(({ key }) => key), free: [], faults: [] }
  const { rows, told } = rowsWith(sheet, { from, columns: [nameAt, ...chosen.map(({ at }) => at)], leavesTotals: false })
  const named = rows.flatMap((row) => (sheet.rows.get(row)?.get(nameAt)?.kind === 'text' ? [{ row, name: sheet.rows.get(row)?.get(nameAt)?.text ?? '' }] : []))
  const { rowOf, twice, missing, free } = matchLines(named, form.lines, { chosen: mapping.lines, known })
  const holds = (row: number) => chosen.some(({ at }) => sheet.rows.get(row)?.get(at) !== undefined)
  const titleOf = (key: string) => form.lines.find((line) => line.key === key)?.title ?? key
  return {
    rowOf, missing, free,
    faults: [
      ...twice.map(({ key, rows: [first = 0, ...others] }) => faultOf('line_twice', { row: first, column: nameAt }, titleOf(key), [first, ...others].map((row) => `${columnName(nameAt)}${row}`).join(', '))),
      ...missing.map((key) => faultOf('line_missing', null, titleOf(key))),
      ...free.filter(({ row }) => holds(row)).map(({ row, name }) => faultOf('row_not_taken', { row, column: nameAt }, shown(name), 'biểu không có dòng này')),
      ...measureFaults({ sheet, form, heading, mapping }, rowOf), ...told,
    ],
  }
}

/** Rows whose measure is not that of the line: other money is wrong for sure, another word is told. */
const measureFaults = ({ sheet, form, heading, mapping }: Pick<Reading, 'sheet' | 'form' | 'heading' | 'mapping'>, rowOf: ReadonlyMap<string, number>): OwnFault[] => {
  const [at, all] = [columnAt(mapping.measure), scaleAbove(sheet, heading)]
  return form.lines.flatMap(({ key, title, measure }) => {
    const row = rowOf.get(key)
    const own = row === undefined || at === undefined ? undefined : sheet.cellAt(row, at)
    if (row === undefined || !measure) return []
    const [theirs, ours] = [own ? scaleOf(`(${own.text})`) : all, scaleOf(`(${measure})`)]
    if (theirs && ours && theirs !== ours) return [faultOf('scale_differs', own ?? { row, column: columnAt(mapping.name) ?? 1 }, theirs, title, ours, ours)]
    return own?.kind === 'text' && nameKey(own.text) !== nameKey(measure) ? [faultOf('measure_differs', own, shown(own.text), measure)] : []
  })
}

const ownLines = ({ sheet }: Reading, { from, chosen }: { from: number; chosen: readonly Chosen[] }): Found => {
  const { rows, told } = rowsWith(sheet, { from, columns: chosen.map(({ at }) => at), leavesTotals: true })
  const taken = rows.slice(0, mostLines)
  return { rowOf: new Map(taken.map((row, at) => [String(at + 1), row])), missing: [], free: [], faults: [...(rows.length > mostLines ? [faultOf('too_many_lines', { row: rows[mostLines] ?? 1, column: chosen[0]?.at ?? 1 }, formatAmount(String(rows.length)))] : []), ...told] }
}

/** What may stand behind a figure: a word of the measure of its line or of its heading. */
const measuresOf = ({ lines }: Asked, key: string, { title }: FormColumn) => [lines.find((line) => line.key === key)?.measure ?? '', title]

interface Made { read: ReadonlyMap<string, Record<string, string>>; failed: ReadonlySet<string>; chosen: readonly Chosen[]; rowOf: ReadonlyMap<string, number> }

const merged = ({ lines }: Asked, before: readonly FormRow[], { read, failed, chosen, rowOf }: Made): FormRow[] => lines.map(({ key }) => {
  const held = before.find((row) => row.key === key)?.cells ?? {}
  const isRead = (column: string) => rowOf.has(key) && chosen.some((one) => one.column.key === column) && !failed.has(`${key} ${column}`)
  return { key, cells: { ...Object.fromEntries(Object.entries(held).filter(([column]) => !isRead(column))), ...read.get(key) } }
})

const changesOf = ({ columns, lines }: Asked, { before, rows, cells }: { before: readonly FormRow[]; rows: readonly FormRow[]; cells: Readonly<Record<string, string>> }): OwnChange[] => {
  const [held, made] = [before, rows].map((some) => new Map(some.map((row) => [row.key, row.cells])))
  const keys = lines.length > 0 ? lines.map(({ key }) => key) : [...new Set([...rows, ...before].map(({ key }) => key))]
  return keys.flatMap((key) => columns.flatMap(({ key: column }) => {
    const [was, will] = [held?.get(key)?.[column] ?? '', made?.get(key)?.[column] ?? '']
    return was === will ? [] : [{ key, column, was, will, cell: cells[`${key} ${column}`] ?? null }]
  }))
}

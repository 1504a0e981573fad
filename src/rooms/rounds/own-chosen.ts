/** What was chosen of a unit's own table, and what is wrong with the choice itself, before any row is read. */
import { columnName, placeOf, type Sheet } from '../../kit/sheets/grid.ts'
import type { FormColumn } from './form-contract.ts'
import type { OwnFault, OwnHeading, OwnMapping } from './own-contract.ts'
import { faultOf } from './own-faults.ts'
import { choosable } from './own-headings.ts'
import { scaleAbove, scaleOf, scalesOf } from './own-scale.ts'
import type { Asked } from './rules.ts'

/** A sheet under a mapping: where its headings stand, and which of its columns is which of the form. */
export interface Choice { sheet: Sheet; form: Asked; heading: OwnHeading; mapping: OwnMapping }
/** A column of the form, and where it stands in the sheet. */
export interface Chosen { column: FormColumn; at: number }

/** The columns of the form that were matched. */
export const chosenColumns = ({ form, mapping }: Choice): Chosen[] => form.columns.flatMap((column) => {
  const at = columnAt(mapping.columns[column.key])
  return at === undefined ? [] : [{ column, at }]
})

/** The number of a column that is named by its letters. */
export const columnAt = (name: string | undefined) => (name ? placeOf(`${name}1`)?.column : undefined)

/** What is wrong with the choice of columns, and with the money they count in. */
export const choiceFaults = (choice: Choice): OwnFault[] => [...mappingFaults(choice), ...scaleFaults(choice)]

const mappingFaults = ({ form, sheet, heading, mapping }: Choice): OwnFault[] => {
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
const scaleFaults = ({ form, sheet, heading, mapping }: Choice): OwnFault[] => {
  const [own, all] = [scalesOf(sheet, heading), scaleAbove(sheet, heading)]
  return form.columns.flatMap(({ key, kind, title }) => {
    const at = columnAt(mapping.columns[key])
    const [theirs, ours] = [at === undefined ? undefined : own.get(at) ?? all, scaleOf(title)]
    return at !== undefined && kind === 'amount' && theirs && ours && theirs !== ours ? [faultOf('scale_differs', { row: heading.last, column: at }, theirs, title, ours, ours)] : []
  })
}

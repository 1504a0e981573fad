/** Which rows of a unit's own table are the lines of a form: named ones, or one after another where the lines are the unit's own. */
import { formatAmount } from '../../kit/quantities.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import { nameKey } from '../../kit/words.ts'
import { type Choice, type Chosen, columnAt } from './own-chosen.ts'
import type { OwnFault } from './own-contract.ts'
import { faultOf, shown } from './own-faults.ts'
import { firstDataRow } from './own-headings.ts'
import { matchLines, type NamedRow } from './own-lines.ts'
import { rowsWith } from './own-rows.ts'
import { scaleAbove, scaleOf } from './own-scale.ts'

/** The row of each line, and what was not matched on both sides. */
export interface Found { rowOf: Map<string, number>; missing: string[]; free: NamedRow[]; faults: OwnFault[] }
/** `known` are names of lines as they were matched before. */
export interface Finding { choice: Choice; chosen: readonly Chosen[]; known: Readonly<Record<string, string>> }

/** More lines than a form holds. */
const mostLines = 2000

/** Finds the row of each line. */
export const findLines = (finding: Finding): Found => (finding.choice.form.lines.length > 0 ? fixedLines(finding) : ownLines(finding))

const fixedLines = ({ choice, chosen, known }: Finding): Found => {
  const { sheet, form, heading, mapping } = choice
  const nameAt = columnAt(mapping.name)
  if (nameAt === undefined) return { rowOf: new Map(), missing: form.lines.map(({ key }) => key), free: [], faults: [] }
  const { rows, told } = rowsWith(sheet, { from: firstDataRow(sheet, heading), columns: [nameAt, ...chosen.map(({ at }) => at)], leavesTotals: false })
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
      ...measureFaults(choice, rowOf), ...told,
    ],
  }
}

/** Rows whose measure is not that of the line: other money is wrong for sure, another word is told. */
const measureFaults = ({ sheet, form, heading, mapping }: Choice, rowOf: ReadonlyMap<string, number>): OwnFault[] => {
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

const ownLines = ({ choice: { sheet, heading }, chosen }: Finding): Found => {
  const { rows, told } = rowsWith(sheet, { from: firstDataRow(sheet, heading), columns: chosen.map(({ at }) => at), leavesTotals: true })
  const taken = rows.slice(0, mostLines)
  return { rowOf: new Map(taken.map((row, at) => [String(at + 1), row])), missing: [], free: [], faults: [...(rows.length > mostLines ? [faultOf('too_many_lines', { row: rows[mostLines] ?? 1, column: chosen[0]?.at ?? 1 }, formatAmount(String(rows.length)))] : []), ...told] }
}

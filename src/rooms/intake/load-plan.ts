/** How a long file is understood: once, by its first lines; then each part of it as a sheet of its own under the same heading. */
import { codeKey } from './register.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import type { CsvLine } from '../../kit/sheets/csv.ts'
import { sheetOfLines } from '../../kit/sheets/read-csv.ts'
import { forms } from './forms.ts'
import type { FieldMap } from './headings.ts'
import type { ImportPlan } from './plan.ts'
import { planImport } from './plan.ts'
import type { Question } from './recognise.ts'
import { recogniseSheet, type RecognisedSheet } from './recognise.ts'
import type { Register } from './register.ts'
import type { PlanOptions } from './sheet-plan.ts'

/** A file as its heading says: which form, which column is which field. */
export interface LoadForm { kind: 'tasks' | 'results'; head: readonly CsvLine[]; columns: ReadonlyMap<string, number>; map: FieldMap; firstDataRow: number }
/** What stands in the way of reading the file at all. */
export interface Unread { questions: Question[]; needsCodes: boolean; wrongForm: boolean }

/** The form of a file by its first lines. Only tasks and results are so many, and only rows with codes can be told apart without holding all of them. */
export const formOf = (file: string, lines: readonly CsvLine[], options: Pick<PlanOptions, 'map' | 'remembered'> & { measures: ReadonlySet<string> }): { form: LoadForm; questions: Question[] } | Unread => {
  const { recognised, questions } = recogniseSheet(file, sheetOfLines(lines), options)
  if (!recognised) return { questions, needsCodes: false, wrongForm: false }
  const { kind, columns, firstDataRow } = recognised
  if (kind !== 'tasks' && kind !== 'results') return { questions, needsCodes: false, wrongForm: true }
  if (!hasCodes(recognised)) return { questions, needsCodes: true, wrongForm: false }
  const map = Object.fromEntries(forms[kind].map(({ name }) => { const column = columns.get(name); return [name, column === undefined ? '' : columnName(column)] }))
  return { questions, form: { kind, columns, map, firstDataRow, head: lines.filter(({ row }) => row < firstDataRow) } }
}

/** The plan of one part against what it names. */
export const planPart = (file: string, { form, lines, register }: { form: LoadForm; lines: readonly CsvLine[]; register: Register }, options: Omit<PlanOptions, 'map' | 'remembered' | 'choices'>): ImportPlan =>
  planImport([{ name: file, reading: { workbook: { sheets: [sheetOfLines([...form.head, ...lines])] } } }], register, { ...options, map: form.map, remembered: new Map(), choices: {} })

/** What the rows of a part name: their codes, and the cadres they speak of. */
export const namedIn = (lines: readonly CsvLine[], { columns }: LoadForm) => {
  const valuesOf = (field: string) => {
    const at = columns.get(field)
    return at === undefined ? [] : [...new Set(lines.map(({ cells }) => cells[at - 1] ?? '').filter(Boolean))]
  }
  return { codes: valuesOf('code'), cadres: valuesOf('holderCode'), names: columns.has('holderCode') ? [] : valuesOf('holder') }
}

/** By what a row must not stand twice in a file; undefined where it names nothing. */
export const keyOfLine = ({ cells }: CsvLine, { columns, kind }: LoadForm): string | undefined => {
  const code = cells[(columns.get('code') ?? 0) - 1]
  return code && cells.filter(Boolean).length > 1 ? `${codeKey(code)}\n${kind === 'results' ? (cells[(columns.get('onDay') ?? 0) - 1] ?? '') : ''}` : undefined
}

const hasCodes = ({ kind, columns }: RecognisedSheet) => columns.has('code') && (kind === 'results' || columns.has('holderCode') || columns.has('unit'))

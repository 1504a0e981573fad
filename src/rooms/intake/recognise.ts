/** Turns a sheet into a recognised form, or into the questions that stand in the way. */
import { readDueDay } from '../../kit/dates.ts'
import type { Cell, Sheet } from '../../kit/sheets/grid.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import { headingKey, pathLabel } from '../../kit/sheets/headings.ts'
import { nameKey } from '../../kit/words.ts'
import type { FormField, FormKind } from './forms.ts'
import { formNames, forms, idleHeadings } from './forms.ts'
import type { FieldMap, Heading, HeadingColumn } from './headings.ts'
import { findHeading, formSignature, guessHeading } from './headings.ts'
import type { HeadFacts } from './head-facts.ts'
import { readDocumentReference, readHeadFacts } from './head-facts.ts'
import { readHorizon } from './values.ts'

export interface Question {
  file: string
  sheet: string
  code: 'unknown_form' | 'field_not_found' | 'heading_twice' | 'column_not_used'
  message: string
  /** Whether the import waits for the answer; the others are told so that nothing is lost silently. */
  blocking: boolean
  kind: FormKind | null
  field: string | null
  /** Headings to choose from, as `--map` takes them. */
  candidates: string[]
  signature: string
}
export interface RecognisedSheet {
  file: string
  sheet: Sheet
  kind: FormKind
  columns: ReadonlyMap<string, number>
  headingRow: number
  firstDataRow: number
  head: HeadFacts
  signature: string
}
/** What a column is understood as, and by what: a person's choice, its heading, or only its values. */
export interface ColumnReading { column: number; heading: string; field: string | null; by: 'chosen' | 'heading' | 'values' | null; idle: boolean }
/** How the top of a sheet is read, whether or not that is enough to import it. */
export interface HeadReading { kind: FormKind | null; signature: string; firstRow: number; lastRow: number; columns: ColumnReading[] }
export interface Recognition { recognised: RecognisedSheet | null; questions: Question[]; head: HeadReading | null }
export interface RecognisingOptions {
  map: FieldMap
  /** Mappings remembered by form signature. */
  remembered: ReadonlyMap<string, FieldMap>
  measures: ReadonlySet<string>
}

/** What a sheet is; an empty or hidden one is nothing and asks nothing. */
export const recogniseSheet = (file: string, sheet: Sheet, options: RecognisingOptions): Recognition => {
  if (sheet.hidden || sheet.rows.size < 2) return { recognised: null, questions: [], head: null }
  const { heading, map, signature } = headingOf(sheet, options)
  if (!heading) return { recognised: null, questions: [unknownForm(file, sheet)], head: headOf(signature, guessHeading(sheet)) }
  const columns = byValues(sheet, heading, { measures: options.measures, map })
  const questions = questionsOf({ file, sheet: sheet.name, signature, heading, columns })
  const head = headOf(signature, heading, columns)
  if (questions.some(({ blocking }) => blocking)) return { recognised: null, questions, head }
  const labels = heading.columns.map(({ path }) => path.join(' '))
  return {
    questions, head,
    recognised: {
      file, sheet, kind: heading.kind, columns, headingRow: heading.firstRow, firstDataRow: heading.lastRow + 1,
      head: readHeadFacts(sheet, heading.firstRow, labels), signature,
    },
  }
}

/** The heading, and the mapping it was read with: what is remembered for this form, and over it what was chosen for this import. */
const headingOf = (sheet: Sheet, { map, remembered }: RecognisingOptions) => {
  const plain = findHeading(sheet, {})
  const guess = plain ?? guessHeading(sheet)
  const signature = guess ? formSignature(guess) : ''
  const known = guess && remembered.get(signature)
  const all = { ...known, ...map }
  return { heading: Object.keys(all).length > 0 ? findHeading(sheet, all) : plain, map: all, signature }
}

const headOf = (signature: string, heading: Omit<Heading, 'kind'> & { kind?: FormKind } | undefined, columns?: ReadonlyMap<string, number>): HeadReading | null =>
  heading ? { kind: heading.kind ?? null, signature, firstRow: heading.firstRow, lastRow: heading.lastRow, columns: heading.columns.map((column) => readingOf(column, columns)) } : null

const readingOf = ({ column, path, field, rank }: HeadingColumn, columns: ReadonlyMap<string, number> = new Map()): ColumnReading => {
  const taken = [...columns].find(([, at]) => at === column)?.[0] ?? null
  return { column, heading: pathLabel(path), field: taken, by: taken === null ? null : taken !== field ? 'values' : rank < 0 ? 'chosen' : 'heading', idle: isIdle(path) }
}

/** Columns by field; a missing field is looked for by the values of columns nobody claimed, and taken only if exactly one fits. */
const byValues = (sheet: Sheet, heading: Heading, { measures, map }: { measures: ReadonlySet<string>; map: FieldMap }): Map<string, number> => {
  const columns = new Map<string, number>()
  for (const { field, column } of heading.columns) if (field && !columns.has(field)) columns.set(field, column)
  const claimed = new Set(heading.columns.filter(({ field, path }) => field !== null || isIdle(path)).map(({ column }) => column))
  for (const field of forms[heading.kind]) {
    if (columns.has(field.name) || map[field.name] === '' || !field.looksLike || field.looksLike === 'code') continue
    const fitting = heading.columns.filter(({ column }) => !claimed.has(column) && columnLooksLike(sheet, { column, after: heading.lastRow }, (cell) => LOOKS[field.looksLike ?? 'code'](cell, measures)))
    const [only] = fitting
    if (fitting.length !== 1 || !only) continue
    columns.set(field.name, only.column)
    claimed.add(only.column)
  }
  return columns
}

const columnLooksLike = (sheet: Sheet, { column, after }: { column: number; after: number }, fits: (cell: Cell) => boolean) => {
  const cells = [...sheet.rows].filter(([row]) => row > after).map(([, row]) => row.get(column)).filter((cell) => cell !== undefined).slice(0, 60)
  const telling = cells.filter(({ text }) => !/^\(?\d{1,2}\)?$|^nt$/i.test(text.trim()))
  return telling.length >= 2 && telling.filter(fits).length >= 0.8 * telling.length
}

const LOOKS: Record<NonNullable<FormField['looksLike']>, (cell: Cell, measures: ReadonlySet<string>) => boolean> = {
  due: (cell) => cell.kind === 'day' || (cell.kind === 'text' && 'day' in readDueDay(cell.text)),
  horizon: (cell) => cell.kind === 'text' && 'kind' in readHorizon(cell.text),
  measure: (cell, measures) => cell.kind === 'text' && measures.has(nameKey(cell.text)),
  document: (cell) => cell.kind === 'text' && readDocumentReference(cell.text) !== undefined,
  personName: (cell) => cell.kind === 'text' && /^\p{Lu}\p{L}*( \p{Lu}\p{L}*){1,5}$/u.test(cell.text.trim()),
  code: (cell) => /^[A-Z]{1,5}[-.]?\d{2,}$/.test(cell.text.trim()),
}

const isIdle = (path: readonly string[]) => idleHeadings.includes(headingKey(path.at(-1) ?? '')) || idleHeadings.includes(headingKey(path.join(' ')))

const unknownForm = (file: string, sheet: Sheet): Question => ({
  file, sheet: sheet.name, code: 'unknown_form', blocking: true, kind: null, field: null, candidates: [], signature: '',
  message: `Trang tính “${sheet.name}” không giống biểu nào đã biết (tổ chức, cán bộ, giao việc, kết quả). Hãy chỉ ra tiêu đề của từng cột, hoặc xóa trang tính này khỏi tệp.`,
})

const questionsOf = (at: { file: string; sheet: string; signature: string; heading: Heading; columns: ReadonlyMap<string, number> }): Question[] => {
  const { file, sheet, signature, heading, columns } = at
  const used = new Set(columns.values())
  const free = heading.columns.filter(({ column, path }) => !used.has(column) && !isIdle(path))
  const ask = (given: Pick<Question, 'code' | 'field' | 'message' | 'candidates'>): Question => ({ ...given, file, sheet, signature, kind: heading.kind, blocking: given.code !== 'column_not_used' })
  const twice = forms[heading.kind].flatMap((field) => {
    const same = heading.columns.filter((column) => column.field === field.name)
    if (same.length < 2) return []
    const candidates = same.map(({ column }) => columnName(column))
    return [ask({ code: 'heading_twice', field: field.name, message: `Có ${same.length} cột cùng mang tiêu đề của “${field.label}”: ${candidates.join(', ')}. Hãy chọn một cột.`, candidates })]
  })
  const missing = requiredOf(heading.kind, columns).filter((field) => !columns.has(field.name))
    .map(({ name, label }) => ask({ code: 'field_not_found', field: name, message: `Chưa rõ cột nào là “${label}” trong ${formNames[heading.kind].toLowerCase()} này.`, candidates: free.map(({ path }) => pathLabel(path)) }))
  const doubled = new Set(heading.columns.filter(({ field }) => twice.some((question) => question.field === field)).map(({ column }) => column))
  const unused = free.filter(({ column }) => !doubled.has(column)).map(({ path }) => ask({ code: 'column_not_used', field: null, message: `Cột “${pathLabel(path)}” không được dùng.`, candidates: [] }))
  return [...twice, ...missing, ...unused]
}

/** A task form needs the plan (or a product), and somebody who holds the task. */
const requiredOf = (kind: FormKind, columns: ReadonlyMap<string, number>) => {
  const either = (...names: string[]) => (names.some((name) => columns.has(name)) ? [] : names.slice(0, 1))
  const extra = kind === 'tasks' ? [...either('plan', 'product'), ...either('holder', 'holderCode', 'unit')] : []
  return forms[kind].filter(({ name, required }) => required || extra.includes(name))
}

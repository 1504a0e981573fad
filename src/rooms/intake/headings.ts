/** Finds the heading of a sheet, of one or several rows, and names each column by its path of headings. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { columnName } from '../../kit/sheets/grid.ts'
import { firstRowsOf, headingKey, heightsAt, keysOfPath, pathsOf } from '../../kit/sheets/headings.ts'
import type { FormField, FormKind } from './forms.ts'
import { forms, kindsInOrder } from './forms.ts'

/** field → heading, as given by --map, chosen on the page or remembered for the form; an empty heading says that no column is this field. */
export type FieldMap = Readonly<Record<string, string>>
/** `rank` says how surely the field is known: below zero it was chosen by a person, from zero it is the heading's place among the known spellings. */
export interface HeadingColumn { column: number; path: readonly string[]; field: string | null; rank: number }
export interface Heading {
  kind: FormKind
  columns: readonly HeadingColumn[]
  firstRow: number
  lastRow: number
  missing: readonly FormField[]
}

/** The best heading of the sheet's first forty rows, or undefined where nothing looks like one of our forms. */
export const findHeading = (sheet: Sheet, map: FieldMap): Heading | undefined => {
  let best: { heading: Heading; score: number } | undefined
  for (const row of firstRowsOf(sheet)) {
    for (const heading of headingsAt(sheet, row, map)) {
      const score = scoreOf(heading)
      if (score > (best?.score ?? 2)) best = { heading, score }
    }
  }
  return best?.heading
}

/** The first row that may be a heading where none is known: three texts side by side. */
export const guessHeading = (sheet: Sheet): Omit<Heading, 'kind'> | undefined => {
  const row = firstRowsOf(sheet).find((at) => pathsOf(sheet, at, at).length >= 3)
  return row === undefined ? undefined : { columns: pathsOf(sheet, row, row).map((column) => ({ ...column, field: null, rank: 0 })), firstRow: row, lastRow: row, missing: [] }
}

/** Every way to read a heading that begins in this row: as each kind, over one or several rows. */
const headingsAt = (sheet: Sheet, row: number, map: FieldMap): Heading[] =>
  heightsAt(sheet, row).flatMap((height) => {
    const at = { map, firstRow: row, lastRow: row + height - 1 }
    const paths = pathsOf(sheet, at.firstRow, at.lastRow).map((column) => ({ ...column, keys: keysOfPath(column.path) }))
    return paths.length < 2 ? [] : kindsInOrder.map((kind) => matched(kind, paths, at))
  })

/** What a form is remembered by: its headings without years, whatever their rows and order of files. */
export const formSignature = (heading: Pick<Heading, 'columns'>): string => heading.columns.map(({ path }) => headingKey(path.join(' '))).join('|')

const matched = (kind: FormKind, paths: KeyedColumn[], at: { map: FieldMap; firstRow: number; lastRow: number }): Heading => {
  const claims = paths.map((column) => ({ ...column, ...claimOf(kind, column, at.map) }))
  const best = new Map<string, number>()
  for (const { field, rank } of claims) if (field) best.set(field, Math.min(rank, best.get(field) ?? rank))
  const columns = claims.map(({ column, path, field, rank }) => ({ column, path, rank, field: field && rank === best.get(field) ? field : null }))
  return { kind, columns, firstRow: at.firstRow, lastRow: at.lastRow, missing: forms[kind].filter(({ name, required }) => required && !best.has(name)) }
}

/** The field a column's heading names and how surely: what was mapped first, then synonyms in their order. */
const claimOf = (kind: FormKind, column: KeyedColumn, map: FieldMap): { field: string | null; rank: number } => {
  const mapped = mappedField(kind, column, map)
  if (mapped) return { field: mapped, rank: -1 }
  const known = knownField(kind, column.keys)
  return known.field && map[known.field] === '' ? { field: null, rank: 0 } : known
}

const mappedField = (kind: FormKind, { column, keys }: KeyedColumn, map: FieldMap): string | null => {
  const entry = Object.entries(map).find(([field, heading]) =>
    heading !== '' && forms[kind].some(({ name }) => name === field) && (heading === columnName(column) || keys.includes(headingKey(heading))))
  return entry?.[0] ?? null
}

const knownField = (kind: FormKind, keys: readonly string[]): { field: string | null; rank: number } => {
  for (const key of keys) {
    const known = SYNONYMS[kind].get(key)
    if (known) return known
  }
  return { field: null, rank: 0 }
}

interface KeyedColumn { column: number; path: string[]; keys: string[] }

const SYNONYMS = Object.fromEntries(kindsInOrder.map((kind) => [
  kind, new Map(forms[kind].flatMap(({ name, headings }) => headings.map((heading, rank) => [heading, { field: name, rank }] as const))),
])) as Record<FormKind, Map<string, { field: string; rank: number }>>

/** Fields found, less what is missing; twice-found fields count once, a lower heading row wins nothing. */
const scoreOf = ({ columns, missing, firstRow, lastRow }: Heading) => {
  const found = new Set(columns.map(({ field }) => field).filter((field) => field !== null)).size
  return found < 2 ? 0 : found - 1.5 * missing.length - 0.01 * (lastRow - firstRow)
}

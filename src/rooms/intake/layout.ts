/** How the sheets of an import were understood, for the picture of them that a person looks at. */
import { placeOf } from '../../kit/sheets/grid.ts'
import type { PreviewLine } from './changes.ts'
import type { CellError } from './errors.ts'
import type { FormKind } from './forms.ts'
import { forms } from './forms.ts'
import type { HeadReading, RecognisedSheet } from './recognise.ts'
import type { RowRole, SheetRows } from './rows.ts'

/** A sheet as it was understood: where its heading lies, what its columns are, which rows hold no record. */
export interface SheetLayout { file: string; sheet: string; hidden: boolean; skipped: boolean; head: HeadReading | null; rows: number; roles: [row: number, role: RowRole][] }

/** What the rows of a recognised sheet turned out to be. */
export const lay = (layouts: SheetLayout[], form: RecognisedSheet, { rows, roles }: SheetRows) => {
  const layout = layouts.find(({ file, sheet }) => file === form.file && sheet === form.sheet.name)
  if (layout) Object.assign(layout, { rows: rows.length, roles })
}

/** What stands in the cell of an error, and the field of its column. */
export const standingAt = (recognised: readonly RecognisedSheet[], { file, sheet, cell }: CellError) => {
  const form = recognised.find((one) => one.file === file && one.sheet.name === sheet)
  const place = placeOf(cell)
  if (!form || !place) return {}
  const field = place.row < form.firstDataRow ? undefined : [...form.columns].find(([, column]) => column === place.column)?.[0]
  return { text: form.sheet.cellAt(place.row, place.column)?.text ?? null, field: forms[form.kind].find(({ name }) => name === field)?.label ?? null }
}

/** Records that stand in the register just so already, by kind. */
export const unchangedOf = (planned: readonly { file: string; sheet: string; kind: FormKind; rows: number }[], preview: readonly PreviewLine[]) => {
  const told = new Map<string, Set<number>>()
  for (const { file, sheet, row } of preview) told.set(`${file}|${sheet}`, (told.get(`${file}|${sheet}`) ?? new Set()).add(row))
  const unchanged: Partial<Record<FormKind, number>> = {}
  for (const { file, sheet, kind, rows } of planned) unchanged[kind] = (unchanged[kind] ?? 0) + rows - (told.get(`${file}|${sheet}`)?.size ?? 0)
  return unchanged
}

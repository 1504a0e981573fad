/** Putting cells right and columns to their meaning, on an import that is not applied yet. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { addressOf, placeOf } from '../../kit/sheets/grid.ts'
import type { Work } from '../../kit/work.ts'
import { noSuchSheet } from './contract.ts'
import type { GivenCorrection } from './correction-store.ts'
import { correctionsOf, insertCorrections } from './correction-store.ts'
import { readKept, withCorrections } from './kept-workbooks.ts'
import { shownText } from './picture.ts'
import { mistakeOf, told } from './preview-store.ts'
import type { ImportRow } from './store.ts'
import * as store from './store.ts'

export interface CellGiven { file: string; sheet: string; cell: string; value: string }

/** Keeps the corrections, each with what stood in its cell; `alike` takes all cells with the same mistake along. Answers how many. */
export const keepCorrections = async (work: Work, row: ImportRow, { cells, alike }: { cells: readonly CellGiven[]; alike: boolean }): Promise<GivenCorrection[]> => {
  const files = withCorrections(await readKept(work, row.id), await correctionsOf(work, row.id))
  const given = (alike ? cells.flatMap((cell) => withAlike(row, cell)) : cells).map(({ file, sheet, cell, value }): GivenCorrection => {
    const found = sheetIn(files, file, sheet) ?? work.refuse(noSuchSheet)
    const place = masterOf(found, cell)
    const standing = found.rows.get(place.row)?.get(place.column)
    return { file, sheet, cell: addressOf(place), was: standing ? shownText(standing) : null, value: value.normalize('NFC').trim() || null }
  })
  const once = [...new Map(given.map((one) => [`${one.file}|${one.sheet}|${one.cell}`, one])).values()]
  await insertCorrections(work, row.id, once)
  return once
}

/** The sheet of that name in that file. */
export const sheetIn = (files: Awaited<ReturnType<typeof readKept>>, file: string, sheet: string): Sheet | undefined => {
  const reading = files.find(({ name }) => name === file)?.reading
  return reading && 'workbook' in reading ? reading.workbook.sheets.find(({ name }) => name === sheet) : undefined
}

/** Remembers how the columns of a sheet are understood for every file of its form, and leaves the sheet out or takes it in again. */
export const keepUnderstanding = async (work: Work, row: ImportRow, { file, sheet, map, skip }: { file: string; sheet: string; map: Record<string, string>; skip?: boolean | undefined }) => {
  const layout = row.found.layouts?.find((one) => one.file === file && one.sheet === sheet) ?? work.refuse(noSuchSheet)
  const key = `${file}|${sheet}`
  const skipped = skip === undefined ? row.skipped : skip ? [...new Set([...row.skipped, key])] : row.skipped.filter((one) => one !== key)
  if (Object.keys(map).length === 0 || !layout.head) return { map: row.map, skipped }
  const known = (await store.rememberedMaps(work)).get(store.formHash(layout.head.signature)) ?? {}
  await store.rememberMap(work, layout.head.signature, { ...known, ...map })
  // What was answered for the whole import before gives way to what is chosen for this form now.
  return { map: Object.fromEntries(Object.entries(row.map).filter(([field]) => !(field in map))), skipped }
}

const masterOf = (sheet: Sheet, cell: string) => {
  const { row, column } = placeOf(cell) ?? { row: 1, column: 1 }
  return sheet.masterOf(row, column)
}

const withAlike = ({ found }: ImportRow, given: CellGiven): CellGiven[] => {
  const mistake = found.errors.find(({ file, sheet, cell }) => file === given.file && sheet === given.sheet && cell === given.cell)
  if (!mistake) return [given]
  const alike = mistakeOf(told(mistake))
  return found.errors.filter((error) => mistakeOf(told(error)) === alike).map(({ file, sheet, cell }) => ({ file, sheet, cell, value: given.value }))
}

/** Where the headings of a unit's own table stand, and which of its columns is which of the form. */
import { columnName, placeOf, type Sheet } from '../../kit/sheets/grid.ts'
import { firstRowsOf, type HeadedColumn, headingKey, heightsAt, isNumberRow, keysOfPath, pathLabel, pathsOf } from '../../kit/sheets/headings.ts'
import { nameKey } from '../../kit/words.ts'
import type { OwnHeading, OwnMapping } from './own-contract.ts'
import { matchColumns, type Remembered } from './own-columns.ts'
import { findNames } from './own-lines.ts'
import type { Asked } from './rules.ts'

/** How a sheet is proposed to be read; `score` says how much of the form was found in it. */
export interface Proposal { heading: OwnHeading | null; mapping: OwnMapping; remembered: boolean; score: number }

/** The best reading of a sheet for a form, under the headings that were chosen or under those that fit best. */
export const propose = (sheet: Sheet, form: Asked, { heading, remembered }: { heading?: OwnHeading | undefined; remembered?: Remembered | undefined }): Proposal => {
  const names = form.lines.length > 0 ? findNames(sheet, form.lines) : undefined
  const ways = heading ? [heading] : firstRowsOf(sheet).flatMap((first) => heightsAt(sheet, first).map((height) => ({ first, last: first + height - 1 }))).filter(({ last }) => names === undefined || last < names.firstRow)
  const best = ways.map((one) => proposalOf(sheet, form, { heading: one, remembered, names })).reduce<Proposal | undefined>((most, one) => (one.score > (most?.score ?? 0) ? one : most), undefined)
  if (best && (heading || best.score > 0.45)) return best
  const guess = heading ?? guessed(sheet, names?.firstRow)
  return guess ? proposalOf(sheet, form, { heading: guess, remembered, names }) : { heading: null, mapping: { columns: {}, lines: {} }, remembered: false, score: 0 }
}

/** The columns of a sheet that can be chosen: headed ones, and those that hold something below. */
export const choosable = (sheet: Sheet, { first, last }: OwnHeading): { column: number; heading: string }[] => {
  const headed = new Map(pathsOf(sheet, first, last).map(({ column, path }) => [column, pathLabel(path)]))
  return Array.from({ length: sheet.lastColumn }, (_, at) => at + 1).filter((column) => headed.has(column) || [...sheet.rows].some(([row, cells]) => row > last && cells.has(column)))
    .map((column) => ({ column, heading: headed.get(column) ?? '' }))
}

/** The first row under the headings that is no row of numbers. */
export const firstDataRow = (sheet: Sheet, { last }: OwnHeading): number => (isNumberRow([...(sheet.rows.get(last + 1)?.values() ?? [])]) ? last + 2 : last + 1)

/** What is remembered of a mapping: headings instead of places, names of lines instead of rows. */
export const toRemember = (sheet: Sheet, form: Asked, { heading, mapping, remembered }: { heading: OwnHeading; mapping: OwnMapping; remembered: Remembered | undefined }): Remembered => {
  const headings = new Map(choosable(sheet, heading).map((one) => [columnName(one.column), headingKey(one.heading)]))
  const nameColumn = mapping.name ? placeOf(`${mapping.name}1`)?.column ?? 0 : 0
  return {
    sheet: sheet.name, name: mapping.name ? headings.get(mapping.name) ?? '' : null, measure: mapping.measure ? headings.get(mapping.measure) ?? '' : null,
    columns: Object.fromEntries(form.columns.flatMap(({ key, title }) => (mapping.columns[key] ? [[headingKey(title), { heading: headings.get(mapping.columns[key]) ?? '', at: mapping.columns[key] }]] : []))),
    lines: { ...remembered?.lines, ...Object.fromEntries(form.lines.flatMap(({ key, title }) => (mapping.lines[key] ? [[nameKey(title), sheet.cellAt(mapping.lines[key], nameColumn)?.text ?? '']] : []))) },
  }
}

interface Way { heading: OwnHeading; remembered: Remembered | undefined; names: { column: number; firstRow: number } | undefined }

const proposalOf = (sheet: Sheet, form: Asked, { heading, remembered, names }: Way): Proposal => {
  const headed = pathsOf(sheet, heading.first, heading.last)
  const name = form.lines.length > 0 ? nameColumn(headed, { names, remembered }) : undefined
  const { columns, measure, score } = matchColumns(headed.filter(({ column }) => columnName(column) !== name), form, remembered)
  const isKnown = remembered !== undefined && headed.some(({ path }) => Object.values(remembered.columns).some(({ heading: known }) => known === headingKey(pathLabel(path))))
  return { heading, mapping: { ...(name && { name }), ...(measure && { measure }), columns, lines: {} }, remembered: isKnown, score: score + (name ? 0.2 : 0) - unlikeness(sheet, heading) }
}

/** Of two readings that find as much, the one whose merged cells lie within it. */
const unlikeness = (sheet: Sheet, { first, last }: OwnHeading) => {
  const [tallest = 1] = heightsAt(sheet, first)
  const cut = sheet.merges.some(({ top, bottom }) => (top < first && bottom >= first) || (top <= last && bottom > last))
  return (last - first + 1 === tallest ? 0 : 0.01 * (last - first)) + (cut ? 0.05 : 0)
}

/** Where lines are named: where most of the form's names stand, else under a heading that says so. */
const nameColumn = (headed: readonly HeadedColumn[], { names, remembered }: Pick<Way, 'names' | 'remembered'>) => {
  if (names) return columnName(names.column)
  const own = headed.find(({ path }) => (remembered?.name ? headingKey(pathLabel(path)) === remembered.name : keysOfPath(path).some((key) => nameHeadings.includes(key))))
  return own && columnName(own.column)
}

const nameHeadings: readonly string[] = ['noi dung', 'chi tieu', 'ten chi tieu', 'noi dung chi tieu', 'tieu chi', 'danh muc', 'hang muc', 'linh vuc', 'noi dung cong viec', 'nhiem vu', 'noi dung bao cao', 'dien giai', 'ten']

/** Where nothing of the form is known: the row above the first line that is named, else two texts side by side. */
const guessed = (sheet: Sheet, firstNamed: number | undefined): OwnHeading | undefined => {
  const rows = firstRowsOf(sheet)
  const row = firstNamed === undefined ? rows.find((at) => pathsOf(sheet, at, at).length >= 2) : rows.findLast((at) => at < firstNamed && pathsOf(sheet, at, at).length >= 2)
  return row === undefined ? undefined : { first: row, last: row }
}

/** Typed readings of a row's cells; what can not be read becomes an error of that cell. */
import type { Day, DayReading } from '../../kit/dates.ts'
import { readDay, readDueDay } from '../../kit/dates.ts'
import type { Amount } from '../../kit/quantities.ts'
import { compare, readQuantity } from '../../kit/quantities.ts'
import { nameKey, tidy, tidyLines } from '../../kit/words.ts'
import type { About, CellErrorCode, ErrorList } from './errors.ts'
import type { DocumentReference } from './head-facts.ts'
import { readDocumentReference } from './head-facts.ts'
import type { DataRow, Given } from './rows.ts'
import type { Horizon } from './values.ts'
import { readHorizon, readMark } from './values.ts'

type Missing = { code: CellErrorCode; detail?: string } | null

/** Reads one row. A reading is undefined when the cell is empty or wrong; `failed` says whether anything was wrong. */
export interface RowReader {
  readonly row: DataRow
  failed: boolean
  refuse(field: string, code: CellErrorCode, ...about: About): undefined
  refuseAt(cell: string, code: CellErrorCode, ...about: About): undefined
  text(field: string, missing?: Missing, longest?: number): string | undefined
  lines(field: string, missing?: Missing, longest?: number): string | undefined
  code(field: string, missing?: Missing): string | undefined
  day(field: string): Day | undefined
  due(field: string): Day | undefined
  quantity(field: string, options: QuantityOptions): Amount | undefined
  horizon(field: string): Horizon | undefined
  document(field: string): DocumentReference | undefined
  mark(field: string): boolean | undefined
}
export interface QuantityOptions { missing?: Missing; zero: boolean; measure?: string | undefined }

/** A reader of one row that reports into the list of its sheet. */
export const readerOf = (row: DataRow, errors: ErrorList): RowReader => {
  const reader: RowReader = {
    row,
    failed: false,
    refuse: (field, code, ...about) => reader.refuseAt(row.given(field).address, code, ...about),
    refuseAt: (cell, code, ...about) => {
      reader.failed = true
      errors.add(cell, code, ...about)
      return undefined
    },
    text: (field, missing = null, longest = 500) => textOf(reader, field, { missing, longest, shape: tidy }),
    lines: (field, missing = null, longest = 4000) => textOf(reader, field, { missing, longest, shape: tidyLines }),
    code: (field, missing = null) => textOf(reader, field, { missing, longest: 60, shape: tidy }),
    day: (field) => dayOf(reader, field, { read: readDay, unreadable: 'day_unreadable', missing: null }),
    due: (field) => dayOf(reader, field, { read: readDueDay, unreadable: 'due_unreadable', missing: { code: 'due_missing' } }),
    quantity: (field, options) => quantityOf(reader, field, options),
    horizon: (field) => horizonOf(reader, field),
    document: (field) => documentOf(reader, field),
    mark: (field) => markOf(reader, field),
  }
  return reader
}

/** The cell of a field if it holds something readable; empty ones are reported when they must not be. */
const filled = (reader: RowReader, field: string, missing: Missing): Given['cell'] => {
  const { cell } = reader.row.given(field)
  if (cell?.kind === 'error') return reader.refuse(field, cell.text === '#TOO_LONG' ? 'text_too_long' : 'excel_error', cell.text === '#TOO_LONG' ? '32.767' : cell.text)
  if (!cell && missing) return reader.refuse(field, missing.code, missing.detail)
  return cell
}

const textOf = (reader: RowReader, field: string, { missing, longest, shape }: { missing: Missing; longest: number; shape: (text: string) => string }) => {
  const cell = filled(reader, field, missing)
  if (!cell) return undefined
  const text = shape(cell.text)
  return text.length > longest ? reader.refuse(field, 'text_too_long', String(longest)) : text
}

const dayOf = (reader: RowReader, field: string, { read, unreadable, missing }: { read: (text: string) => DayReading; unreadable: CellErrorCode; missing: Missing }) => {
  const cell = filled(reader, field, missing)
  if (!cell) return undefined
  if (cell.kind === 'day') return cell.text
  const reading = read(cell.text)
  if ('day' in reading) return reading.day
  return reader.refuse(field, reading.refusal === 'not_a_day' ? unreadable : reading.refusal, shown(cell.text))
}

const quantityOf = (reader: RowReader, field: string, { missing = null, zero, measure }: QuantityOptions) => {
  const cell = filled(reader, field, missing)
  if (!cell) return undefined
  const amount = cell.kind === 'number' ? cell.text : writtenAmount(reader, field, { text: cell.text, isDay: cell.kind === 'day', measure })
  if (amount === undefined) return undefined
  const sign = compare(amount, '0')
  if (sign < 0 && zero) return reader.refuse(field, 'quantity_negative')
  if (sign <= 0 && !zero) return reader.refuse(field, 'quantity_not_positive')
  return amount
}

const writtenAmount = (reader: RowReader, field: string, { text, isDay, measure }: { text: string; isDay: boolean; measure: string | undefined }) => {
  const reading = isDay ? ({ refusal: 'not_a_number' } as const) : readQuantity(text)
  if ('refusal' in reading) return reader.refuse(field, reading.refusal === 'not_a_number' ? 'quantity_not_a_number' : 'quantity_ambiguous', shown(text))
  if (measure && reading.measure && nameKey(reading.measure) !== nameKey(measure)) return reader.refuse(field, 'measure_differs', `“${shown(reading.measure)}”, “${measure}”`)
  return reading.amount
}

const horizonOf = (reader: RowReader, field: string) => {
  const cell = filled(reader, field, { code: 'horizon_missing' })
  if (!cell) return undefined
  const reading = readHorizon(cell.text)
  return 'kind' in reading ? reading : reader.refuse(field, reading.refusal, shown(cell.text))
}

const documentOf = (reader: RowReader, field: string) => {
  const cell = filled(reader, field, { code: 'document_missing' })
  if (!cell) return undefined
  return readDocumentReference(cell.text) ?? reader.refuse(field, 'document_unreadable', shown(cell.text))
}

const markOf = (reader: RowReader, field: string) => {
  const cell = filled(reader, field, null)
  if (!cell) return undefined
  return readMark(cell.text) ?? reader.refuse(field, 'mark_unreadable', shown(cell.text))
}

const shown = (text: string) => (text.length > 60 ? `${tidy(text).slice(0, 60)}…` : tidy(text))

/** The preview of an import line by line, by kind of change, sheet and words. */
import { sql } from 'kysely'
import type { Work } from '../../kit/work.ts'
import { fold } from '../../kit/words.ts'
import { room } from '../room.ts'
import type { PreviewLine } from './changes.ts'
import type { CellError } from './errors.ts'

const db = room('intake')

/** Which lines are wanted. */
export interface LineFilter { what?: string | undefined; search?: string | undefined; page: number; size: number }

/** One page of the lines that fit, how many fit, and how many there are of each kind. */
export const pageOfLines = async (work: Work, id: string, { what, search, page, size }: LineFilter): Promise<{ rows: PreviewLine[]; total: number }> => {
  const lines = await linesOf(work, id)
  const words = search ? fold(search).split(' ') : []
  const fitting = lines.filter((line) => (!what || line.what === what) && fits(line, words))
  return { rows: fitting.slice((page - 1) * size, page * size), total: fitting.length }
}

/** One page of the errors, with how many other cells hold the same mistake. */
export const pageOfErrors = (errors: readonly CellError[], { page, size }: { page: number; size: number }) => {
  const all = withAlike(errors)
  return { total: all.length, rows: all.slice((page - 1) * size, page * size) }
}

/** Errors with all they have to say, and how many cells hold each one's mistake. */
export const withAlike = (errors: readonly CellError[]): (CellError & { alike: number })[] => {
  const alike = new Map<string, number>()
  for (const error of errors) alike.set(mistakeOf(error), (alike.get(mistakeOf(error)) ?? 0) + 1)
  return errors.map((error) => ({ ...told(error), alike: alike.get(mistakeOf(error)) ?? 1 }))
}

/** What makes two errors the same mistake: what is wrong, in which field, with what in the cell. */
export const mistakeOf = ({ code, field, text }: CellError): string => `${code}\n${field ?? ''}\n${text ?? ''}`

/** An error with all it has to say, also where it was found before errors said as much. */
export const told = (error: CellError): CellError => ({ ...error, candidates: error.candidates ?? [], field: error.field ?? null, text: error.text ?? null })

const linesOf = async (work: Work, id: string) =>
  (await db(work).selectFrom('import').where('id', '=', id).select(sql<PreviewLine[]>`preview`.as('lines')).executeTakeFirst())?.lines ?? []

const fits = ({ subject, sheet, row }: PreviewLine, words: readonly string[]) => {
  if (words.length === 0) return true
  const text = fold(`${subject} ${sheet} ${row}`)
  return words.every((word) => text.includes(word))
}

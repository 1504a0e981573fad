/** An import as it is answered. */
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { Import, ImportHead, ImportState } from './contract.ts'
import { correctionsOf } from './correction-store.ts'
import { told } from './preview-store.ts'
import { runningOf } from './running.ts'
import type { Found, ImportRow } from './store.ts'
import * as store from './store.ts'

/** The import, or the refusal that it is not there. */
export const getImport = async (work: Work, id: string): Promise<ImportRow> => await store.findImport(work, id) ?? work.refuse(common.notFound)

/** An import's head with its files. */
export const headOf = (row: ImportRow, files: readonly { ordinal: number; name: string }[]): ImportHead => ({
  id: row.id, version: row.version, state: stateOf(row), uploadedAt: row.uploadedAt, uploadedBy: row.uploadedBy, appliedAt: row.appliedAt, undoneAt: row.undoneAt, undoReason: row.undoReason,
  files: files.map(({ ordinal, name }) => ({ ordinal, name })), errorCount: row.found.errors.length, changeCount: row.found.changeCount, summary: { ...row.found.summary },
})

/** The import with its sheets, questions, and one page of errors and preview. */
export const present = async (work: Work, id: string, page = { page: 1, size: 50 }): Promise<Import> => {
  const row = await getImport(work, id)
  const files = (await store.filesOf(work, [id])).get(id) ?? []
  const { lines, total } = await store.pageOfPreview(work, id, page)
  const corrections = await correctionsOf(work, id)
  const head = headOf(row, files)
  const running = runningOf(id)
  return {
    ...head, refused: row.found.refused, questions: row.found.questions, forms: row.found.forms, previewCount: total, preview: lines,
    sheets: tabsOf(row.found, corrections), corrections: corrections.length, unchanged: { ...row.found.unchanged }, running: running ?? null,
    errors: row.found.errors.slice((page.page - 1) * page.size, page.page * page.size).map(told),
    isLarge: row.found.isLarge ?? false, offers: row.found.isLarge ? [] : OFFERS[head.state],
  }
}

/** What is not yet applied can still be understood otherwise and corrected. */
const OFFERS: Record<ImportState, Import['offers']> = { refused: [], has_questions: ['answer'], has_errors: ['answer'], nothing_to_do: ['answer'], ready: ['apply', 'answer'], applied: ['undo'], undone: [] }

/** An import's state follows from its rows. */
const stateOf = ({ appliedAt, undoneAt, found }: Pick<ImportRow, 'appliedAt' | 'undoneAt' | 'found'>): ImportState => {
  if (undoneAt) return 'undone'
  if (appliedAt) return 'applied'
  if (found.refused.length > 0) return 'refused'
  if (found.questions.some(({ blocking }) => blocking)) return 'has_questions'
  if (found.errors.length > 0) return 'has_errors'
  return found.changeCount === 0 ? 'nothing_to_do' : 'ready'
}

const tabsOf = ({ layouts = [], errors }: Found, corrections: readonly { file: string; sheet: string }[]): Import['sheets'] =>
  layouts.filter(({ hidden, head, skipped }) => !hidden && (head !== null || skipped)).map(({ file, sheet, skipped, head, rows }) => {
    const isHere = (one: { file: string; sheet: string }) => one.file === file && one.sheet === sheet
    return { file, sheet, skipped, kind: head?.kind ?? null, rows, errors: errors.filter(isHere).length, corrections: corrections.filter(isHere).length }
  })

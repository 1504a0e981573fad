import { buffer } from 'node:stream/consumers'
import { readFile } from '../../kit/files.ts'
import { newId } from '../../kit/id.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { annotate } from '../../kit/sheets/annotate.ts'
import type { Work } from '../../kit/work.ts'
import { builtOn, ensureProvince, undoChanges } from './applying.ts'
import type { Import, ImportState } from './contract.ts'
import { alreadyApplied, builtUpon, intake, notApplied, notReady } from './contract.ts'
import { exportTasks } from './export.ts'
import type { GivenFile } from './importing.ts'
import { foundIn, keepWorkbooks, namedOnce, rememberMaps, tryImport, writePlan } from './importing.ts'
import { isClean } from './plan.ts'
import type { ImportRow } from './store.ts'
import * as store from './store.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const firstPage = { page: 1, size: 50 }

export const intakeHandlers = handlersOf(intake, {
  uploadImport: async (work, { files, map, choices }) => {
    const given = namedOnce(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }))))
    const { plan } = await tryImport(work, given, { map, choices })
    const id = newId()
    await store.insertImport(work, { id, map, choices, found: foundIn(plan), preview: plan.preview })
    const kept = await keepWorkbooks(work, id, given)
    await rememberMaps(work, map, plan)
    work.record('intake.tried', id, { files: kept, errors: plan.errors.length, changes: plan.changeCount })
    return present(work, id, firstPage)
  },
  answerImport: async (work, { id, version, map, choices }) => {
    const row = await getImport(work, id)
    if (row.appliedAt) work.refuse(alreadyApplied)
    if (row.found.refused.length > 0) work.refuse(notReady)
    const answers = { map: { ...row.map, ...map }, choices: { ...row.choices, ...choices } }
    const { plan } = await tryImport(work, await filesOf(work, id), answers)
    if (!await store.updateTrial(work, { id, version }, { ...answers, found: foundIn(plan), preview: plan.preview })) work.refuse(common.staleVersion, { yours: version, newest: row.version })
    await rememberMaps(work, map, plan)
    work.record('intake.answered', id, { map, choices })
    return present(work, id, firstPage)
  },
  applyImport: async (work, { id, version }) => {
    const row = await getImport(work, id)
    if (row.appliedAt) work.refuse(alreadyApplied)
    if (row.found.refused.length > 0) work.refuse(notReady)
    const trial = await tryImport(work, await filesOf(work, id), row)
    if (!isClean(trial.plan)) work.refuse(notReady, { errors: trial.plan.errors.slice(0, 20) })
    if (!await store.updateTrial(work, { id, version }, { map: row.map, choices: row.choices, found: foundIn(trial.plan), preview: trial.plan.preview })) work.refuse(common.staleVersion, { yours: version, newest: row.version })
    await ensureProvince(work, trial.plan.changes)
    await store.markApplied(work, { id, version: version + 1 }, await writePlan(work, trial, { importId: id }))
    work.record('intake.applied', id, { summary: trial.plan.summary })
    return present(work, id, firstPage)
  },
  undoImport: async (work, { id, version, reason }) => {
    const row = await getImport(work, id)
    const written = await store.writtenBy(work, id)
    if (!row.appliedAt || row.undoneAt || !written) return work.refuse(notApplied)
    const list = await builtOn(work, id, written)
    if (list.length > 0) work.refuse(builtUpon, { list: list.join('; '), items: list })
    if (!await store.markUndone(work, { id, version }, reason)) work.refuse(common.staleVersion, { yours: version, newest: row.version })
    await undoChanges(work, id, written)
    work.record('intake.undone', id, { reason })
    return present(work, id, firstPage)
  },
  readImport: async (work, { id, ...page }) => present(work, id, page),
  listImports: async (work, page) => {
    const { rows, total } = await store.pageOfImports(work, page)
    const files = await store.filesOf(work, rows.map(({ id }) => id))
    return { total, rows: rows.map((row) => headOf(row, files.get(row.id) ?? [])) }
  },
  downloadMarked: async (work, { id, ordinal }) => {
    const row = await getImport(work, id)
    const file = (await store.filesOf(work, [id])).get(id)?.find((one) => one.ordinal === ordinal) ?? work.refuse(common.notFound)
    const kept = await readFile(work, Buffer.from(file.sha256, 'hex')) ?? work.refuse(common.notFound)
    const marked = await annotate(kept.bytes, row.found.errors.filter((error) => error.file === file.name))
    return new File([new Uint8Array(marked)], file.name.replace(/(\.[^.]*)?$/, ' - đánh dấu lỗi$1'), { type: xlsx })
  },
  exportTasks: async (work, options) =>
    new File([new Uint8Array(await buffer(await exportTasks(work, options)))], `viec-${options.unit ?? 'tat-ca'}-${work.view.on}.xlsx`, { type: xlsx }),
})

const getImport = async (work: Work, id: string): Promise<ImportRow> => await store.findImport(work, id) ?? work.refuse(common.notFound)

const filesOf = async (work: Work, id: string): Promise<GivenFile[]> => {
  const files = (await store.filesOf(work, [id])).get(id) ?? []
  return Promise.all(files.map(async ({ name, sha256 }) => ({ name, bytes: (await readFile(work, Buffer.from(sha256, 'hex')) ?? work.refuse(common.notFound)).bytes })))
}

const headOf = (row: ImportRow, files: readonly { ordinal: number; name: string }[]) => ({
  id: row.id, version: row.version, state: stateOf(row), uploadedAt: row.uploadedAt, uploadedBy: row.uploadedBy, appliedAt: row.appliedAt, undoneAt: row.undoneAt, undoReason: row.undoReason,
  files: files.map(({ ordinal, name }) => ({ ordinal, name })), errorCount: row.found.errors.length, changeCount: row.found.changeCount, summary: { ...row.found.summary },
})

/** An import's state follows from its rows. */
const stateOf = ({ appliedAt, undoneAt, found }: Pick<ImportRow, 'appliedAt' | 'undoneAt' | 'found'>): ImportState => {
  if (undoneAt) return 'undone'
  if (appliedAt) return 'applied'
  if (found.refused.length > 0) return 'refused'
  if (found.questions.some(({ blocking }) => blocking)) return 'has_questions'
  if (found.errors.length > 0) return 'has_errors'
  return found.changeCount === 0 ? 'nothing_to_do' : 'ready'
}

const present = async (work: Work, id: string, page: { page: number; size: number }): Promise<Import> => {
  const row = await getImport(work, id)
  const files = (await store.filesOf(work, [id])).get(id) ?? []
  const { lines, total } = await store.pageOfPreview(work, id, page)
  const head = headOf(row, files)
  return {
    ...head, refused: row.found.refused, questions: row.found.questions, forms: row.found.forms, previewCount: total, preview: lines,
    errors: row.found.errors.slice((page.page - 1) * page.size, page.page * page.size),
    offers: head.state === 'ready' ? ['apply'] : head.state === 'applied' ? ['undo'] : ['has_questions', 'has_errors'].includes(head.state) ? ['answer'] : [],
  }
}

import { readFile } from '../../kit/files.ts'
import { newId } from '../../kit/id.ts'
import { handlersOf } from '../../kit/operation.ts'
import { common } from '../../kit/refusal.ts'
import { annotate } from '../../kit/sheets/annotate.ts'
import { csvAsSheet, isCsv, readCsvWorkbook } from '../../kit/sheets/read-csv.ts'
import { writeWorkbook } from '../../kit/sheets/write.ts'
import { StreamedFile } from '../../kit/streamed.ts'
import type { Work } from '../../kit/work.ts'
import { builtOn, ensureProvince, undoChanges } from './applying.ts'
import { builtUpon, intake, largeNotUndone, noSuchSheet, notApplied, notReady } from './contract.ts'
import { keepCorrections, keepUnderstanding, sheetIn } from './correcting.ts'
import { correctionsOf, pageOfCorrections, withdraw } from './correction-store.ts'
import { exportTasks } from './export.ts'
import { foundIn, keepWorkbooks, namedOnce, readGiven, rememberMaps, tryImport, writePlan } from './importing.ts'
import { readKept, withCorrections } from './kept-workbooks.ts'
import { loadHandlers } from './load-handlers.ts'
import { picture } from './picture.ts'
import { isClean } from './plan.ts'
import { getImport, headOf, present } from './present.ts'
import { pageOfErrors, pageOfLines, withAlike } from './preview-store.ts'
import { readPaste } from './reading-paste.ts'
import { cancelRun, runningOf, watchRun, whileTold } from './running.ts'
import { sampleOf } from './samples.ts'
import * as store from './store.ts'
import { getOpenImport, keepTrial, tryAgain, tryKept } from './trying.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const intakeHandlers = handlersOf(intake, {
  ...loadHandlers.handlers,
  readPasted: (work, asked) => readPaste(work, asked),
  uploadImport: async (work, { files, map, choices, id = newId() }) => whileTold(work, { id, what: 'check' }, async (onProgress) => {
    const given = namedOnce(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) }))))
    const { plan } = await tryImport(work, await readGiven(given, onProgress), { map, choices, onProgress })
    await onProgress('Cất tệp')
    await store.insertImport(work, { id, map, choices, found: foundIn(plan), preview: plan.preview })
    const kept = await keepWorkbooks(work, id, given)
    await rememberMaps(work, map, plan)
    work.record('intake.tried', id, { files: kept, errors: plan.errors.length, changes: plan.changeCount })
    return present(work, id)
  }),
  answerImport: async (work, { id, version, map, choices }) => {
    const row = await getOpenImport(work, id)
    const { plan } = await tryAgain(work, row, { version, map: { ...row.map, ...map }, choices: { ...row.choices, ...choices }, skipped: row.skipped })
    await rememberMaps(work, map, plan)
    work.record('intake.answered', id, { map, choices })
    return present(work, id)
  },
  understandSheet: async (work, { id, version, ...given }) => {
    const row = await getOpenImport(work, id)
    await tryAgain(work, row, { version, choices: row.choices, ...await keepUnderstanding(work, row, given) })
    work.record('intake.understood', id, given)
    return present(work, id)
  },
  correctCells: async (work, { id, version, ...given }) => {
    const row = await getOpenImport(work, id)
    const cells = await keepCorrections(work, row, given)
    await tryAgain(work, row, { version, map: row.map, choices: row.choices, skipped: row.skipped })
    work.record('intake.corrected', id, { cells })
    return present(work, id)
  },
  withdrawCorrections: async (work, { id, version, ids }) => {
    const row = await getOpenImport(work, id)
    if (await withdraw(work, id, ids) === 0) work.refuse(common.notFound)
    await tryAgain(work, row, { version, map: row.map, choices: row.choices, skipped: row.skipped })
    work.record('intake.correction_withdrawn', id, { ids })
    return present(work, id)
  },
  applyImport: async (work, { id, version }) => {
    const row = await getOpenImport(work, id)
    await whileTold(work, { id, what: 'apply' }, async (onProgress) => {
      const answers = { map: row.map, choices: row.choices, skipped: row.skipped }
      const trial = await tryKept(work, id, { ...answers, onProgress })
      if (!isClean(trial.plan)) work.refuse(notReady, { errors: trial.plan.errors.slice(0, 20) })
      await keepTrial(work, row, { version, answers, trial })
      await ensureProvince(work, trial.plan.changes)
      await store.markApplied(work, { id, version: version + 1 }, await writePlan(work, trial, { importId: id, onProgress }))
      work.record('intake.applied', id, { summary: trial.plan.summary })
    })
    return present(work, id)
  },
  undoImport: async (work, { id, version, reason }) => {
    const row = await getImport(work, id)
    if (row.found.isLarge && row.appliedAt) work.refuse(largeNotUndone)
    const written = await store.writtenBy(work, id)
    if (!row.appliedAt || row.undoneAt || !written) return work.refuse(notApplied)
    await whileTold(work, { id, what: 'undo' }, async (onProgress) => {
      await onProgress('Xem có ai làm tiếp trên đó')
      const list = await builtOn(work, id, written)
      if (list.length > 0) work.refuse(builtUpon, { list: list.join('; '), items: list })
      if (!await store.markUndone(work, { id, version }, reason)) work.refuse(common.staleVersion, { yours: version, newest: row.version })
      await onProgress('Ghi lại như trước')
      await undoChanges(work, id, written)
      work.record('intake.undone', id, { reason })
    })
    return present(work, id)
  },
  cancelImport: async (work, { id }) => {
    await requireSeen(work, id)
    return { stopped: cancelRun(id) }
  },
  readImport: async (work, { id, ...page }) => present(work, id, page),
  listImports: async (work, page) => {
    const { rows, ...rest } = await store.pageOfImports(work, page)
    const files = await store.filesOf(work, rows.map(({ id }) => id))
    return { ...rest, rows: rows.map((row) => headOf(row, files.get(row.id) ?? [])) }
  },
  readSheet: async (work, { id, file, sheet: name, from, size }) => {
    const { found } = await getImport(work, id)
    if (found.isLarge) work.refuse(noSuchSheet)
    const corrections = (await correctionsOf(work, id)).filter((one) => one.file === file && one.sheet === name)
    const sheet = sheetIn(withCorrections(await readKept(work, id), corrections), file, name) ?? work.refuse(noSuchSheet)
    const isHere = (one: { file: string; sheet: string }) => one.file === file && one.sheet === name
    return picture({ sheet, layout: found.layouts?.find(isHere), errors: withAlike(found.errors).filter(isHere), corrections: new Map(corrections.map((one) => [one.cell, one])), from, size })
  },
  listErrors: async (work, { id, ...page }) => pageOfErrors((await getImport(work, id)).found.errors, page),
  listChanges: async (work, { id, ...filter }) => {
    await getImport(work, id)
    return pageOfLines(work, id, filter)
  },
  listCorrections: async (work, { id, ...page }) => {
    await getImport(work, id)
    return pageOfCorrections(work, id, page)
  },
  readProgress: async (work, { id }) => {
    await requireSeen(work, id)
    return { running: runningOf(id) ?? null }
  },
  watchProgress: async (work, { id }) => {
    await requireSeen(work, id)
    return watchRun(id)
  },
  downloadSample: async (_work, { kind }) => {
    const { name, bytes } = await sampleOf(kind)
    return new File([new Uint8Array(bytes)], name, { type: xlsx })
  },
  downloadMarked: async (work, { id, ordinal }) => {
    const row = await getImport(work, id)
    if (row.found.isLarge) work.refuse(noSuchSheet)
    const file = (await store.filesOf(work, [id])).get(id)?.find((one) => one.ordinal === ordinal) ?? work.refuse(common.notFound)
    const kept = await readFile(work, Buffer.from(file.sha256, 'hex')) ?? work.refuse(common.notFound)
    const isHere = (one: { file: string }) => one.file === file.name
    const marked = await annotate(await asWorkbook(file.name, kept.bytes), row.found.errors.filter(isHere), (await correctionsOf(work, id)).filter(isHere))
    return new File([new Uint8Array(marked)], file.name.replace(/(\.[^.]*)?$/, ' - đánh dấu lỗi.xlsx'), { type: xlsx })
  },
  exportTasks: async (work, { on: _on, known: _known, ...options }) =>
    new StreamedFile(await exportTasks(work, options), `viec-${options.unit ?? 'tat-ca'}-${work.view.on}.${options.form}`, { type: options.form === 'xlsx' ? xlsx : 'text/csv; charset=utf-8' }),
})

/** Errors are marked in a workbook: what came as CSV is written as one. */
const asWorkbook = async (name: string, bytes: Buffer): Promise<Buffer> => {
  const reading = isCsv(name) ? readCsvWorkbook(bytes) : undefined
  return reading && 'workbook' in reading ? writeWorkbook(reading.workbook.sheets.map(csvAsSheet)) : bytes
}

/** A work under way before its import stands is seen by who began it; an import by who sees imports. */
const requireSeen = async (work: Work, id: string) => {
  if (runningOf(id)?.personId !== work.actor.personId) await getImport(work, id)
}

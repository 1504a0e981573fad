import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import type { OnProgress } from './applying.ts'
import { ensureProvince } from './applying.ts'
import type { PreviewLine } from './changes.ts'
import type { FieldMap } from './headings.ts'
import type { GivenFile } from './importing.ts'
import { foundIn, keepWorkbooks, namedOnce, readGiven, rememberMaps, requireImporter, tryImport, writePlan } from './importing.ts'
import { isClean } from './plan.ts'
import type { Found } from './store.ts'
import * as store from './store.ts'

/** How to import: only trying, with which mapping and choices, telling whom how far it has come. */
export interface ImportOptions { dryRun: boolean; map?: FieldMap; choices?: Record<string, string>; onProgress?: OnProgress }
/** What an import found, and whether it was applied. */
export interface ImportOutcome extends Found { importId: string | null; applied: boolean; preview: PreviewLine[] }

/** Imports several workbooks at once in this work: all or nothing. Nothing is written on a dry run, where there are errors, or where nothing would change. */
export const importFiles = async (work: Work, given: readonly GivenFile[], { dryRun, map = {}, choices = {}, onProgress = () => {} }: ImportOptions): Promise<ImportOutcome> => {
  requireImporter(work)
  const files = namedOnce(given)
  await onProgress('Đọc và đối chiếu các tệp')
  const trial = await tryImport(work, await readGiven(files), { map, choices })
  const { plan } = trial
  const outcome = { ...foundIn(plan), preview: plan.preview, importId: null, applied: false }
  if (dryRun || !isClean(plan)) return outcome
  if (plan.changeCount === 0) return { ...outcome, applied: true }
  await ensureProvince(work, plan.changes)
  const id = newId()
  await onProgress('Cất tệp')
  await store.insertImport(work, { id, map, choices, found: foundIn(plan), preview: plan.preview })
  const kept = await keepWorkbooks(work, id, files)
  await rememberMaps(work, map, plan)
  await store.markApplied(work, { id, version: 1 }, await writePlan(work, trial, { importId: id, onProgress }))
  work.record('intake.applied', id, { files: kept, summary: plan.summary })
  return { ...outcome, importId: id, applied: true }
}

export { exportTasks } from './export.ts'
export { faultLines, importLarge, type LargeOutcome } from './large.ts'

/** Trying an import that stands already once more: with answers, with cells put right, with columns understood otherwise. */
import { common } from '../../kit/refusal.ts'
import type { Work } from '../../kit/work.ts'
import type { OnProgress } from './applying.ts'
import { alreadyApplied, notReady } from './contract.ts'
import { correctionsOf } from './correction-store.ts'
import type { Answers, Trial } from './importing.ts'
import { foundIn, tryImport } from './importing.ts'
import { readKept, withCorrections } from './kept-workbooks.ts'
import { getImport } from './present.ts'
import { whileTold } from './running.ts'
import type { ImportRow } from './store.ts'
import * as store from './store.ts'

/** The import as it may still be changed: not applied, its files readable. */
export const getOpenImport = async (work: Work, id: string): Promise<ImportRow> => {
  const row = await getImport(work, id)
  if (row.appliedAt) work.refuse(alreadyApplied)
  if (row.found.refused.length > 0) work.refuse(notReady)
  return row
}

/** Reads the files with their corrections and plans them against the register as it is now. */
export const tryKept = async (work: Work, id: string, { onProgress, ...answers }: Required<Answers> & { onProgress: OnProgress }): Promise<Trial> => {
  await onProgress('Đọc tệp')
  const files = await readKept(work, id)
  return tryImport(work, withCorrections(files, await correctionsOf(work, id)), { ...answers, onProgress })
}

/** Tries again and keeps what was found; refused when the import changed since `version`. */
export const tryAgain = async (work: Work, row: ImportRow, given: { version: number } & Required<Answers>): Promise<Trial> =>
  whileTold(work, { id: row.id, what: 'check' }, async (onProgress) => {
    const { version, ...answers } = given
    const trial = await tryKept(work, row.id, { ...answers, onProgress })
    await keepTrial(work, row, { version, answers, trial })
    return trial
  })

/** Keeps a trial over the one before. */
export const keepTrial = async (work: Work, row: ImportRow, { version, answers, trial }: { version: number; answers: Required<Answers>; trial: Trial }): Promise<void> => {
  const kept = await store.updateTrial(work, { id: row.id, version }, { ...answers, found: foundIn(trial.plan), preview: trial.plan.preview })
  if (!kept) work.refuse(common.staleVersion, { yours: version, newest: row.version })
}

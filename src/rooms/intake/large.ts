/** One CSV file too large for a workbook, imported whole: the file kept, its rows loaded part by part, all in the work that asks. */
import { keepStream } from '../../kit/files.ts'
import { newId } from '../../kit/id.ts'
import type { Work } from '../../kit/work.ts'
import type { OnProgress } from './applying.ts'
import { notReady } from './contract.ts'
import type { FieldMap } from './headings.ts'
import { namedOnce, requireImporter } from './importing.ts'
import type { FaultKind } from './load-faults.ts'
import { isFaultless, loadFile, type Loaded } from './loading.ts'
import type { Found } from './store.ts'
import * as store from './store.ts'

/** A file that can be read from its beginning more than once. */
export interface LargeFile { name: string; size: number; open: () => AsyncIterable<Uint8Array> }
/** What came of it; `importId` where something was written. */
export interface LargeOutcome extends Loaded { importId: string | null; applied: boolean }

/** Imports the file, or tries to on a dry run. With faults it refuses and everything is rolled back; what was found goes with the refusal. */
export const importLarge = async (work: Work, file: LargeFile, { id = newId(), dryRun, map, onProgress }: { id?: string; dryRun: boolean; map: FieldMap; onProgress: OnProgress }): Promise<LargeOutcome> => {
  requireImporter(work)
  await store.takeAsLongAsItTakes(work)
  const [{ name } = file] = namedOnce([{ name: file.name, bytes: Buffer.alloc(0) }])
  const loaded = await loadFile(work, { name, size: file.size, parts: file.open() }, { id, dryRun, map, onProgress })
  if (dryRun) return { ...loaded, importId: null, applied: false }
  if (!isFaultless(loaded)) work.refuse(notReady, { loaded })
  if (loaded.changeCount === 0) return { ...loaded, importId: null, applied: true }
  await onProgress('Cất tệp', { done: file.size, total: file.size })
  await store.insertImport(work, { id, map, choices: {}, found: foundOf(name, loaded), preview: [] })
  const sha256 = (await keepStream(work, file.open, 'text/csv')).toString('hex')
  await store.insertFiles(work, id, [{ name, sha256 }])
  await store.markLoaded(work, id)
  work.record('intake.applied', id, { files: [{ name, sha256 }], rows: loaded.rows, summary: loaded.summary })
  return { ...loaded, importId: id, applied: true }
}

/** The faults of a file as lines of CSV, the first of each kind. */
export const faultLines = (kinds: readonly FaultKind[]): string[][] => [
  ['Dòng', 'Ô', 'Nội dung trong ô', 'Lỗi', 'Mã lỗi', 'Số ô cùng loại lỗi'],
  ...kinds.flatMap(({ code, count, first }) => first.map(({ row, cell, text, message }) => [String(row), cell, text ?? '', message, code, String(count)])),
]

const foundOf = (name: string, { kind, rows, summary, changeCount, unchanged, questions }: Loaded): Found => ({
  refused: [], errors: [], questions, summary, changeCount, isLarge: true, unchanged: kind ? { [kind]: unchanged } : {},
  forms: kind ? [{ file: name, sheet: 'CSV', kind, rows, fields: {}, skipped: [] }] : [],
})

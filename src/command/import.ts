import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import * as z from 'zod'
import { StartRefusal } from '../kit/start-refusal.ts'
import { importLargeCommand, isLarge, type ImportOptions } from './import-large.ts'
import { answer, asActor, progressTo, type GlobalOptions } from './session.ts'

/** `guong import FILE… [--dry-run] [--map M]`: all files are one transaction; exit 2 when there are errors. */
export const importCommand = async (paths: string[], options: GlobalOptions & ImportOptions): Promise<void> => {
  if (isLarge(paths, options)) return importLargeCommand(paths, { ...options, map: options.map ? readMap(options.map) : {} })
  const files = paths.map((path) => ({ name: basename(path), bytes: readGiven(path) }))
  const map = options.map ? readMap(options.map) : {}
  await asActor(options, async (work) => {
    const { importFiles } = await import('../rooms/intake/public.ts')
    const outcome = await importFiles(work, files, { dryRun: options.dryRun ?? false, map, onProgress: progressTo(options) })
    const { refused, errors, questions, summary, changeCount, importId, applied } = outcome
    const failed = refused.length + errors.length + questions.filter(({ blocking }) => blocking).length > 0
    answer(options, { applied, importId, dryRun: options.dryRun ?? false, changes: changeCount, summary, refused, errors, questions, ...(options.dryRun ? { preview: outcome.preview } : {}) }, () => [
      ...refused.map(({ file, code, message }) => `${file}: [${code}] ${message}`),
      ...errors.map(({ file, sheet, cell, code, message }) => `${file} · ${sheet}!${cell}: [${code}] ${message}`),
      ...questions.filter(({ blocking }) => blocking).map(({ file, sheet, code, message }) => `${file} · ${sheet}: [${code}] ${message}`),
      failed ? `Chưa nhập gì: ${errors.length} lỗi, ${refused.length} tệp bị từ chối.` : options.dryRun ? `Không có lỗi. Nếu nhập sẽ có ${changeCount} thay đổi.` : changeCount === 0 ? 'Không có gì thay đổi.' : `Đã nhập: ${changeCount} thay đổi. Mã lần nhập: ${importId}`,
    ])
    if (failed) process.exitCode = 2
  })
}

/** The bytes of a file that was named, or a sentence. */
export const readGiven = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    throw new StartRefusal('no_such_file', { vi: `Không đọc được tệp “${path}”. Hãy kiểm tra đường dẫn.`, en: `The file “${path}” cannot be read. Check the path.` })
  }
}

const readMap = (path: string) => {
  const parsed = z.record(z.string(), z.string()).safeParse(tryJson(readGiven(path).toString('utf8')))
  if (!parsed.success) throw new StartRefusal('bad_map', { vi: `Tệp “${path}” phải là JSON dạng {"trường": "tiêu đề cột"}.`, en: `“${path}” has to be JSON like {"field": "heading"}.` })
  return parsed.data
}

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

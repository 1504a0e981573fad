import { createReadStream, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readConfig } from '../kit/config.ts'
import { formatAmount } from '../kit/quantities.ts'
import { Refused } from '../kit/refusal.ts'
import { csvOf } from '../kit/sheets/csv.ts'
import { isCsv } from '../kit/sheets/read-csv.ts'
import { limits } from '../kit/sheets/refusal.ts'
import { StartRefusal } from '../kit/start-refusal.ts'
import type { LargeOutcome } from '../rooms/intake/public.ts'
import { answer, asActor, type GlobalOptions } from './session.ts'

/** What `guong import` may be told. */
export interface ImportOptions { dryRun?: boolean; map?: string; large?: boolean; faults?: string }

/** Whether the files are imported part by part: where it was asked for, or a CSV is larger than what is read whole. */
export const isLarge = (paths: readonly string[], { large = false }: ImportOptions): boolean => large || (paths.length === 1 && isCsv(paths[0] ?? '') && sizeOf(paths[0] ?? '') > limits.fileBytes)

/** `guong import FILE.csv --large`: one file of tasks or results, read while it is loaded; one transaction, exit 2 when there are faults. */
export const importLargeCommand = async (paths: readonly string[], options: GlobalOptions & Omit<ImportOptions, 'map'> & { map: Record<string, string> }): Promise<void> => {
  const [path = ''] = paths
  const size = sizeOf(path)
  requireOneCsv(paths, size)
  const { faultLines, importLarge } = await import('../rooms/intake/public.ts')
  const outcome = await tryOrRefuse(options, (work) => importLarge(work, { name: basename(path), size, open: () => createReadStream(path, { highWaterMark: 1 << 19 }) }, { dryRun: options.dryRun ?? false, map: options.map, onProgress: percentTo(options) }))
  if (options.faults && outcome.faultCount > 0) writeFileSync(options.faults, csvOf(faultLines(outcome.faults)))
  answer(options, outcome, () => linesOf(outcome, options.dryRun ?? false))
  if (outcome.refused || outcome.faultCount > 0 || outcome.questions.some(({ blocking }) => blocking)) process.exitCode = 2
}

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size
  } catch {
    throw new StartRefusal('no_such_file', { vi: `Không đọc được tệp “${path}”. Hãy kiểm tra đường dẫn.`, en: `The file “${path}” cannot be read. Check the path.` })
  }
}

const requireOneCsv = (paths: readonly string[], size: number) => {
  const { largestCsv } = readConfig(process.env)
  if (paths.length > 1 || !isCsv(paths[0] ?? '')) throw new StartRefusal('one_csv_at_a_time', { vi: 'Nhập từng phần chỉ nhận một tệp .csv mỗi lần. Hãy lưu bảng ở dạng “CSV UTF-8” rồi nhập từng tệp.', en: 'Only one .csv file at a time is imported in parts. Save the table as “CSV UTF-8” and import one file after the other.' })
  if (size > largestCsv) throw new StartRefusal('csv_too_large', { vi: `Tệp lớn hơn ${formatAmount(String(largestCsv / 1_048_576))} MB. Hãy tách tệp, hoặc đặt GUONG_CSV_MB lớn hơn.`, en: `The file is larger than ${largestCsv / 1_048_576} MB. Split it, or set GUONG_CSV_MB higher.` })
}

/** What was found comes along when the import is refused for it. */
const tryOrRefuse = async (options: GlobalOptions, run: (work: Parameters<Parameters<typeof asActor>[1]>[0]) => Promise<LargeOutcome>): Promise<LargeOutcome> => {
  const found: { outcome?: LargeOutcome } = {}
  try {
    await asActor(options, async (work) => { found.outcome = await run(work) })
  } catch (error) {
    if (!(error instanceof Refused) || !error.details?.['loaded']) throw error
    found.outcome = { ...error.details['loaded'] as LargeOutcome, importId: null, applied: false }
  }
  if (!found.outcome) throw new Error('the import ended without an outcome')
  return found.outcome
}

const percentTo = ({ json }: GlobalOptions) => {
  let told = ''
  return (step: string, { done, total } = { done: 0, total: 0 }) => {
    const now = `• ${step}: ${total === 0 ? 0 : Math.floor(100 * Math.min(1, done / total))}%`
    if (!json && now !== told) process.stderr.write(`${now}\n`)
    told = now
  }
}

const linesOf = ({ refused, questions, faults, faultCount, rows, changeCount, unchanged, importId }: LargeOutcome, dryRun: boolean): string[] => {
  const [read, changes] = [rows, changeCount].map((count) => formatAmount(String(count)))
  const blocking = questions.filter((question) => question.blocking)
  return [
    ...(refused ? [`[${refused.code}] ${refused.vi}`] : []), ...blocking.map(({ code, message }) => `[${code}] ${message}`),
    ...faults.flatMap(({ code, count, first }) => [`${formatAmount(String(count))} ô: [${code}]`, ...first.slice(0, 5).map(({ cell, message }) => `  ${cell}: ${message}`)]),
    refused || faultCount > 0 || blocking.length > 0 ? `Chưa nhập gì: ${formatAmount(String(faultCount))} ô có lỗi trong ${read} dòng.`
      : dryRun ? `Không có lỗi trong ${read} dòng. Nếu nhập sẽ có ${changes} thay đổi; ${formatAmount(String(unchanged))} dòng giữ nguyên.`
        : changeCount === 0 ? 'Không có gì thay đổi.' : `Đã nhập ${read} dòng, ${changes} thay đổi. Mã lần nhập: ${importId}`,
  ]
}

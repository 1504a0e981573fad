import { formatDay, isDay, readDay, type Day } from '../kit/dates.ts'
import { formatAmount } from '../kit/quantities.ts'
import { StartRefusal } from '../kit/start-refusal.ts'
import { tidy } from '../kit/words.ts'
import type { TableOutcome } from '../rooms/reorganisation/public.ts'
import { readGiven } from './import.ts'
import { answer, asActor, withDatabase, type GlobalOptions } from './session.ts'

interface Asked extends GlobalOptions { on?: string; document?: string; title?: string; bootstrapOn?: string; dryRun?: boolean; due?: boolean; whole?: string[] }

/** `guong reorganise FILE --on DAY --document "…"`: a table of old and new units as one act; exit 2 when rows found no place. With `--due`: acts whose day has come. */
export const reorganiseCommand = async (path: string | undefined, options: Asked): Promise<void> => {
  if (options.due) return applyDueActs(options)
  const { on, document } = { on: dayGiven(options.on, '--on'), document: options.document }
  if (path === undefined || document === undefined) throw new StartRefusal('file_and_document', { vi: 'Hãy ghi tệp và văn bản: guong reorganise TỆP.csv --on 2025-07-01 --document "số, cơ quan ban hành, ngày ban hành".', en: 'Give the file and the document: guong reorganise FILE.csv --on 2025-07-01 --document "number, issuer, day of issue".' })
  const bytes = readGiven(path)
  const order = { on, document: documentGiven(document, on), title: options.title, bootstrapOn: options.bootstrapOn === undefined ? undefined : dayGiven(options.bootstrapOn, '--bootstrap-on'), dryRun: options.dryRun, wholes: (options.whole ?? []).map(wholeGiven) }
  await asActor(options, async (work) => {
    const { reorganiseByTable } = await import('../rooms/reorganisation/public.ts')
    const outcome = await reorganiseByTable(work, bytes, order)
    answer(options, outcome, () => linesOf(outcome))
    if (outcome.notPlaced.length > 0) process.exitCode = 2
  })
}

const linesOf = ({ rows, counts, notPlaced, entered, waits, dryRun, on, document, id }: TableOutcome): string[] => [
  `${vi(rows)} dòng; theo ${document.number}, ${document.issuer}, ${formatDay(document.issuedOn)}.`,
  ...(entered > 0 ? [`Dựng tổ chức cũ: ${vi(entered)} đơn vị.`] : []),
  `Sáp nhập ${vi(counts.merged)} · chia ${vi(counts.divided)} · đổi tên, mã ${vi(counts.renamed)} · giữ nguyên ${vi(counts.unchanged)} · kết thúc cấp huyện ${vi(counts.abolished)}.`,
  ...notPlaced.map(({ row, words }) => `  dòng ${row}: ${words}`),
  ...(notPlaced.length > 0 ? [`${vi(notPlaced.length)} chỗ chưa xếp được, đơn vị ấy giữ như cũ.`] : []),
  dryRun ? 'Chạy thử: chưa ghi gì.' : waits ? `Đã ghi, chờ đến ngày ${formatDay(on)}. Mã: ${id}` : `Đã thực hiện từ ngày ${formatDay(on)}. Mã: ${id}`,
]

const applyDueActs = (options: Asked): Promise<void> => withDatabase(async (database) => {
  const { applyDue } = await import('../due.ts')
  const settled = await applyDue(database)
  answer(options, { settled }, () => (settled.length === 0 ? ['Không có lần sắp xếp nào đến ngày.'] : settled.map(({ title, held }) => (held === null ? `Đã thực hiện: ${title}` : `Chưa thực hiện được: ${title}. ${held}`))))
  if (settled.some(({ held }) => held !== null)) process.exitCode = 2
})

/** 'số, cơ quan ban hành, ngày ban hành'; what is not said is filled in and shown, so that it can be put right. */
const documentGiven = (text: string, on: Day) => {
  const parts = tidy(text).split(/\s*[,;]\s*/)
  const last = parts.length > 1 ? readDay(parts.at(-1) ?? '') : { refusal: 'not_a_day' as const }
  const issuer = (('day' in last ? parts.slice(1, -1) : parts.slice(1)).join(', ') || 'chưa ghi cơ quan ban hành').slice(0, 200)
  const number = (/[\p{L}\p{N}.-]*\d[\p{L}\p{N}.-]*\/[^\s,;]+/u.exec(parts[0] ?? '')?.[0] ?? parts[0] ?? '').slice(0, 60)
  if (number === '') throw new StartRefusal('bad_document', { vi: 'Hãy ghi số, ký hiệu văn bản sau --document.', en: 'Write the number of the document after --document.' })
  return { number, issuer, issuedOn: 'day' in last ? last.day : on, title: tidy(text).slice(0, 500) }
}

const wholeGiven = (text: string) => {
  const [from = '', to = ''] = text.split('=').map(tidy)
  if (from === '' || to === '') throw new StartRefusal('bad_whole', { vi: `“${text}” phải có dạng mã-đơn-vị-bị-chia=mã-đơn-vị-nhận.`, en: `“${text}” has to be like code-of-the-divided-unit=code-of-who-takes-over.` })
  return { from, to }
}

const dayGiven = (text: string | undefined, option: string): Day => {
  if (text !== undefined && isDay(text)) return text
  throw new StartRefusal('bad_day', { vi: `Hãy ghi ngày sau ${option}, dạng 2025-07-01.`, en: `Write a day after ${option}, as 2025-07-01.` })
}

const vi = (count: number) => formatAmount(String(count))

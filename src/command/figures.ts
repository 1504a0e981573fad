import { createWriteStream, statSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { formatDay, isDay } from '../kit/dates.ts'
import { formatAmount } from '../kit/quantities.ts'
import { StartRefusal } from '../kit/start-refusal.ts'
import { readGiven } from './import.ts'
import { answer, asActor, type GlobalOptions } from './session.ts'

interface Asked extends GlobalOptions { unit?: string; asOf?: string }

/** `guong figures --unit CODE --as-of DAY`: every figure of the unit, counted from its rows. */
export const figuresCommand = (options: Asked): Promise<void> => asActor(options, async (work) => {
  const { figuresOf } = await import('../rooms/reports/public.ts')
  const figures = await figuresOf(work, options.unit, dayGiven(options.asOf, work.today))
  answer(options, figures, () => [
    `${figures.name}, đến ngày ${formatDay(figures.as_of)}`,
    ...(['provincial', 'delegated'] as const).map((part) => {
      const { tasks, cadres, first, supplementary, accepted, reported } = figures[part]
      return `${part === 'provincial' ? 'Cấp trên cùng giao' : 'Cấp dưới giao'}: ${vi(tasks)} việc/${vi(cadres)} cán bộ (lần đầu ${vi(first)}, bổ sung ${vi(supplementary)}); hoàn thành ${vi(accepted.met)} đã thẩm định, ${vi(reported.met)} theo báo cáo; quá hạn ${vi(accepted.overdue)}/${vi(reported.overdue)}`
    }),
  ])
})

/** `guong report breakthrough --unit CODE --as-of DAY -o FILE`: the report, issued, with its figures as live claims. */
export const reportCommand = (options: Asked & { output: string }): Promise<void> => asActor(options, async (work) => {
  const form = formOf(options.output)
  const { renderReport } = await import('../rooms/reports/public.ts')
  const made = await renderReport(work, { unit: options.unit, closingOn: dayGiven(options.asOf, work.today), form })
  writeFileSync(options.output, Buffer.from(await made.file.arrayBuffer()))
  answer(options, { id: made.id, file: options.output, figures: made.figures }, () => [`Đã lập ${options.output}: ${made.figures} số liệu kèm căn cứ.`])
})

/** `guong verify FILE`: exit 1 and the differing figures when the paper no longer says what the records say. */
export const verifyCommand = (path: string, options: GlobalOptions): Promise<void> => asActor(options, (work) => verifyIn(work, path, options))

/** Checks a paper in a work; used on the database and on a restored dump alike. */
export const verifyIn: (work: Parameters<Parameters<typeof asActor>[1]>[0], path: string, options: GlobalOptions) => Promise<void> = async (work, path, options) => {
  const [{ verifyPaper }, { formClaims }] = await Promise.all([import('../rooms/reports/public.ts'), import('../rooms/consolidation/public.ts')])
  const found = await verifyPaper(work, new File([new Uint8Array(readGiven(path))], basename(path)), formClaims)
  const lines = (findings: typeof found.differing) => findings.map(({ label, shown, claimed, recomputed }) => `  ${label}: trong văn bản ${shown ?? claimed}, theo hồ sơ ${recomputed ?? 'không tính được'}`)
  answer(options, found, () => [
    found.sentence, `${found.figures} số liệu ở ${found.places} chỗ; ${found.differing.length} sai khác.`, ...lines(found.differing), ...found.signatures.map(({ sentence }) => `Chữ ký số: ${sentence}`),
    ...(found.later.length ? ['Thay đổi hợp lệ sau khi phát hành (không phải sai khác):', ...lines(found.later)] : []),
  ])
  if (!found.good) process.exitCode = 1
}

/** `guong export tasks -o FILE`: the task list as a workbook that can be imported again. */
export const exportCommand = (options: GlobalOptions & { unit?: string; output: string }): Promise<void> => asActor(options, async (work) => {
  const { exportTasks } = await import('../rooms/intake/public.ts')
  await pipeline(await exportTasks(work, { unit: options.unit }), createWriteStream(options.output))
  const bytes = statSync(options.output).size
  answer(options, { file: options.output, bytes }, () => [`Đã xuất ${options.output} (${formatAmount(String(Math.ceil(bytes / 1024)))} kB).`])
})

const vi = (count: number) => formatAmount(String(count))

const dayGiven = (text: string | undefined, today: string) => {
  if (text === undefined) return today
  if (!isDay(text)) throw notADay(text)
  return text
}

const notADay = (text: string) => new StartRefusal('bad_day', { vi: `“${text}” không phải ngày. Hãy ghi dạng 2023-06-30.`, en: `“${text}” is not a day. Write it as 2023-06-30.` })

const formOf = (path: string) => {
  const form: string = extname(path).slice(1).toLowerCase()
  if (form === 'docx' || form === 'pdf' || form === 'xlsx') return form
  throw new StartRefusal('bad_form', { vi: `Tệp báo cáo phải là .docx, .pdf hoặc .xlsx, không phải “${path}”.`, en: `A report is a .docx, .pdf or .xlsx file, not “${path}”.` })
}

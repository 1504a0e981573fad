/** The list of tasks as a workbook or as CSV that the import reads back without a change, written while it is read. */
import type { Readable } from 'node:stream'
import { yearOf } from '../../kit/dates.ts'
import { streamCsv } from '../../kit/sheets/csv.ts'
import { streamSheet, type SheetHead } from '../../kit/sheets/stream-sheet.ts'
import type { SheetColumn } from '../../kit/sheets/write.ts'
import type { Work } from '../../kit/work.ts'
import { findUnitNo } from '../org/public.ts'
import type { LineForm, StandingFilter } from '../progress/public.ts'
import { taskLinesInTurn } from '../progress/public.ts'
import { horizonWords } from './values.ts'

/** What is handed out: of an organisation by its code or of the filter of the list, with the plan of a year (the year looked at unless told), as a workbook or as CSV with this separator. */
export interface ExportOptions extends StandingFilter { unit?: string | undefined; year?: number | undefined; form?: 'xlsx' | 'csv' | undefined; separator?: ';' | ',' | undefined }

/** Tasks in force with a plan for the year, of those the actor sees. */
export const exportTasks = async (work: Work, options: ExportOptions): Promise<Readable> => {
  if (options.form === 'csv') {
    const { year, lines } = await taskLines(work, options, { separator: options.separator ?? ';' })
    return streamCsv(columnsOf(year).map(({ heading }) => heading), lines, options.separator ?? ';')
  }
  const { sheet, lines } = await tasksSheet(work, options)
  return streamSheet(sheet, lines)
}

/** The sheet of tasks, the lines of its rows still to come. */
export const tasksSheet = async (work: Work, options: ExportOptions): Promise<{ sheet: SheetHead; lines: AsyncGenerator<Buffer> }> => {
  const { year, lines } = await taskLines(work, options, 'plain')
  return { sheet: { name: `Việc năm ${year}`, columns: columnsOf(year) }, lines }
}

const taskLines = async (work: Work, { unit, year = yearOf(work.view.on), form: _form, separator: _separator, ...filter }: ExportOptions, form: LineForm) => {
  const unitNo = unit === undefined ? filter.unitNo : (await findUnitNo(work, unit) ?? 0)
  return { year, lines: taskLinesInTurn(work, { ...filter, unitNo }, { year, form, words }) }
}

const columnsOf = (year: number): SheetColumn[] => [
  { heading: 'Mã việc' }, { heading: 'Mã cán bộ' }, { heading: 'Họ và tên', width: 24 }, { heading: 'Chức vụ', width: 32 }, { heading: 'Mã đơn vị' }, { heading: 'Tên đơn vị', width: 32 }, { heading: 'Mã tổ chức giao' },
  { heading: 'Nội dung', width: 48 }, { heading: 'Chỉ tiêu', width: 32 }, { heading: 'ĐVT' }, { heading: 'Cả giai đoạn', format: 'amount' }, { heading: `Kế hoạch năm ${year}`, format: 'amount' },
  { heading: 'Đơn giá (triệu đồng)', format: 'amount' }, { heading: 'Số đã có', format: 'amount' }, { heading: 'Sản phẩm', width: 24 }, { heading: 'Thời kỳ', width: 22 }, { heading: 'Hoàn thành', format: 'day', width: 12 },
  { heading: 'Quyết định giao', width: 24 }, { heading: 'Hình thức giao', width: 12 },
]

const words = { first: 'Lần đầu', supplementary: 'Bổ sung', ...horizonWords }

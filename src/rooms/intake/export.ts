/** The list of tasks as a workbook or as CSV that the import reads back without a change, written while it is read. */
import type { Readable } from 'node:stream'
import { formatDay, yearOf } from '../../kit/dates.ts'
import { streamCsv } from '../../kit/sheets/csv.ts'
import { streamSheet, type Row, type SheetHead } from '../../kit/sheets/stream-sheet.ts'
import type { SheetColumn } from '../../kit/sheets/write.ts'
import type { Work } from '../../kit/work.ts'
import { findUnitNo } from '../org/public.ts'
import type { SheetTask, StandingFilter } from '../progress/public.ts'
import { taskLinesInTurn, tasksInTurn } from '../progress/public.ts'
import type { Horizon } from './values.ts'
import { horizonLabel, horizonWords } from './values.ts'

/** What is handed out: of an organisation by its code or of the filter of the list, with the plan of a year (the year looked at unless told), as a workbook or as CSV with this separator. */
export interface ExportOptions extends StandingFilter { unit?: string | undefined; year?: number | undefined; form?: 'xlsx' | 'csv' | undefined; separator?: ';' | ',' | undefined }

/** Tasks in force with a plan for the year, of those the actor sees. */
export const exportTasks = async (work: Work, { form = 'xlsx', separator = ';', ...options }: ExportOptions): Promise<Readable> => {
  if (form === 'xlsx') {
    const { sheet, parts } = await tasksSheet(work, options)
    return streamSheet(sheet, parts)
  }
  const { filter, year } = await askedOf(work, options)
  return streamCsv(columnsOf(year).map(({ heading }) => heading), taskLinesInTurn(work, filter, { year, separator, words: { ...words, ...horizonWords } }), separator)
}

/** The sheet of tasks, its rows still to come, some hundreds at a time. */
export const tasksSheet = async (work: Work, options: ExportOptions): Promise<{ sheet: SheetHead; parts: AsyncGenerator<Row[], undefined> }> => {
  const { filter, year } = await askedOf(work, options)
  return { sheet: { name: `Việc năm ${year}`, columns: columnsOf(year) }, parts: rowsInTurn(work, filter, year) }
}

const askedOf = async (work: Work, { unit, year = yearOf(work.view.on), form: _form, separator: _separator, ...filter }: ExportOptions) =>
  ({ year, filter: { ...filter, unitNo: unit === undefined ? filter.unitNo : (await findUnitNo(work, unit) ?? 0) } })

const columnsOf = (year: number): SheetColumn[] => [
  { heading: 'Mã việc' }, { heading: 'Mã cán bộ' }, { heading: 'Họ và tên', width: 24 }, { heading: 'Chức vụ', width: 32 }, { heading: 'Mã đơn vị' }, { heading: 'Tên đơn vị', width: 32 }, { heading: 'Mã tổ chức giao' },
  { heading: 'Nội dung', width: 48 }, { heading: 'Chỉ tiêu', width: 32 }, { heading: 'ĐVT' }, { heading: 'Cả giai đoạn', format: 'amount' }, { heading: `Kế hoạch năm ${year}`, format: 'amount' },
  { heading: 'Đơn giá (triệu đồng)', format: 'amount' }, { heading: 'Số đã có', format: 'amount' }, { heading: 'Sản phẩm', width: 24 }, { heading: 'Thời kỳ', width: 22 }, { heading: 'Hoàn thành', format: 'day', width: 12 },
  { heading: 'Quyết định giao', width: 24 }, { heading: 'Hình thức giao', width: 12 },
]

async function* rowsInTurn(work: Work, filter: StandingFilter, year: number): AsyncGenerator<Row[], undefined> {
  for await (const tasks of tasksInTurn(work, filter, year)) yield tasks.map(rowOf)
}

const rowOf = (task: SheetTask): Row => [
  task.code, task.holderCode, task.holderName, task.postTitle, task.unitCode, task.unitName, task.assignerCode,
  task.title, task.indicatorName, task.measureName, task.target, task.plan, task.unitCost, task.baseline, task.product,
  horizonLabel({ kind: task.horizonKind, from: task.horizonFrom, to: task.horizonTo } as Horizon), task.dueOn,
  task.documentNumber && task.documentDay ? `${task.documentNumber}, ${formatDay(task.documentDay)}` : null, task.supplementary ? words.supplementary : words.first,
]

const words = { first: 'Lần đầu', supplementary: 'Bổ sung' }

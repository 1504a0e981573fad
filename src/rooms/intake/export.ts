/** The list of tasks as a workbook that the import reads back without a change. */
import type { Readable } from 'node:stream'
import { formatDay, yearOf } from '../../kit/dates.ts'
import type { SheetColumn, SheetToWrite, SheetValue } from '../../kit/sheets/write.ts'
import { streamWorkbook } from '../../kit/sheets/write.ts'
import type { Work } from '../../kit/work.ts'
import type { Draft, Register, TaskRecord } from './register.ts'
import { codeKey, draftOf } from './register.ts'
import { readRegister } from './register-now.ts'
import { horizonLabel } from './values.ts'

export interface ExportOptions { unit?: string | undefined; year?: number | undefined }

/** Visible tasks in force with a plan for the year (the year looked at unless told), held in a unit or below it, or all. */
export const exportTasks = async (work: Work, { unit, year = yearOf(work.view.on) }: ExportOptions): Promise<Readable> =>
  streamWorkbook([tasksSheet(await readRegister(work), { unit, year })])

/** The sheet of tasks of a register. */
export const tasksSheet = (register: Register, { unit, year }: { unit: string | undefined; year: number }): SheetToWrite => {
  const draft = draftOf(register)
  const below = unit === undefined ? undefined : subtree(register, draft.units.get(codeKey(unit))?.unitNo)
  const tasks = register.tasks.filter((task) => !task.closed && task.instalments.has(year) && (!below || below.has(task.holderUnitNo)))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  return { name: `Việc năm ${year}`, columns: columnsOf(year), rows: tasks.map((task) => rowOf(draft, task, year)) }
}

const columnsOf = (year: number): SheetColumn[] => [
  { heading: 'Mã việc' }, { heading: 'Mã cán bộ' }, { heading: 'Họ và tên', width: 24 }, { heading: 'Chức vụ', width: 32 }, { heading: 'Mã đơn vị' }, { heading: 'Tên đơn vị', width: 32 }, { heading: 'Mã tổ chức giao' },
  { heading: 'Nội dung', width: 48 }, { heading: 'Chỉ tiêu', width: 32 }, { heading: 'ĐVT' }, { heading: 'Cả giai đoạn', format: 'amount' }, { heading: `Kế hoạch năm ${year}`, format: 'amount' },
  { heading: 'Đơn giá (triệu đồng)', format: 'amount' }, { heading: 'Số đã có', format: 'amount' }, { heading: 'Sản phẩm', width: 24 }, { heading: 'Thời kỳ', width: 22 }, { heading: 'Hoàn thành', format: 'day', width: 12 },
  { heading: 'Quyết định giao', width: 24 }, { heading: 'Hình thức giao', width: 12 },
]

const rowOf = (draft: Draft, task: TaskRecord, year: number): SheetValue[] => {
  const person = task.holderPersonId ? draft.personsById.get(task.holderPersonId) : undefined
  const post = task.holderPersonId ? draft.posts.get(task.holderPersonId)?.find(({ id }) => id === task.holderPostId) : undefined
  const [unit, assigner] = [draft.unitsByNo.get(task.holderUnitNo), draft.unitsByNo.get(task.assigningUnitNo)]
  const indicator = task.indicatorId ? draft.indicatorsById.get(task.indicatorId) : undefined
  const document = task.documentId ? draft.documentsById.get(task.documentId) : undefined
  const instalment = task.instalments.get(year)
  return [
    task.code, person?.code ?? null, person?.name ?? null, post?.title ?? null, unit?.code ?? null, unit?.name ?? null, assigner?.code ?? null,
    task.title, indicator?.name ?? null, indicator ? (draft.measuresById.get(indicator.measureId)?.name ?? null) : null, task.target, instalment?.plan ?? null,
    task.unitCost, task.baseline, task.product, horizonLabel(task.horizon), instalment?.dueOn ?? null,
    document ? `${document.number}, ${formatDay(document.issuedOn)}` : null, task.supplementary ? 'Bổ sung' : 'Lần đầu',
  ]
}

const subtree = (register: Register, top: number | undefined): Set<number> => {
  const children = Map.groupBy(register.units, ({ parentNo }) => parentNo)
  const found = new Set<number>()
  const visit = (unitNo: number) => {
    found.add(unitNo)
    for (const child of children.get(unitNo) ?? []) if (!found.has(child.unitNo)) visit(child.unitNo)
  }
  if (top !== undefined) visit(top)
  return found
}

import { formatDay } from '../../kit/dates.ts'
import type { Inline, Row, Table } from '../../kit/papers/paper.ts'
import type { Handing } from '../rounds/public.ts'
import type { Annex, Material } from './annex.ts'
import type { Figure } from './figure-contract.ts'
import { isWhole } from './handing.ts'
import type { Where } from './printer.ts'
import { isSame, type TaskFigureName } from './rules.ts'

/** Kết quả thực hiện nhiệm vụ được giao: tasks by unit as of the closing day, and of the same day a year before. */
export const tasksByUnit: Annex = ({ printer, tasks }, number) => {
  const groups = [...new Map(tasks.now.rows({}).map(({ group, groupName }) => [group, groupName]))].sort(([a], [b]) => (a < b ? -1 : 1))
  const title = 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO'
  if (groups.length === 0) return { title, tables: [] }
  const earlier: readonly TaskFigureName[] = tasks.before.rows({}).length > 0 ? ['tasks', 'met', 'overdue'] : []
  const cells = (of: { where: Where } | { group: string }): Inline[][] => [...present.map((name) => [printer.task(name, of)]), ...earlier.map((name) => [printer.task(name, { ...of, before: true })])]
  const table: Table = {
    kind: 'table', columns: [{ width: 8, align: 'center' }, { width: 60, align: 'left' }, ...[...present, ...earlier].map(() => ({ width: 18, align: 'right' as const }))],
    head: [
      [{ text: 'TT', rows: 2 }, { text: 'Đơn vị', rows: 2 }, { text: 'Đến ngày chốt', columns: present.length }, ...(earlier.length > 0 ? [{ text: 'Cùng ngày năm trước', columns: earlier.length }] : [])],
      [...present, ...earlier].map((name) => ({ text: titles[name] })),
    ],
    rows: [...groups.map(([group, name], at): Row => ({ cells: [[String(at + 1)], [name], ...cells({ group })] })), { total: true, cells: [[], ['Tổng số'], ...cells({ where: { place: 'annex', cell: number } })] }],
  }
  return { title, tables: [table] }
}

const present: readonly TaskFigureName[] = ['tasks', 'met', 'in_progress', 'not_started', 'overdue']
const titles: Record<TaskFigureName, string> = { tasks: 'Số việc', met: 'Hoàn thành', in_progress: 'Đang thực hiện', not_started: 'Chưa có kết quả', overdue: 'Quá hạn' }

/** Tình hình gửi báo cáo: of each unit how many forms were accepted and when, how late, how often returned, and what it remarks. */
export const handedIn: Annex = ({ facts, printer }) => {
  const remarks = Map.groupBy(facts.accepted.flatMap(({ units }) => units), ({ unitNo }) => unitNo)
  const rowOf = (one: Handing, at: number): Row => ({ cells: [
    [String(at + 1)], [one.unitLabel], [formatDay(one.dueOn)], [one.handedOn === null ? '–' : formatDay(one.handedOn)], ...(['received', 'forms', 'late_days', 'returned'] as const).map((handing): Inline[] => [printer.told({ handing, giver: one.unitNo })]),
    [stateOf(one)], [(remarks.get(one.unitNo) ?? []).flatMap(({ remark }) => (remark ? [remark.replaceAll('\n', ' ')] : [])).join(' ')],
  ] })
  const table: Table = {
    kind: 'table', columns: [8, 50, 20, 20, 14, 14, 14, 14, 24, 70].map((width, at) => ({ width, align: [1, 8, 9].includes(at) ? 'left' : at > 3 ? 'right' : 'center' })),
    head: [['TT', 'Đơn vị', 'Hạn gửi', 'Ngày gửi', 'Biểu đã nhận', 'Biểu phải gửi', 'Ngày muộn', 'Lần trả lại', 'Kết quả', 'Ý kiến của đơn vị'].map((text) => ({ text }))],
    rows: [...facts.handings.map(rowOf), { total: true, cells: [[], ['Tổng số đơn vị: ', printer.told({ handing: 'units' })], [], [], [printer.told({ handing: 'received' })], [printer.told({ handing: 'forms' })], [], [printer.told({ handing: 'returned' })], [], ['Đúng hạn: ', printer.told({ handing: 'on_time' }), '; muộn: ', printer.told({ handing: 'late' }), '; chưa đủ: ', printer.told({ handing: 'missing' })]] }],
  }
  return { title: 'TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ', tables: facts.handings.length > 0 ? [table] : [] }
}

const stateOf = (one: Handing) => (!isWhole(one) ? (one.accepted > 0 ? 'Chưa đủ' : 'Chưa nhận') : one.lateDays > 0 ? 'Đủ, muộn' : 'Đủ, đúng hạn')

/** Số liệu khác số cộng: what the report states, and what units handed in, otherwise than their rows give, with source, reason and who decided. */
export const differences: Annex = (material) => {
  const rows = material.facts.figures.flatMap((figure) => [...statedRow(figure, material), ...givenRows(figure, material)])
  const table: Table = {
    kind: 'table', columns: [{ width: 8, align: 'center' }, { width: 60, align: 'left' }, { width: 40, align: 'left' }, { width: 20, align: 'right' }, { width: 20, align: 'right' }, { width: 60, align: 'left' }, { width: 60, align: 'left' }],
    head: [['TT', 'Chỉ tiêu', 'Nơi ghi', 'Số ghi', 'Số cộng', 'Nguồn, lý do', 'Quyết định'].map((text) => ({ text }))],
    rows: rows.map((cells, at) => ({ cells: [[String(at + 1)], ...cells] })),
  }
  return { title: 'SỐ LIỆU GHI KHÁC SỐ CỘNG VÀ QUYẾT ĐỊNH', tables: rows.length > 0 ? [table] : [] }
}

const nameOf = ({ formCode, lineTitle, columnTitle }: Figure): Inline[] => [`${formCode}: ${lineTitle}, ${columnTitle}`]

const statedRow = (figure: Figure, { printer }: Material): Inline[][][] => (figure.stated === null || isSame(figure.shown, figure.counted) ? [] : [[
  nameOf(figure), ['Báo cáo này'], [printer.told({ figure, counts: 'counted' })], [printer.told({ figure, counts: 'rows' })], [`${figure.stated.note ?? ''} (${figure.stated.byName}, ${formatDay(figure.stated.onDay)})`],
  [figure.decided && !figure.contradicts ? `${figure.decided.reason} (${figure.decided.byName}, ${formatDay(figure.decided.onDay)})` : 'Chưa có quyết định'],
]])

const givenRows = (figure: Figure, { facts, printer }: Material): Inline[][][] => (facts.accepted.find(({ form }) => form.id === figure.formId)?.units ?? []).flatMap((unit) =>
  unit.differences.filter(({ key, column }) => key === figure.line && column === figure.column).map(({ reason }) => [
    nameOf(figure), [unit.unitLabel], [printer.told({ figure, counts: 'share', giver: unit.unitNo })], [printer.told({ figure, counts: 'below', giver: unit.unitNo })], [`${reason} (${unit.handedByName}, ${formatDay(unit.handedOn)})`], [`Đã nhận (${unit.decidedByName}, ${formatDay(unit.decidedOn)})`],
  ]))

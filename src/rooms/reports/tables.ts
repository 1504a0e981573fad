import { formatDay } from '../../kit/dates.ts'
import type { Chart, Column, HeadCell, Inline, Row as PaperRow, Table } from '../../kit/papers/paper.ts'
import type { Basis, FigureName, Part } from './claim.ts'
import type { Claimant, Within } from './claims.ts'
import { stateOn } from './figures.ts'
import type { Row } from './standing.ts'

/** One line of a table: its name, and what narrows the part to it. */
export interface Line { readonly name: string; readonly within: Within }

const shownBases: Basis[] = ['accepted', 'reported']
const basisNames: Record<Basis, string> = { accepted: 'Đã thẩm định', reported: 'Theo báo cáo' }
const terms: FigureName[] = ['tasks', 'cadres', 'first', 'supplementary']
const states: FigureName[] = ['met', 'over', 'in_progress', 'not_started', 'overdue']
const termHeads = ['Số việc', 'Số cán bộ', 'Giao lần đầu', 'Giao bổ sung']
const stateHeads = ['Hoàn thành', 'Trong đó vượt', 'Đang thực hiện', 'Chưa có kết quả', 'Quá hạn']

const number: Column = { width: 10, align: 'center' }
const text = (width: number): Column => ({ width, align: 'left' })
const figureColumn = (width: number): Column => ({ width, align: 'center' })
const heads = (words: readonly string[], rows?: number): HeadCell[] => words.map((word) => (rows ? { text: word, rows } : { text: word }))

/** Tasks, cadres and states on both bases, a line a group, with the part's own total below. */
export const tallyTable = (claimant: Claimant, title: string, naming: { column: string; part: Part; lines: readonly Line[] }): Table => ({
  kind: 'table', title, note: '(đơn vị tính: việc; số cán bộ không tính trùng)',
  columns: [number, text(62), ...terms.map(() => figureColumn(12.5)), ...[...states, ...states].map(() => figureColumn(13.5))],
  head: [
    [...heads(['TT', naming.column, ...termHeads], 2), ...shownBases.map((basis) => ({ text: basisNames[basis], columns: states.length }))],
    shownBases.flatMap(() => heads(stateHeads)),
  ],
  rows: [
    ...naming.lines.map((line, at) => tallyRow(claimant, String(at + 1), line)),
    { ...tallyRow(claimant, '', { name: 'Tổng số', within: { part: naming.part } }), total: true },
  ],
})

const tallyRow = (claimant: Claimant, at: string, { name, within }: Line): PaperRow => ({
  cells: [[at], [name], ...terms.map((figure) => [claimant.figure(figure, within)]), ...shownBases.flatMap((basis) => states.map((figure) => [claimant.figure(figure, within, basis)]))],
})

/** The whole report in one table: a line a part and basis. */
export const summaryTable = (claimant: Claimant, parts: readonly { part: Part; name: string }[]): Table => ({
  kind: 'table', title: 'Bảng tổng hợp việc đột phá, đổi mới', note: '(đơn vị tính: việc; số cán bộ không tính trùng)',
  columns: [text(26), text(20), ...Array.from({ length: 7 }, () => figureColumn(13))],
  head: [heads(['Cấp giao', 'Số liệu', 'Số việc', 'Số cán bộ', ...stateHeads])],
  rows: parts.flatMap(({ part, name }) => shownBases.map((basis) => ({
    cells: [[name], [basisNames[basis]], [claimant.figure('tasks', { part })], [claimant.figure('cadres', { part })], ...states.map((figure): Inline[] => [claimant.figure(figure, { part }, basis)])],
  }))),
})

const colors = [
  { figure: 'met', label: 'Hoàn thành', color: '2F7D57', ink: 'FFFFFF' },
  { figure: 'in_progress', label: 'Đang thực hiện', color: '4277AE', ink: 'FFFFFF' },
  { figure: 'not_started', label: 'Chưa có kết quả', color: 'CDD2D9', ink: '1F2937' },
  { figure: 'overdue', label: 'Quá hạn', color: 'B4322B', ink: 'FFFFFF' },
] as const

/** Counts by state as stacked bars, one bar a line and basis. */
export const stateChart = (claimant: Claimant, title: string, bars: readonly (Line & { basis: Basis })[]): Chart => ({
  kind: 'chart', title, states: colors,
  bars: bars.map(({ name, within, basis }) => ({
    label: name, parts: colors.map(({ figure }) => ({ value: Number(claimant.claim(figure, within, basis).value ?? 0), figure: claimant.figure(figure, within, basis) })),
  })),
})

/** Both bases of one line, for a chart. */
export const bothBases = (line: Line): (Line & { basis: Basis })[] => shownBases.map((basis) => ({ ...line, basis, name: [line.name, basisNames[basis]].filter(Boolean).join(': ') }))

/** Quantities held against the year's plan, one line an indicator and measure: they add within it and never across. */
export const quantityTable = (claimant: Claimant, part: Part): Table => {
  const kinds = [...new Map(claimant.rows({ part }).flatMap((row) => (row.indicator === null ? [] : [[`${row.indicator} (${row.measure ?? ''})`, { indicator: row.indicator, measure: row.measure ?? '' }] as const])))]
    .sort(([a], [b]) => a.localeCompare(b, 'vi'))
  return {
    kind: 'table', title: 'Khối lượng thực hiện theo từng chỉ tiêu',
    columns: [number, text(82), figureColumn(24), figureColumn(16), ...Array.from({ length: 5 }, (): Column => ({ width: 24, align: 'right' }))],
    head: [
      [...heads(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số việc', 'Kế hoạch năm'], 2), ...shownBases.map((basis) => ({ text: basisNames[basis], columns: 2 }))],
      shownBases.flatMap(() => heads(['Kết quả', 'So kế hoạch'])),
    ],
    rows: kinds.map(([, { indicator, measure }], at) => {
      const within = { part, indicator, measure }
      return { cells: [[String(at + 1)], [indicator], [measure], [claimant.figure('tasks', within)], [claimant.figure('plan', within)], ...shownBases.flatMap((basis): Inline[][] => [[claimant.figure('result', within, basis)], [claimant.figure('percent', within, basis)]])] }
    }),
  }
}

/** The rows that are late on either basis, in the order of their due day. */
export const lateRows = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => shownBases.some((basis) => stateOn(row, basis) === 'overdue'))
    .sort((a, b) => `${a.dueOn ?? ''}${a.code}`.localeCompare(`${b.dueOn ?? ''}${b.code}`))

/** The list of the late with what hinders them. */
export const lateTable = (claimant: Claimant, rows: readonly Row[]): Table => ({
  kind: 'table', title: 'Danh sách việc quá hạn', note: '(quá hạn: chưa đạt kế hoạch năm và đã qua thời hạn tại ngày chốt số liệu)',
  columns: [number, figureColumn(20), text(38), text(40), text(60), figureColumn(18), { width: 22, align: 'right' }, { width: 22, align: 'right' }, figureColumn(24), text(38)],
  head: [
    [...heads(['TT', 'Mã việc', 'Đơn vị', 'Cán bộ được giao', 'Nội dung, chỉ tiêu', 'Đơn vị tính'], 2), { text: 'Kết quả/kế hoạch năm', columns: 2 }, ...heads(['Thời hạn', 'Khó khăn, vướng mắc'], 2)],
    heads(['Đã thẩm định', 'Theo báo cáo']),
  ],
  rows: rows.map((row, at) => ({ cells: [
    [String(at + 1)], [row.code], [row.holderUnitName], [`${row.holderName}${row.holderPost ? `, ${row.holderPost}` : ''}`], [row.indicator ? `${row.title} (${row.indicator.charAt(0).toLocaleLowerCase('vi-VN')}${row.indicator.slice(1)})` : row.title], [row.measure ?? ''],
    ...shownBases.map((basis) => [claimant.figure('ratio', { task: row.taskId }, basis)]), [row.dueOn ? formatDay(row.dueOn) : ''], [row.obstacle ?? ''],
  ] })),
})

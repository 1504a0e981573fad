import {
  AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType,
  type FileChild, type ITableCellOptions, type ParagraphChild,
} from 'docx'
import { rowsWithSignature, type Column, type HeadCell, type Row, type Table as PaperTable } from './paper.ts'
import { runsOf, textRun } from './word-run.ts'

const headFill = 'E9EEF4'
const totalFill = 'F5F5F0'

/** A ruled table whose head is repeated on every page and whose rows are never split; the last ones are kept with who signs below. */
export const dataTable = (table: PaperTable, width: number, signature?: (Paragraph | Table)[]): FileChild[] => {
  const widths = columnWidths(table.columns, width)
  const bodyRows = table.rows.map((row, at) => bodyRow({ row, columns: table.columns, widths, keepNext: at < 2 }))
  const free = signature ? Math.max(0, bodyRows.length - rowsWithSignature) : bodyRows.length
  const rows = [
    ...table.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map(headCell) })),
    ...bodyRows.slice(0, free),
    ...(signature ? [keptTogether([...ruled(bodyRows.slice(free), widths), ...signature], widths)] : []),
  ]
  return [
    ...(table.title ? [caption(table.title, { bold: true })] : []),
    ...(table.note ? [caption(table.note, { italics: true })] : []),
    ...ruled(rows, widths),
    new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] }),
  ]
}

const ruled = (rows: TableRow[], widths: number[]): Table[] => (rows.length === 0 ? [] : [
  new Table({ rows, columnWidths: widths, layout: TableLayoutType.FIXED, width: { size: sum(widths), type: WidthType.DXA }, borders: rules }),
])

// "Keep with next" between rows holds in Word and not in LibreOffice; a row that is never split holds in both.
/** A row without rules that stands on one page whole, below the repeated head. */
const keptTogether = (children: (Paragraph | Table)[], widths: number[]) => new TableRow({
  cantSplit: true,
  children: [new TableCell({
    columnSpan: widths.length, width: { size: sum(widths), type: WidthType.DXA }, margins: { top: 0, bottom: 0, left: 0, right: 0 }, borders: { top: none, bottom: none, left: none, right: none },
    children: [...children, new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })],
  })],
})

const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0)

/** Widths in twentieths of a point, in proportion to the columns' shares and adding up exactly to the whole. */
export const columnWidths = (columns: readonly { width: number }[], whole: number): number[] => {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const widths = columns.map((column) => Math.floor((column.width / total) * whole))
  const rest = whole - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === 0 ? width + rest : width))
}

/** A line above a table or chart, kept with it. */
export const caption = (text: string, style: { bold?: boolean; italics?: boolean }) => new Paragraph({
  alignment: AlignmentType.CENTER, keepNext: true,
  spacing: { before: style.bold ? 120 : 0, after: 80, line: 300, lineRule: LineRuleType.AT_LEAST },
  children: [textRun(text, { ...style, size: 13 })],
})

const headCell = ({ text, columns, rows }: HeadCell) => cell([textRun(text, { bold: true, size: 11 })], {
  align: 'center', keepNext: true,
  options: { shading: { fill: headFill }, ...(columns ? { columnSpan: columns } : {}), ...(rows ? { rowSpan: rows } : {}) },
})

interface BodyRow { readonly row: Row; readonly columns: readonly Column[]; readonly widths: readonly number[]; readonly keepNext: boolean }

const bodyRow = ({ row, columns, widths, keepNext }: BodyRow) => new TableRow({
  cantSplit: true, ...(row.tall ? { height: { value: 1400, rule: HeightRule.ATLEAST } } : {}),
  children: row.cells.map((content, at) => cell(runsOf(content, { size: 11, ...(row.total ? { bold: true } : {}) }), {
    align: columns[at]?.align ?? 'left', keepNext,
    options: { width: { size: widths[at] ?? 0, type: WidthType.DXA }, ...(row.total ? { shading: { fill: totalFill } } : {}) },
  })),
})

interface CellLook { readonly align: Column['align']; readonly keepNext: boolean; readonly options: Partial<ITableCellOptions> }

const cell = (children: ParagraphChild[], { align, keepNext, options }: CellLook) => new TableCell({
  ...options,
  verticalAlign: VerticalAlignTable.CENTER,
  margins: { top: 30, bottom: 30, left: 70, right: 70 },
  children: [new Paragraph({
    alignment: alignments[align], keepNext, spacing: { line: 250, lineRule: LineRuleType.AT_LEAST }, children,
  })],
})

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = { style: BorderStyle.SINGLE, size: 4, color: '7A8089' }
const rules = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }

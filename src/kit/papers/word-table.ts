import {
  AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType,
  type FileChild, type ITableCellOptions, type ParagraphChild,
} from 'docx'
import type { Column, HeadCell, Row, Table as PaperTable } from './paper.ts'
import { runsOf, textRun } from './word-run.ts'

const headFill = 'E9EEF4'
const totalFill = 'F5F5F0'

/** A ruled table whose head is repeated on every page and whose rows are never split. */
export const dataTable = (table: PaperTable, width: number): FileChild[] => {
  const widths = columnWidths(table.columns, width)
  const rows = [
    ...table.head.map((cells) => new TableRow({ tableHeader: true, cantSplit: true, children: cells.map(headCell) })),
    ...table.rows.map((row, at) => bodyRow({ row, columns: table.columns, widths, keepNext: at < 2 })),
  ]
  return [
    ...(table.title ? [caption(table.title, { bold: true })] : []),
    ...(table.note ? [caption(table.note, { italics: true })] : []),
    new Table({ rows, columnWidths: widths, layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, borders: rules }),
    new Paragraph({ spacing: { line: 200, lineRule: LineRuleType.EXACT }, children: [] }),
  ]
}

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
const rule = { style: BorderStyle.SINGLE, size: 4, color: '7A8089' }
const rules = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule }

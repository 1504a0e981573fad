import {
  AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow,
  VerticalAlignTable, WidthType, type FileChild,
} from 'docx'
import { barSegments, fullWidth, type Segment } from './chart.ts'
import type { Chart, ChartBar } from './paper.ts'
import { runsOf, textRun } from './word-run.ts'
import { caption } from './word-table.ts'

const labelShare = 0.27

/** Stacked bars drawn as cells, one small table a bar: sharp at any size, and each number in them is a live figure like any other. */
export const chartBlock = (chart: Chart, width: number): FileChild[] => {
  const label = Math.round(width * labelShare)
  const scale = (width - label) / fullWidth
  const segments = barSegments(chart).map((bar) => bar.map((segment) => ({ ...segment, width: Math.round(segment.width * scale) })))
  return [
    caption(chart.title, { bold: true }),
    legend(chart),
    ...chart.bars.flatMap((bar, at) => [barTable({ chart, bar, segments: segments[at] ?? [], label }), gap()]),
    gap(),
  ]
}

const legend = (chart: Chart) => new Paragraph({
  alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: 80, line: 280, lineRule: LineRuleType.AT_LEAST },
  children: chart.states.flatMap(({ label, color }) => [textRun('■ ', { size: 13, color }), textRun(`${label}     `, { size: 11 })]),
})

const gap = () => new Paragraph({ keepNext: true, spacing: { line: 50, lineRule: LineRuleType.EXACT }, children: [] })

interface Bar { readonly chart: Chart; readonly bar: ChartBar; readonly segments: readonly Segment[]; readonly label: number }

const barTable = ({ chart, bar, segments, label }: Bar) => {
  const widths = [label, ...segments.map((segment) => segment.width)]
  return new Table({
    columnWidths: widths, layout: TableLayoutType.FIXED, borders: noBorders,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    rows: [new TableRow({
      cantSplit: true, height: { value: 270, rule: HeightRule.ATLEAST },
      children: [labelCell(bar.label, label), ...segments.map((segment) => segmentCell(chart, bar, segment))],
    })],
  })
}

const labelCell = (text: string, width: number) => new TableCell({
  width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins: { right: 80, left: 0 },
  children: [new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: true, spacing: tight, children: [textRun(text, { size: 10 })] })],
})

const segmentCell = (chart: Chart, bar: ChartBar, { state, width, wide }: Segment) => {
  const look = chart.states[state]
  const part = bar.parts[state]
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins: { left: 0, right: 0 },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: look?.color ?? 'CCCCCC' },
    children: [new Paragraph({
      alignment: AlignmentType.CENTER, keepNext: true, spacing: tight,
      children: part && wide ? runsOf([part.figure], { size: 10, bold: true, color: look?.ink ?? '000000' }) : [],
    })],
  })
}

const tight = { line: 230, lineRule: LineRuleType.AT_LEAST }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

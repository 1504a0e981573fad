import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import type { SheetPage } from '../contract.ts'
import type { Place } from './places.ts'

/** Where rows and columns of the picture lie, and which are in sight. */
export interface GridSpace {
  rows: VirtualItem[]
  columns: VirtualItem[]
  height: number
  width: number
  columnStart: (column: number) => number
  columnEnd: (column: number) => number
  rowHeight: (row: number) => number
  /** Brings a place into sight. */
  show: (place: Place) => void
}

/** Width of the row numbers, in pixels. */
export const GUTTER = 52

const HEAD = 72

/** Lays a sheet out: columns as wide as what stands in them, headings in two lines. */
export const useGridSpace = (box: RefObject<HTMLDivElement | null>, shape: SheetPage): GridSpace => {
  const widths = useMemo(() => widthsOf(shape), [shape])
  const starts = useMemo(() => widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]), [widths])
  const rowHeight = (row: number) => (shape.headingRow !== null && shape.headingFrom !== null && row >= shape.headingFrom && row <= shape.headingRow ? 46 : 32)
  // oxlint-disable-next-line react-hooks-js/incompatible-library -- nothing here is compiled or memoised
  const rows = useVirtualizer({ count: shape.lastRow, getScrollElement: () => box.current, estimateSize: (at) => rowHeight(at + 1), overscan: 8, scrollPaddingEnd: HEAD + 14 })
  const columns = useVirtualizer({ horizontal: true, count: shape.lastColumn, getScrollElement: () => box.current, estimateSize: (at) => widths[at] ?? 96, overscan: 3, scrollPaddingEnd: GUTTER + 14 })
  return {
    rows: rows.getVirtualItems(), columns: columns.getVirtualItems(), height: rows.getTotalSize(), width: columns.getTotalSize() + GUTTER,
    columnStart: (column) => GUTTER + (starts[column - 1] ?? 0), columnEnd: (column) => GUTTER + (starts[column] ?? starts.at(-1) ?? 0), rowHeight,
    show: ({ row, column }) => {
      rows.scrollToIndex(row - 1, { align: 'auto' })
      columns.scrollToIndex(column - 1, { align: 'auto' })
    },
  }
}

const widthsOf = ({ lastColumn, rows, columns, headingRow }: SheetPage): number[] =>
  Array.from({ length: lastColumn }, (_, at) => {
    const texts = rows.filter(({ row }) => row > (headingRow ?? 0)).flatMap(({ cells }) => (cells.length > 1 ? cells.filter(({ column }) => column === at + 1) : [])).map(({ text }) => text.length)
    const reading = columns.find(({ column }) => column === at + 1)
    const longest = Math.max(4, (reading?.label ?? '').length + 3, (reading?.heading ?? '').length / 2, ...texts)
    return Math.round(Math.min(280, Math.max(reading?.idle ? 104 : 72, longest * 7.2 + 22)))
  })

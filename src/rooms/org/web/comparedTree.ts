import type { Compared } from '../time-contract.ts'

/** A line of two trees laid beside each other: a unit under the one it stood or stands under. */
export interface ComparedLine { key: string; row: Compared; depth: number; parentNo: number | null; isOpen: boolean; hasLines: boolean }

/** A level as it was fetched: the units that stood or stand directly under one. */
export type Levels = ReadonlyMap<number | null, Compared[]>

/** The lines in order: each unit under its parent, once for either day where it moved. */
export const linesOf = (levels: Levels, opened: ReadonlySet<number>, { parentNo, depth }: { parentNo: number | null; depth: number } = { parentNo: null, depth: 0 }): ComparedLine[] =>
  (levels.get(parentNo) ?? []).flatMap((row) => {
    const hasLines = [row.before, row.after].some((placed) => placed !== null && placed.parentNo === parentNo && placed.childCount > 0)
    const isOpen = hasLines && opened.has(row.unitNo)
    const line = { key: `${String(parentNo)} ${String(row.unitNo)}`, row, depth, parentNo, isOpen, hasLines }
    return isOpen ? [line, ...linesOf(levels, opened, { parentNo: row.unitNo, depth: depth + 1 })] : [line]
  })

/** Whether a unit was the same on both days. */
export const isSame = (row: Compared): boolean => row.changes.length === 0 && row.before !== null && row.after !== null

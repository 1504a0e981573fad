import type { SheetPage } from '../contract.ts'
import { intakeApi } from './api.ts'
import { addressOf, type AnError, type Place } from './places.ts'
import { blocksOf, useBlocks } from './useBlocks.ts'

type Row = SheetPage['rows'][number]
type Cell = Row['cells'][number]
type Area = SheetPage['merges'][number]

/** What of a sheet has arrived: its shape, and its rows as far as they were looked at. */
export interface SheetSeen {
  shape: SheetPage | undefined
  rowAt: (row: number) => Row | undefined
  cellAt: (place: Place) => Cell | undefined
  errorAt: (place: Place) => AnError | undefined
  /** The merged area a place lies in. */
  areaAt: (place: Place) => Area | undefined
}

/** The rows from–to of a sheet, asked for in blocks. */
export const useSheet = (id: string, { file, sheet }: { file: string; sheet: string }, { from, to }: { from: number; to: number }): SheetSeen => {
  const blocks = useBlocks(intakeApi.readSheet, (block) => ({ id, file, sheet, from: block * BLOCK + 1, size: BLOCK }), blocksOf(from - 1, to - 1, BLOCK))
  const blockOf = (row: number) => blocks.get(Math.floor((row - 1) / BLOCK))
  const rowAt = (row: number) => blockOf(row)?.rows[(row - 1) % BLOCK]
  return {
    shape: blocks.get(0),
    rowAt,
    cellAt: ({ row, column }) => rowAt(row)?.cells.find((cell) => cell.column === column),
    errorAt: (place) => blockOf(place.row)?.errors.find(({ cell }) => cell === addressOf(place)),
    areaAt: ({ row, column }) => blockOf(row)?.merges.find((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right),
  }
}

const BLOCK = 60

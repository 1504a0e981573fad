import { addressOf, placeOf, type Place } from '../../../kit/sheets/grid.ts'
import type { Import, SheetPage } from '../contract.ts'

/** A sheet of the import as its tab shows it. */
export type SheetTab = Import['sheets'][number]
/** An error with how many cells share its mistake. */
export type AnError = SheetPage['errors'][number]
/** A column as it is understood. */
export type ColumnReading = SheetPage['columns'][number]
/** A cell of one of the files. */
export interface CellAt { file: string; sheet: string; cell: string }

/** The sheets of an import and which is looked at. */
export interface SheetTabsProps { sheets: readonly SheetTab[]; at: number; onTab: (at: number) => void }

/** Whether two things lie on the same sheet. */
export const isSameSheet = (left: { file: string; sheet: string }, right: { file: string; sheet: string }): boolean => left.file === right.file && left.sheet === right.sheet

/** The place of an address as a person types it ('l14'), or undefined. */
export const typedPlace = (text: string): Place | undefined => placeOf(text.trim().toUpperCase())

export { addressOf, placeOf, type Place }

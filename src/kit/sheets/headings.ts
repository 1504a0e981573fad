/** Headings of sheets as offices write them: over one or several rows, merged, with units and years; and the rows below that hold no record. */
import { fold, remembering } from '../words.ts'
import type { Cell, Sheet } from './grid.ts'

/** A column and its headings from the highest to the lowest. */
export interface HeadedColumn { column: number; path: string[] }

/** A heading as it is compared: no accents, no marks, years and days as #. */
export const headingKey = remembering((text) =>
  fold(text)
    .replace(/\d{1,2}\s*[/.-]\s*\d{1,2}(\s*[/.-]\s*\d{4})?|\b(19|20)\d{2}\b/g, '#')
    .replace(/[^a-z0-9#]+/g, ' ')
    .trim())

/** 'Số lượng › Cả giai đoạn', as the user sees a column named. */
export const pathLabel = (path: readonly string[]): string => path.map((part) => part.replace(/\s+/g, ' ').trim()).join(' › ')

/** How a path may be known: as a whole, by its lowest heading, and by that without what stands in brackets. */
export const keysOfPath = (path: readonly string[]): string[] => {
  const leaf = path.at(-1) ?? ''
  return [...new Set([path.join(' '), leaf, leaf.replace(/\([^)]*\)/g, ' ')])].map(headingKey)
}

/** The first rows of a sheet that hold anything. */
export const firstRowsOf = (sheet: Sheet, most = 40): number[] => [...sheet.rows.keys()].sort((a, b) => a - b).slice(0, most)

/** Over how many rows a heading that begins here may go, what its merged cells say first. */
export const heightsAt = (sheet: Sheet, row: number): number[] => {
  const merged = sheet.merges.filter((area) => area.top === row && area.bottom > row && area.bottom - row < 4).map((area) => area.bottom - row + 1)
  return [...new Set([merged.length > 0 ? Math.max(...merged) : 1, 1, 2, 3])]
}

/** Every column that is headed in these rows, with its path of headings. */
export const pathsOf = (sheet: Sheet, firstRow: number, lastRow: number): HeadedColumn[] => {
  const paths: HeadedColumn[] = []
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    const path: string[] = []
    for (let row = firstRow; row <= lastRow; row += 1) {
      const cell = sheet.cellAt(row, column)
      if (cell?.kind === 'text' && path.at(-1) !== cell.text) path.push(cell.text)
    }
    if (path.length > 0) paths.push({ column, path })
  }
  return paths
}

/** Whether a row only numbers the columns: (1) (2) (3). */
export const isNumberRow = (cells: readonly Cell[]): boolean => {
  if (cells.length < 3) return false
  const numbers = cells.map(({ text }) => /^\(?(\d{1,2})\)?(\s*=.*)?$/.exec(text.trim())?.[1])
  return numbers.every((number, index) => number !== undefined && (index === 0 || Number(number) === Number(numbers[index - 1]) + 1))
}

/** Whether a row that begins so adds up the others. */
export const isTotal = (text: string): boolean => /^(tong|tong so|tong cong|cong|toan tinh)(\b|:)/.test(fold(text))

/** Whether a row that begins so belongs to the signatures under a table. */
export const isSignature = (text: string): boolean => /^(t\/m|tm\.|k\/t|kt\.|\(da ky\)|nguoi lap|noi nhan|thu truong|xac nhan cua|ngay \d)/.test(fold(text))

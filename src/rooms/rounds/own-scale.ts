/** Thousands, millions and thousands of millions of đồng: a table that counts in another one is wrong by a thousand times. */
import type { Sheet } from '../../kit/sheets/grid.ts'
import { pathsOf } from '../../kit/sheets/headings.ts'
import { fold } from '../../kit/words.ts'
import type { OwnHeading } from './own-contract.ts'

/** What money a text counts in, undefined where it says none. */
export const scaleOf = (text: string): string | undefined => {
  const [, scale] = /(?:^|[^a-z])(?:(nghin|ngan|trieu|ty) ?)?(?:dong(?! chi\b)|vnd)(?:[^a-z]|$)/.exec(fold(text)) ?? []
  if (scale) return scales[scale]
  return /(?:\bdvt|\bdon vi(?: tinh)?)\s*:\s*(?:dong(?! chi\b)|vnd)|\(\s*(?:dong(?! chi\b)|vnd)\s*\)/.test(fold(text)) ? 'đồng' : undefined
}

/** What money a whole table counts in, as said above its headings: 'Đơn vị tính: triệu đồng'. */
export const scaleAbove = (sheet: Sheet, { first }: OwnHeading): string | undefined => {
  for (const [row, cells] of sheet.rows) {
    if (row >= first) continue
    for (const { text } of cells.values()) if (/\b(don vi( tinh)?|dvt)\b/.test(fold(text)) && scaleOf(text)) return scaleOf(text)
  }
  return undefined
}

/** What money each column counts in, by its headings. */
export const scalesOf = (sheet: Sheet, { first, last }: OwnHeading): Map<number, string> =>
  new Map(pathsOf(sheet, first, last).flatMap(({ column, path }) => {
    const scale = scaleOf(path.join(' '))
    return scale ? [[column, scale] as const] : []
  }))

const scales: Record<string, string> = { nghin: 'nghìn đồng', ngan: 'nghìn đồng', trieu: 'triệu đồng', ty: 'tỷ đồng' }

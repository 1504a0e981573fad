/** The user's own workbook back, with each error marked in its cell. */
import type { Workbook as ExcelWorkbook } from 'exceljs'
import { writeWorkbook } from './write.ts'

/** A sentence to be put on a cell. */
export interface Mark { sheet: string; cell: string; message: string }

/** What was typed into a cell instead of what the file holds. */
export interface Correction { sheet: string; cell: string; was: string | null; value: string | null }

/** The same workbook with corrections written in on green, and a red fill and a note in every marked cell; where it can not be rewritten, a workbook listing the marks. */
export const annotate = async (bytes: Uint8Array, marks: readonly Mark[], corrections: readonly Correction[] = []): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
    for (const correction of corrections) writeCorrection(workbook, correction)
    for (const mark of marks) markCell(workbook, mark)
    return Buffer.from(await workbook.xlsx.writeBuffer())
  } catch {
    return listOf(marks)
  }
}

const cellOf = (workbook: ExcelWorkbook, { sheet, cell }: { sheet: string; cell: string }) =>
  workbook.worksheets.find(({ name }) => name.normalize('NFC') === sheet)?.getCell(cell).master

const writeCorrection = (workbook: ExcelWorkbook, correction: Correction) => {
  const cell = cellOf(workbook, correction)
  if (!cell) return
  cell.value = correction.value
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFC6EFCE' } } }
  cell.note = { texts: [{ text: `Đã sửa; trước đây: ${correction.was ?? '(trống)'}` }], margins: { insetmode: 'auto' } }
}

const markCell = (workbook: ExcelWorkbook, mark: Mark) => {
  const cell = cellOf(workbook, mark)
  if (!cell) return
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } }, font: { ...cell.font, color: { argb: 'FF9C0006' } } }
  cell.note = { texts: [{ text: mark.message }], margins: { insetmode: 'auto' } }
}

const listOf = (marks: readonly Mark[]) =>
  writeWorkbook([{
    name: 'Lỗi',
    columns: [{ heading: 'Trang tính', width: 24 }, { heading: 'Ô', width: 8 }, { heading: 'Lỗi', width: 80 }],
    rows: marks.map(({ sheet, cell, message }) => [sheet, cell, message]),
  }])

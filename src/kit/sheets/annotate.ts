/** The user's own workbook back, with each error marked in its cell. */
import type { Workbook as ExcelWorkbook } from 'exceljs'
import { writeWorkbook } from './write.ts'

/** A sentence to be put on a cell. */
export interface Mark { sheet: string; cell: string; message: string }

/** The same workbook with a red fill and a note in every marked cell; where it can not be rewritten, a workbook listing the marks. */
export const annotate = async (bytes: Uint8Array, marks: readonly Mark[]): Promise<Buffer> => {
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0])
    for (const mark of marks) markCell(workbook, mark)
    return Buffer.from(await workbook.xlsx.writeBuffer())
  } catch {
    return listOf(marks)
  }
}

const markCell = (workbook: ExcelWorkbook, { sheet, cell: address, message }: Mark) => {
  const worksheet = workbook.worksheets.find(({ name }) => name.normalize('NFC') === sheet)
  if (!worksheet) return
  const cell = worksheet.getCell(address).master
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } }, font: { ...cell.font, color: { argb: 'FF9C0006' } } }
  cell.note = { texts: [{ text: message }], margins: { insetmode: 'auto' } }
}

const listOf = (marks: readonly Mark[]) =>
  writeWorkbook([{
    name: 'Lỗi',
    columns: [{ heading: 'Trang tính', width: 24 }, { heading: 'Ô', width: 8 }, { heading: 'Lỗi', width: 80 }],
    rows: marks.map(({ sheet, cell, message }) => [sheet, cell, message]),
  }])

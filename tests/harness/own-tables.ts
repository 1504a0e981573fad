import excel from 'exceljs'
import type { Town } from './town.ts'
import { as, partOf } from './rounds.ts'

export type Cells = readonly (readonly excel.CellValue[])[]

/** A workbook of a unit's own, with its sheets as they are typed; `edit` does what typing does not. */
export const ownBook = async (sheets: Readonly<Record<string, Cells>>, edit: (book: excel.Workbook) => void = () => {}): Promise<File> => {
  const book = new excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) for (const [at, row] of rows.entries()) (book.getWorksheet(name) ?? book.addWorksheet(name)).getRow(at + 1).values = [...row]
  edit(book)
  return new File([await book.xlsx.writeBuffer()], 'Theo dõi của huyện.xlsx')
}

/** The first form as a district keeps it: a title, headings over two rows, its own order and words, a note of numbers, a signature. */
export const district: Cells = [
  ['ĐẢNG BỘ HUYỆN THƯỢNG LÂM'], ['THEO DÕI CÔNG TÁC KIỂM TRA 6 THÁNG ĐẦU NĂM 2023'], [],
  ['TT', 'Chỉ tiêu', 'Số liệu', null, 'ĐVT', 'Diễn giải'],
  [null, null, 'Thực hiện', 'KH năm 2023', null, null],
  [1, 2, 3, 4, 5, 6],
  [1, '1. SO DANG VIEN duoc kiem tra', '40,5', 100, 'người', null],
  [2, '- Số cuộc kiểm tra (cuộc)', 12, { formula: '10+10', result: 20 }, 'cuộc', 'Đủ'],
  [3, 'Số đơn thư', 7, 9, 'đơn', null],
  [null, null, null, 'Thượng Lâm, ngày 25 tháng 6 năm 2023'], [null, 'Người lập biểu', null, 'Thủ trưởng đơn vị'],
]
export const mergeHeadings = (book: excel.Workbook): void => {
  for (const area of ['A4:A5', 'B4:B5', 'C4:D4', 'E4:E5', 'F4:F5']) book.worksheets[0]?.mergeCells(area)
}

/** Asks how a table would be read into the first form (or the second) of Thượng Lâm's part. */
export const reading = async (town: Town, id: string, { file, who = 'phuc.thuonglam', which = 'first', ...asked }: { file: File; who?: string; which?: 'first' | 'second'; sheet?: string; heading?: { first: number; last: number }; mapping?: { name?: string; measure?: string; columns: Record<string, string>; lines: Record<string, number> }; isMatched?: boolean }) => {
  const part = await partOf(town, id)
  return as(town, who).readOwnTable({ id: part.id, formId: part[which].id, file, ...asked })
}

/** Reads a table and fills the form just as it was proposed. */
export const fillAsProposed = async (town: Town, id: string, { file, which = 'first' }: { file: File; which?: 'first' | 'second' }) => {
  const part = await partOf(town, id, { who: 'phuc.thuonglam' })
  const { sheet, heading, mapping } = await reading(town, id, { file, which })
  return as(town, 'phuc.thuonglam').fillFromOwnTable({ id: part.id, formId: part[which].id, file, version: part[which].filling?.version ?? 0, formVersion: part[which].version, sheet, heading: heading ?? { first: 1, last: 1 }, mapping })
}

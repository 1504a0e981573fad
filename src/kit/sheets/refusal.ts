/** Why a whole workbook is refused before or while it is read; a sentence for the user, never a stack. */

/** The ways a workbook can be refused. */
export type SheetRefusalCode = keyof typeof SENTENCES
/** A refusal with its sentence in both languages. */
export type SheetRefusal = { code: SheetRefusalCode; vi: string; en: string }

/** Thrown inside the adapter only; `readWorkbook` turns it into a value. */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal
  constructor(code: SheetRefusalCode, row = 0) {
    super(code)
    const { vi, en } = SENTENCES[code]
    this.refusal = { code, vi: vi.replace('{}', String(row)), en: en.replace('{}', String(row)) }
  }
}

/** What a workbook may hold at most; figures far above an office's own files, far below what would hurt the server. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  unpackedBytes: 150 * 1024 * 1024,
  ratio: 120,
  ratioFrom: 2 * 1024 * 1024,
  rows: 100_000,
  columns: 256,
  cells: 1_500_000,
  sheets: 300,
  mergedCells: 500_000,
  cellCharacters: 32_767,
} as const

const SENTENCES = {
  empty_file: { vi: 'Tệp trống.', en: 'The file is empty.' },
  too_big: { vi: 'Tệp lớn hơn 20 MB. Hãy tách thành nhiều tệp nhỏ hơn.', en: 'The file is larger than 20 MB. Split it into smaller files.' },
  not_a_workbook: { vi: 'Đây không phải tệp Excel .xlsx. Hãy mở bằng Excel rồi lưu lại ở dạng .xlsx.', en: 'This is not an Excel .xlsx file. Open it in Excel and save it as .xlsx.' },
  old_workbook: { vi: 'Tệp ở định dạng Excel cũ (.xls). Hãy mở bằng Excel rồi lưu lại ở dạng .xlsx.', en: 'The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.' },
  encrypted: { vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.', en: 'The file is protected by a password. Remove the password and send it again.' },
  macros: { vi: 'Tệp có chứa macro nên không được nhận. Hãy lưu lại ở dạng .xlsx không có macro.', en: 'The file contains macros and is not accepted. Save it as .xlsx without macros.' },
  damaged: { vi: 'Tệp bị hỏng hoặc bị cắt cụt. Hãy mở bằng Excel, kiểm tra rồi lưu lại.', en: 'The file is damaged or cut short. Open it in Excel, check it and save it again.' },
  unpacks_too_large: { vi: 'Tệp giải nén ra quá lớn nên không được mở. Hãy xóa các dòng, cột, trang tính thừa rồi lưu lại.', en: 'The file unpacks to too much and was not opened. Delete unneeded rows, columns and sheets and save it again.' },
  csv_encoding: { vi: 'Tệp CSV không ở bảng mã UTF-8 nên chữ có dấu sẽ sai. Hãy mở bằng Excel rồi lưu lại dạng “CSV UTF-8”.', en: 'The CSV file is not in UTF-8, its letters would be wrong. Open it in Excel and save it as “CSV UTF-8”.' },
  csv_nul: { vi: 'Tệp CSV có ký tự rỗng (NUL), thường do chép hỏng. Hãy xuất lại tệp.', en: 'The CSV file holds NUL characters, usually from a broken copy. Export it again.' },
  csv_quotation: { vi: 'Dòng {} của tệp CSV mở dấu ngoặc kép mà không đóng, hoặc có chữ ngay sau dấu đóng. Hãy sửa dòng ấy rồi gửi lại.', en: 'Line {} of the CSV file opens a quotation that is not closed, or goes on behind its end. Correct the line and send the file again.' },
  csv_line: { vi: 'Dòng {} của tệp CSV có ô dài quá 32.767 ký tự hoặc quá 256 cột. Hãy xem dấu ngăn cột và dấu ngoặc kép ở dòng ấy.', en: 'Line {} of the CSV file has a field of more than 32,767 letters or more than 256 columns. Look at its separators and quotation marks.' },
  too_many_sheets: { vi: 'Tệp có quá 300 trang tính. Hãy tách thành nhiều tệp.', en: 'The file has more than 300 sheets. Split it.' },
  too_many_rows: { vi: 'Một trang tính có quá 100.000 dòng. Hãy tách thành nhiều tệp.', en: 'A sheet has more than 100,000 rows. Split it.' },
  too_many_cells: { vi: 'Tệp có quá nhiều ô. Hãy xóa các dòng, cột thừa hoặc tách thành nhiều tệp.', en: 'The file has too many cells. Delete unneeded rows and columns or split it.' },
} as const

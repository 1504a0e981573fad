/** Code of a reason why a paper can not be read. */
export type PaperRefusalCode = keyof typeof sentences
/** The reason with its sentence. */
export interface PaperRefusal { readonly code: PaperRefusalCode; readonly vi: string; readonly en: string }

/** Why a paper can not be read, as a sentence for the user. */
export const paperRefusal = (code: PaperRefusalCode): PaperRefusal => ({ code, ...sentences[code] })

/** Thrown inside the readers only; `readPaper` turns it into a value. */
export class PaperRefused extends Error {
  readonly code: PaperRefusalCode
  constructor(code: PaperRefusalCode) {
    super(code)
    this.code = code
  }
}

const sentences = {
  empty_file: { vi: 'Tệp trống.', en: 'The file is empty.' },
  too_big: { vi: 'Tệp lớn hơn 20 MB nên không được mở.', en: 'The file is larger than 20 MB and was not opened.' },
  not_a_paper: { vi: 'Đây không phải tệp Word (.docx) hoặc PDF.', en: 'This is neither a Word (.docx) nor a PDF file.' },
  old_word: { vi: 'Tệp ở định dạng Word cũ (.doc). Hãy mở bằng Word rồi lưu lại ở dạng .docx.', en: 'The file is in the old Word format (.doc). Open it in Word and save it as .docx.' },
  encrypted: { vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.', en: 'The file is protected by a password. Remove the password and send it again.' },
  macros: { vi: 'Tệp có chứa macro nên không được nhận. Hãy lưu lại ở dạng .docx.', en: 'The file contains macros and is not accepted. Save it as .docx.' },
  damaged: { vi: 'Tệp bị hỏng hoặc bị cắt cụt.', en: 'The file is damaged or cut short.' },
  unpacks_too_large: { vi: 'Tệp giải nén ra quá lớn nên không được mở.', en: 'The file unpacks to too much and was not opened.' },
  takes_too_long: { vi: 'Tệp quá phức tạp, đọc quá lâu nên đã dừng lại.', en: 'The file is too complex; reading it took too long and was stopped.' },
  not_word: { vi: 'Đây không phải tệp Word (.docx). Hãy lưu mẫu bằng Word ở dạng .docx.', en: 'This is not a Word file (.docx). Save the template with Word as .docx.' },
  template_too_big: { vi: 'Mẫu lớn hơn 5 MB. Hãy thu nhỏ hình trong mẫu.', en: 'The template is larger than 5 MB. Make the pictures in it smaller.' },
  no_claims: { vi: 'Tệp không mang số liệu có thể kiểm tra: không do Gương lập, hoặc phần số liệu đã bị gỡ bỏ.', en: 'The file carries no figures that can be checked: it was not made by Gương, or that part was removed.' },
} as const

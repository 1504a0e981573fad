/** What is wrong with a cell, once a cell, in a Vietnamese sentence with a code. */

export interface CellError {
  file: string; sheet: string; cell: string; code: CellErrorCode; message: string
  /** What the cell may have meant, to be chosen instead of typed. */
  candidates: Candidate[]
  /** The column's field and what stands in the cell, as the sheet has them; filled in when the plan is whole. */
  field: string | null
  text: string | null
}
/** One thing a cell may have meant: the value to stand in it, or the cadre to be chosen for it; neither where it is only told. */
export interface Near { label: string; value?: string; choice?: string }
/** The same as it can be taken by one click. */
export interface Candidate { label: string; value: string; as: 'value' | 'choice' }
export type CellErrorCode = keyof typeof SENTENCES

/** What is told besides: the value that is wrong, and things that may have been meant. */
export type About = [detail?: string | undefined, near?: readonly (string | Near)[]]

/** Collects errors of one sheet; the first about a cell stays, later ones are its consequences. */
export interface ErrorList {
  add(cell: string, code: CellErrorCode, ...about: About): void
  has(cell: string): boolean
}

/** A list for one sheet that writes into the errors of the whole import. */
export const errorsOf = (file: string, sheet: string, all: Map<string, CellError>): ErrorList => {
  const key = (cell: string) => `${file}\n${sheet}\n${cell}`
  return {
    has: (cell) => all.has(key(cell)),
    add: (cell, code, ...[detail = '', near = []]) => {
      if (all.has(key(cell))) return
      const meant = near.map((one): Near => (typeof one === 'string' ? { label: one, value: one } : one))
      const told = meant.filter(({ choice }) => choice === undefined).map(({ label }) => label)
      const hint = told.length > 0 ? ` Có phải: ${told.join('; ')}?` : ''
      all.set(key(cell), { file, sheet, cell, code, message: `${sentenceOf(code, detail)}${hint}`, candidates: meant.flatMap(candidateOf), field: null, text: null })
    },
  }
}

/** The sentence of a fault about this value. */
export const sentenceOf = (code: CellErrorCode, detail: string): string => SENTENCES[code].replace('{}', () => detail)

const candidateOf = ({ label, value, choice }: Near): Candidate[] => {
  if (choice !== undefined) return [{ label, value: choice, as: 'choice' }]
  return value === undefined ? [] : [{ label, value, as: 'value' }]
}

const SENTENCES = {
  excel_error: 'Ô này chứa lỗi của Excel ({}). Hãy sửa công thức hoặc gõ giá trị.',
  nothing_above: 'Ghi “nt” nhưng phía trên không có dòng nào để lặp lại.',
  value_missing: 'Thiếu {}.',
  text_too_long: 'Nội dung dài quá {} ký tự.',
  due_missing: 'Thiếu thời hạn hoàn thành.',
  day_unreadable: 'Không đọc được ngày “{}”. Hãy ghi ngày/tháng/năm, ví dụ 31/12/2023.',
  due_unreadable: 'Không đọc được thời hạn “{}”. Hãy ghi ngày (31/12/2023), tháng (Tháng 3/2023), quý (Quý IV/2023) hoặc “Hết năm 2023”.',
  no_such_day: 'Không có ngày “{}” trong lịch.',
  no_such_month: 'Không có tháng như “{}”.',
  no_such_quarter: 'Không có quý như “{}”; một năm có quý I đến quý IV.',
  quantity_missing: 'Thiếu số lượng kế hoạch.',
  quantity_not_a_number: '“{}” không phải là số lượng. Hãy ghi một con số.',
  quantity_ambiguous: '“{}” có thể hiểu thành hai số khác nhau. Hãy dùng dấu chấm cho hàng nghìn và dấu phẩy cho phần thập phân.',
  quantity_not_positive: 'Số lượng phải lớn hơn 0.',
  quantity_negative: 'Số lượng không được âm.',
  quantity_not_whole: 'Số lượng tính bằng “{}” phải là số nguyên.',
  measure_missing: 'Thiếu đơn vị tính.',
  measure_unknown: 'Đơn vị tính “{}” không có trong danh mục.',
  measure_differs: 'Đơn vị tính khác với đơn vị của việc: {}.',
  horizon_missing: 'Thiếu thời kỳ của việc.',
  horizon_unreadable: 'Không đọc được thời kỳ “{}”. Hãy ghi “Hằng năm”, “Năm 2023” hoặc “Giai đoạn 2021-2025”.',
  period_reversed: 'Thời kỳ “{}” kết thúc trước khi bắt đầu.',
  title_missing: 'Thiếu nội dung việc.',
  document_missing: 'Thiếu quyết định giao: phải có số và ngày.',
  document_unreadable: 'Văn bản giao “{}” không có số và ngày. Hãy ghi như “512-QĐ/TU, 15/02/2023”.',
  code_missing: 'Thiếu mã.',
  code_repeated: 'Mã “{}” đã có ở một dòng khác.',
  code_of_another: 'Mã “{}” là của người khác.',
  unit_unknown: 'Không có tổ chức “{}”.',
  unit_missing: 'Thiếu tổ chức.',
  unit_kind_unknown: 'Loại hình “{}” chưa có trong danh mục.',
  unit_under_itself: 'Tổ chức không thể trực thuộc chính nó hoặc cấp dưới của nó.',
  one_top_unit: 'Chỉ tổ chức cao nhất mới không có cấp trên; ở đây đã có “{}”.',
  sex_unknown: 'Giới tính phải là Nam hoặc Nữ.',
  mark_unreadable: 'Không hiểu dấu “{}”. Hãy ghi “x” hoặc để trống.',
  cadre_unknown: 'Không có cán bộ với họ tên, chức vụ và đơn vị này: {}.',
  cadre_in_doubt: 'Có nhiều cán bộ phù hợp, cần chọn một: {}.',
  holder_missing: 'Thiếu người được giao việc.',
  post_unknown: 'Cán bộ này không giữ chức vụ “{}”.',
  outside_management: 'Cán bộ này không thuộc diện quản lý của {}.',
  manager_unknown: 'Không rõ cấp quản lý cán bộ này.',
  task_unknown: 'Không có việc mang mã “{}”.',
  change_needs_document: 'Thay đổi {} cần văn bản khác với văn bản đang có hiệu lực của việc.',
  document_older: 'Văn bản điều chỉnh ghi ngày trước văn bản đang có hiệu lực.',
  task_closed: 'Việc mang mã “{}” đang là đề xuất hoặc đã thôi giao, không giao lại bằng tệp được.',
  year_unknown: 'Không rõ kế hoạch này của năm nào. Hãy ghi năm ở tiêu đề, ví dụ “Kế hoạch năm 2023”.',
  not_to_oneself: 'Người nhập tệp không tự giao việc cho mình; việc này phải do người khác nhập.',
  not_own_result: 'Người nhập tệp không tự thẩm định kết quả của mình; kết quả này phải do người khác nhập.',
  on_day_missing: 'Thiếu ngày tính đến.',
  result_decided: 'Kết quả đến ngày này đã được thẩm định, không sửa bằng tệp được.',
} as const

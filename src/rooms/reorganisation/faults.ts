/** Why a plan does not hold, in sentences. */
import type { Fault } from './contract.ts'

const sentences = {
  unit_not_there: 'Không có đơn vị số {unit} vào ngày này. Hãy chọn đơn vị đang có.',
  unit_ended: '{unit} đã kết thúc ở một bước trước. Hãy bỏ bước này hoặc đổi thứ tự.',
  new_code_unknown: 'Chưa có bước thành lập đơn vị mã {code} trước bước này. Hãy thêm hoặc đổi thứ tự.',
  new_code_repeated: 'Đơn vị mới mã {code} được thành lập hai lần. Hãy bỏ một bước.',
  into_itself: '{unit} không thể nhập vào chính mình. Hãy chọn đơn vị khác.',
  founded_and_ended: '{unit} vừa thành lập trong chính lần này nên không thể kết thúc. Hãy bỏ một trong hai bước.',
  part_repeated: '{unit} được chia hai lần về cùng một đơn vị. Hãy gộp lại làm một phần.',
  one_part_only: 'Chia mà đơn vị cũ kết thúc thì phải có ít nhất hai phần. Nếu chỉ một, hãy dùng bước sáp nhập.',
  shares_wrong: 'Các phần của {unit} cộng lại phải bằng 1 khi đơn vị cũ kết thúc, và dưới 1 khi còn lại. Hãy sửa hoặc để trống phần không rõ.',
  top_has_no_upper: '{unit} không có cấp trên nên không bỏ cấp này được. Hãy dùng bước sáp nhập hoặc giải thể.',
  nothing_of_kind: 'Không có đơn vị nào thuộc loại hình này ở phạm vi đã chọn. Hãy kiểm tra lại.',
  nothing_changes: '{unit} vẫn như cũ sau bước này. Hãy bỏ bước này.',
  only_a_province_on_top: '{unit} không phải đảng bộ cấp tỉnh nên phải có cấp trên. Hãy chọn cấp trên.',
  under_itself: '{unit} sẽ đứng dưới chính mình. Hãy chọn cấp trên khác.',
  code_taken: 'Mã {code} sẽ thuộc cả {unit} và {other}. Hãy đổi một mã.',
  children_left: '{unit} kết thúc mà {count} đơn vị trực thuộc, ví dụ {other}, chưa có nơi về. Hãy thêm bước chuyển cấp trên.',
  changed_later: '{unit} đã có thay đổi ghi từ ngày {day}, sau ngày này. Hãy hoàn tác thay đổi ấy trước.',
  no_standing: 'Sau lần sắp xếp này không còn đơn vị nào. Hãy giữ ít nhất một đơn vị.',
  to_choose: '{unit} được chia mà {tasks} việc và {posts} chức vụ chưa chọn nơi về. Hãy chọn từng việc hoặc chọn một đơn vị nhận toàn bộ.',
  task_without_successor: '{unit} kết thúc không có đơn vị kế thừa mà còn {tasks} việc chưa xong, ví dụ {task}. Hãy chọn đơn vị nhận.',
  task_away_from_holder: 'Việc {task} do người giữ theo chức vụ, mà chức vụ ấy về nơi khác. Hãy chọn cùng nơi, hoặc đổi người giữ trước.',
  choice_idle: 'Lựa chọn cho {what} không ứng với việc, chức vụ hay đơn vị nào được chuyển trong lần này. Hãy bỏ lựa chọn ấy.',
} as const

/** The codes of faults. */
export type FaultCode = keyof typeof sentences

/** A fault with its sentence filled in; `step` counts from 1. */
export const faultOf = (step: number | null, code: FaultCode, words: Record<string, string | number> = {}): Fault =>
  ({ step, code, words: sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? '')) })

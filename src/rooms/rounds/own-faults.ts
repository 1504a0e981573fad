import { addressOf } from '../../kit/sheets/grid.ts'
import { tidy } from '../../kit/words.ts'
import type { OwnFault } from './own-contract.ts'

type Kind = OwnFault['kind']

/** A fault with the sentence that says what to do; `given` fills its places in their order. */
export const faultOf = (kind: Kind, cell: { row: number; column: number } | null, ...given: string[]): OwnFault => {
  let at = 0
  return { kind, cell: cell && addressOf(cell), message: sentences[kind].replaceAll('{}', () => given[at++] ?? ''), blocking: blocking.includes(kind) }
}

/** A text of a cell as a sentence shows it. */
export const shown = (text: string): string => (text.length > 60 ? `${tidy(text).slice(0, 60)}…` : tidy(text))

/** While one of these stands, nothing is filled: what would be read is not sure, or wrong by a thousand times. */
const blocking: readonly Kind[] = ['headings_not_found', 'name_column_missing', 'column_twice', 'no_such_column', 'line_twice', 'too_many_lines', 'nothing_to_fill', 'scale_differs']

const sentences: Record<Kind, string> = {
  headings_not_found: 'Không thấy dòng tiêu đề nào. Hãy cho biết tiêu đề ở dòng nào, hoặc thêm dòng tiêu đề vào tệp.',
  name_column_missing: 'Chưa rõ cột nào ghi tên các dòng của biểu. Hãy chọn cột ấy.',
  column_missing: 'Cột “{}” của biểu bắt buộc điền mà chưa ghép với cột nào của tệp. Hãy chọn cột; nếu tệp không có thì phải điền tay trước khi gửi.',
  column_twice: 'Cột {} của tệp được ghép cho nhiều cột của biểu: {}. Hãy chọn mỗi cột một lần.',
  no_such_column: 'Tệp không có cột {} hoặc cột ấy trống. Hãy chọn cột khác.',
  line_twice: 'Dòng “{}” của biểu có nhiều dòng cùng tên trong tệp: {}. Hãy chọn một dòng.',
  line_missing: 'Không thấy dòng “{}” của biểu trong tệp. Hãy chọn dòng tương ứng; nếu tệp không có thì dòng ấy giữ như bản đang điền.',
  row_not_taken: '“{}” không được lấy: {}. Nếu phải lấy, hãy sửa trong tệp rồi chọn lại tệp.',
  too_many_lines: 'Tệp có {} dòng số liệu, biểu nhận nhiều nhất 2.000. Hãy bớt dòng hoặc gộp lại.',
  nothing_to_fill: 'Không lấy được số nào cho biểu từ trang này. Hãy xem lại dòng tiêu đề và cách ghép cột, hoặc chọn trang tính khác.',
  scale_differs: 'Tệp tính bằng {} còn “{}” của biểu tính bằng {}. Hãy đổi số trong tệp sang {} rồi chọn lại tệp.',
  measure_differs: 'Đơn vị tính trong tệp là “{}”, của biểu là “{}”. Hãy xem số ở dòng này có đúng đơn vị không.',
  not_an_amount: '“{}” không phải là số. Hãy viết như 8.150 hoặc 4.065,5; số này được để nguyên trong bản đang điền để sửa trước khi gửi.',
  ambiguous_amount: '“{}” có thể hiểu thành hai số khác nhau. Hãy viết như 8.150 hoặc 4.065,5; số này được để nguyên trong bản đang điền để sửa trước khi gửi.',
  excel_error: 'Công thức của ô báo lỗi {}. Hãy sửa công thức trong Excel rồi chọn lại tệp; ô này chưa được lấy.',
  not_calculated: 'Công thức của ô chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi chọn lại tệp; ô này chưa được lấy.',
  text_too_long: 'Ô dài quá 4.000 ký tự nên chưa được lấy. Hãy rút ngắn rồi chọn lại tệp.',
  row_hidden: 'Dòng {} đang ẩn trong tệp nhưng vẫn được đọc. Hãy xem lại; nếu không phải số liệu, hãy xóa khỏi tệp.',
  sheets_hidden: 'Tệp có {} trang tính ẩn, không được đọc: {}. Nếu số liệu ở đó, hãy bỏ ẩn rồi chọn lại tệp.',
}

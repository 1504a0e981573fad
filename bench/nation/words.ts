import { fold } from '../../src/kit/words.ts'
import { drawn } from './size.ts'

/** A text and how it is searched. */
interface Text { text: string; folded: string }

/** Name of a made-up province, commune or office; nobody is meant. */
export const provinceName = (province: number): string => `${pick(firstOfPlaces, province)} ${pick(secondOfPlaces, province * 7)}`

/** A commune of a province, its number where names repeat. */
export const communeName = (province: number, n: number): string => `${pick(secondOfPlaces, province + n * 3)} ${pick(firstOfPlaces, n)}${n >= firstOfPlaces.length ? ` ${Math.floor(n / firstOfPlaces.length) + 1}` : ''}`

/** What a grass-roots organisation is of. */
export const baseName = (n: number): string => `${pick(bases, n)} ${1 + Math.floor(n / bases.length)}`

/** The nth person's name. */
export const personName = (n: number): Text => {
  const [family, middle, given] = [at(families, drawn(n, families.length)), at(middles, drawn(n + 7_919, middles.length)), at(givens, drawn(n + 104_729, givens.length))]
  return { text: `${family.text} ${middle.text} ${given.text}`, folded: `${family.folded} ${middle.folded} ${given.folded}` }
}

/** The nth task's text. */
export const taskTitle = (n: number): Text => {
  const [verb, object, manner] = [at(verbs, drawn(n, verbs.length)), at(objects, drawn(n + 31, objects.length)), at(manners, drawn(n + 67, manners.length))]
  return { text: `${verb.text} ${object.text} ${manner.text}`, folded: `${verb.folded} ${object.folded} ${manner.folded}` }
}

/** Indicators with their measures. */
export const indicators: readonly { name: string; measure: string }[] = [
  { name: 'Số nhà tạm được xóa', measure: 'nhà' }, { name: 'Số hộ thoát nghèo', measure: 'hộ' }, { name: 'Số hồ sơ giải quyết đúng hạn', measure: 'hồ sơ' }, { name: 'Số đảng viên mới kết nạp', measure: 'đồng chí' },
  { name: 'Số mét đường được cứng hóa', measure: 'mét' }, { name: 'Số buổi tiếp dân', measure: 'buổi' }, { name: 'Số cuộc kiểm tra đã kết luận', measure: 'cuộc' }, { name: 'Số thôn đạt chuẩn nông thôn mới', measure: 'thôn' },
  { name: 'Số mô hình dân vận khéo', measure: 'mô hình' }, { name: 'Số thủ tục làm được trên mạng', measure: 'thủ tục' },
]

const texts = (words: string): Text[] => words.split(' · ').map((text) => ({ text, folded: fold(text) }))
const at = (from: readonly Text[], n: number): Text => from[n] ?? { text: '', folded: '' }
const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? ''

const firstOfPlaces = ['Lam', 'Thượng', 'Hạ', 'Vân', 'Kim', 'Bình', 'An', 'Phú', 'Tân', 'Đông', 'Tây', 'Hòa', 'Minh', 'Ngọc', 'Thanh', 'Xuân', 'Long', 'Sơn', 'Trường', 'Vĩnh', 'Yên', 'Quang', 'Hưng', 'Liên', 'Phúc', 'Thịnh', 'Đại', 'Trung', 'Nam', 'Bắc', 'Cẩm', 'Hồng', 'Mỹ', 'Thạch']
const secondOfPlaces = ['Giang', 'Khê', 'Điền', 'Trạch', 'Lĩnh', 'Thủy', 'Châu', 'Lộc', 'Nguyên', 'Hải', 'Đồng', 'Thành', 'Xá', 'Lâm', 'Phong', 'Cường', 'Tiến', 'Định', 'Khánh', 'Hội']
const bases = ['Chi bộ thôn', 'Chi bộ Trường tiểu học số', 'Chi bộ Trạm y tế số', 'Chi bộ Quân sự số', 'Chi bộ Hợp tác xã số', 'Chi bộ tổ dân phố', 'Chi bộ Công an số', 'Chi bộ Văn phòng số']
const families = texts('Nguyễn · Trần · Lê · Phạm · Hoàng · Vũ · Đặng · Bùi · Đỗ · Hồ · Ngô · Dương · Lý · Lò · Quàng · Nông · Hà · Triệu · Mai · Đinh')
const middles = texts('Văn · Thị · Đức · Hữu · Ngọc · Minh · Quang · Thanh · Xuân · Thu · Hồng · Công · Đình · Bá · Kim · Gia')
const givens = texts('An · Bình · Châu · Chiến · Cường · Dũng · Dương · Đạt · Đông · Giang · Hà · Hải · Hằng · Hạnh · Hiền · Hiếu · Hoa · Hòa · Hùng · Hương · Khánh · Lan · Linh · Long · Mai · Nam · Nga · Nghĩa · Nhung · Oanh · Phong · Phúc · Phương · Quân · Quyên · Sơn · Tâm · Thảo · Thành · Thủy · Toàn · Trang · Trung · Tuấn · Vinh · Yến')
const verbs = texts('Hoàn thành · Xây dựng · Rà soát · Nâng cấp · Vận động · Giải quyết dứt điểm · Kiểm tra · Tổ chức · Duy trì · Mở rộng')
const objects = texts('nhà ở cho hội viên khó khăn · đường liên thôn · hồ sơ đất đai tồn đọng · chi bộ bốn tốt · điểm tiếp dân · mô hình thu gom rác · tổ công nghệ số cộng đồng · lớp bồi dưỡng nghiệp vụ · tuyến đường sáng xanh sạch · nhà văn hóa · hồ sơ một cửa · vườn mẫu · tổ hòa giải · sổ tay đảng viên điện tử · quỹ khuyến học')
const manners = texts('trên địa bàn xã · trước mùa mưa · theo kế hoạch năm · ở các thôn khó khăn · cho người có công · tại các đơn vị trực thuộc · đúng thời hạn đã hứa · gắn với chuyển đổi số · cùng Mặt trận và các đoàn thể · do nhân dân đề nghị')

import type { PowerRight } from '../rooms/people/contract.ts'

/** A person of the demo province who can sign in, what he works for, and what to look at as him. */
export interface SignIn {
  username: string; password: string; who: string; role: string
  /** code in the register of file 02 */
  cadre: string
  isAdministrator?: boolean
  powers?: { unit: string; body: string; rights: PowerRight[] }
  inChargeOf?: string
}

const password = 'guong-lam-son'
const standingCommittee = { unit: 'TU', body: 'Ban Thường vụ Tỉnh ủy' }

/** The people of the town: one for each role, all of the register; invented like everybody in it. */
export const demoSignIns: readonly SignIn[] = [
  { username: 'linh.btc', password, cadre: 'CB00351', who: 'Lý Thị Thanh Linh', role: 'cán bộ tổng hợp Ban Tổ chức Tỉnh ủy: nhập, giao, thẩm định, báo cáo', powers: { ...standingCommittee, rights: ['assign', 'accept', 'import', 'report'] } },
  { username: 'nghia.btc', password, cadre: 'CB00129', who: 'Bùi Trung Nghĩa', role: 'Ban Tổ chức Tỉnh ủy: thẩm định kết quả', powers: { ...standingCommittee, rights: ['accept'] } },
  { username: 'binh.ccb', password, cadre: 'CB00046', who: 'Nguyễn Xuân Bình', role: 'Chủ tịch Hội Cựu chiến binh tỉnh: giữ việc, báo cáo kết quả' },
  { username: 'dat.thuonglam', password, cadre: 'CB00004', who: 'Chẩu Văn Đạt', role: 'Bí thư Huyện ủy Thượng Lâm: giữ việc, phụ trách huyện', inChargeOf: 'H02' },
  { username: 'phuc.thuonglam', password, cadre: 'CB00139', who: 'Tô Văn Phúc', role: 'Chánh Văn phòng Huyện ủy Thượng Lâm: giao và thẩm định việc của huyện', powers: { unit: 'H02', body: 'Ban Thường vụ Huyện ủy Thượng Lâm', rights: ['assign', 'accept', 'report'] } },
  { username: 'thanh.btc', password, cadre: 'CB00023', who: 'Bùi Hữu Thành', role: 'Trưởng Ban Tổ chức Tỉnh ủy: giữ việc, phụ trách huyện Hạ Lâm', inChargeOf: 'H03' },
  { username: 'hai.ubkt', password, cadre: 'CB00092', who: 'Bàn Ngọc Hải', role: 'Ủy ban Kiểm tra Tỉnh ủy: đọc nhật ký, kiểm chứng số liệu', powers: { ...standingCommittee, rights: ['audit'] } },
  { username: 'tuan.btc', password, cadre: 'CB00138', who: 'Đặng Ngọc Tuấn', role: 'Ban Tổ chức Tỉnh ủy: sắp xếp tổ chức, ghi nhận ủy quyền', powers: { ...standingCommittee, rights: ['import', 'authorise'] } },
  { username: 'tuyen.vptu', password, cadre: 'CB00385', who: 'Phùng Thị Hồng Tuyến', role: 'văn thư Văn phòng Tỉnh ủy: giữ sổ văn bản đi, đến, cấp số, ban hành' },
  { username: 'hai.vptu', password, cadre: 'CB00022', who: 'Lý Xuân Hải', role: 'Chánh Văn phòng Tỉnh ủy: duyệt văn bản trình ký' },
  { username: 'quantri', password, cadre: 'CB00993', who: 'Ma Thị Thanh Nga', role: 'quản trị: cấp tài khoản, ghi nhận ủy quyền', isAdministrator: true },
]

/** The paper by which the demo's officers work and its heads are in charge of districts. */
export const demoDocument = { number: '15-QĐ/TU', issuer: 'Tỉnh ủy Lam Sơn', issuedOn: '2023-01-03', title: 'Phân công cán bộ theo dõi, thẩm định việc đột phá, đổi mới' }

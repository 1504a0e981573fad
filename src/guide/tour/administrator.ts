import { t } from '@lingui/core/macro'
import type { Stop } from './stop.ts'

/** What an administrator does: gives accounts, records powers, and sees to the register. */
export const administratorStops = (): Stop[] => [
  {
    at: '/tai-khoan?tab=tai-khoan', find: ['main [role="tabpanel"] button', 'main [role="tabpanel"]'],
    title: t`Cấp tài khoản`, text: t`Chọn cán bộ, đặt tên đăng nhập, gửi liên kết dùng một lần cho chính người ấy. Đồng chí không biết mật khẩu của ai.`,
  },
  {
    at: '/tai-khoan?tab=uy-quyen', find: ['main [role="tabpanel"] button', 'main [role="tabpanel"]'],
    title: t`Ghi nhận ủy quyền`, text: t`Tài khoản chưa cho quyền gì. Cơ quan quản lý ủy quyền bằng văn bản; đồng chí ghi số văn bản, phạm vi, quyền và thời hạn.`,
  },
  {
    at: '/tai-khoan?tab=theo-doi', find: ['main [role="tabpanel"]'],
    title: t`Phụ trách, theo dõi`, text: t`Ai phụ trách, theo dõi, giúp đỡ đơn vị nào, theo văn bản nào. Việc quá hạn của đơn vị hiện ở Việc của tôi của người ấy.`,
  },
  {
    at: '/to-chuc', find: ['main [role="tree"]', 'main ul', 'main h1'],
    title: t`Cây tổ chức`, text: t`Tổ chức và cán bộ được nhập từ chính các bảng Excel đang dùng, do cán bộ được ủy quyền nhập liệu thực hiện. Đơn vị chia tách, sáp nhập vẫn giữ lịch sử.`,
  },
  {
    at: '/can-bo', find: ['main a[href^="/can-bo/"]', 'main h1'],
    title: t`Cán bộ và chức vụ`, text: t`Quyền đi theo chức vụ và thời gian: thôi giữ chức thì thôi quyền. Nút dấu hỏi cạnh tiêu đề mở hướng dẫn của từng trang.`,
  },
]

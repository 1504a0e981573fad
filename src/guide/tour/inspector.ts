import { t } from '@lingui/core/macro'
import { linkOf, type Stop } from './stop.ts'

/** What an inspector does: reads who did what, down to the rows, and has everything recomputed. */
export const inspectorStops = (): Stop[] => [
  {
    at: '/nhat-ky', find: ['main a[href^="/nhat-ky/"]', 'main h1'],
    title: t`Mọi thay đổi đều có mục nhật ký`, text: t`Mỗi mục ghi ai, lúc nào, làm gì, trên mấy dòng dữ liệu. Không ai xóa được một mục.`,
  },
  {
    at: linkOf('main a[href^="/nhat-ky/"]'), find: ['main section', 'main h1'],
    title: t`Một mục và các dòng của nó`, text: t`Dấu vân tay của từng dòng và của mục đứng trước nằm trong mục này. Sửa một dòng sau lưng chương trình thì dấu vân tay không còn khớp.`,
  },
  {
    at: '/nhat-ky', find: ['[data-tour="acts"] button', 'main h1'],
    title: t`Tự kiểm tra cả chuỗi`, text: t`Nút này tính lại mọi dấu vân tay từ đầu và nêu tên chỗ sai, nếu có. Đồng chí không phải tin lời người vận hành.`,
  },
  {
    at: '/tong-quan?on=2023-03-31', find: ['main a[href*="/so-lieu"]', 'main h1'],
    title: t`Xem lại một ngày đã qua`, text: t`Số liệu xem được như của ngày ấy; trang nói rõ là đang xem lại. Con số nào cũng mở ra các việc đứng sau.`,
  },
  {
    at: '/bao-cao/kiem-tra', find: ['[data-tour="file"]', 'main form', 'main h1'],
    title: t`Kiểm tra một tệp báo cáo`, text: t`Đưa tệp Word hoặc PDF vào: con số bị gõ đè, bị mất, hay đứng trên những việc khác đều được chỉ ra.`,
  },
]

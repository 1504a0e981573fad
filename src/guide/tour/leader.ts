import { t } from '@lingui/core/macro'
import { linkOf, type Stop } from './stop.ts'

/** What the holder of a task does: sees what is owed, reports it, and sees where the report waits. */
export const leaderStops = (): Stop[] => [
  {
    at: '/', find: ['main li:has(a[href^="/viec/"])', 'main h1'],
    title: t`Việc của tôi`, text: t`Mở Gương là thấy ngay những việc đồng chí đang giữ: việc sắp đến hạn, việc bị trả lại, kết quả đang chờ người khác thẩm định.`,
  },
  {
    find: ['main li:has(a[href^="/viec/"]) button', '[data-tour="acts"] button'],
    title: t`Báo cáo trong một phút`, text: t`Bấm Báo cáo ngay tại đây, cả trên điện thoại: ghi con số lũy kế, chụp một tấm ảnh làm minh chứng, gửi. Mất mạng thì báo cáo được giữ lại trong máy và tự gửi khi có mạng.`,
  },
  {
    at: linkOf('main li a[href^="/viec/"]', 'main a[href^="/viec/"]'), find: ['[data-tour="result"]', 'main h1'],
    title: t`Trang của một việc`, text: t`Con số theo báo cáo đổi ngay khi đồng chí gửi. Con số đã thẩm định chỉ đổi khi người khác xem và xác nhận.`,
  },
  {
    find: ['[data-tour="entries"]', 'main ol'],
    title: t`Báo cáo đang chờ ai`, text: t`Mỗi lần báo cáo nằm ở đây kèm minh chứng: chờ thẩm định, đã thẩm định, hay bị trả lại với lý do cần bổ sung gì. Người thực hiện không tự thẩm định.`,
  },
  {
    find: ['[data-tour="facts"]', 'main aside'],
    title: t`Ai giao, theo văn bản nào, hạn nào`, text: t`Cơ quan giao, văn bản và thời hạn luôn ở cạnh kết quả. Muốn điều chỉnh thì đề nghị cơ quan giao ra văn bản; Gương giữ lại cả số cũ.`,
  },
  {
    at: '/de-xuat', find: ['main form', 'main h1'],
    title: t`Đề xuất một việc mới`, text: t`Đồng chí cũng có thể tự đề xuất việc đột phá, đổi mới. Cơ quan quản lý xem, điều chỉnh rồi giao, hoặc trả lời vì sao không giao.`,
  },
  {
    at: '/tai-khoan?tab=uy-nhiem', find: ['main [role="tabpanel"]', 'main h1'],
    title: t`Khi đi vắng`, text: t`Ủy nhiệm cho một người báo cáo thay trong một thời gian. Trên mọi trang, nút dấu hỏi cạnh tiêu đề mở hướng dẫn của trang ấy.`,
  },
]

import { t } from '@lingui/core/macro'
import { linkOf, type Stop } from './stop.ts'

/** What who assigns and appraises does: sees where it is late, looks into one task, accepts or returns. */
export const superiorStops = (): Stop[] => [
  {
    at: '/tong-quan', find: ['main a[href*="/so-lieu"][href*="figure=tasks"]', 'main h1'],
    title: t`Bức tranh chung`, text: t`Số việc đã giao trong phạm vi của đồng chí, chia theo tình trạng. Con số nào cũng mở được đến từng việc; thanh phạm vi trên đầu trang chọn đơn vị, kỳ và ngày.`,
  },
  {
    find: ['[data-tour="heat"]', 'main table'],
    title: t`Nơi nào đang chậm`, text: t`Mỗi đơn vị một dòng; bấm vào một con số là thấy đúng những việc ấy. Không cộng phần trăm của những đơn vị tính khác nhau.`,
  },
  {
    at: '/viec?state=overdue&sort=due', find: ['main a[href^="/viec/"]', 'main h1'],
    title: t`Việc quá hạn`, text: t`Danh sách việc lọc sẵn những việc quá hạn, việc trễ lâu nhất ở trên. Từ đây đôn đốc được một việc hay nhiều việc cùng lúc.`,
  },
  {
    at: linkOf('main a[href^="/viec/"]'), find: ['[data-tour="entries"]', 'main h1'],
    title: t`Vì sao chậm`, text: t`Trang của việc cho biết đã báo cáo những gì, kèm minh chứng và khó khăn đã nêu, ai phải làm gì tiếp.`,
  },
  {
    at: '/tham-dinh', find: ['main tbody tr', 'main li:has(button)', 'main h1'],
    title: t`Thẩm định hoặc trả lại`, text: t`Kết quả chờ đồng chí nằm ở đây. Xem minh chứng rồi thẩm định, hoặc trả lại và ghi rõ cần bổ sung gì. Không ai thẩm định việc của chính mình.`,
  },
  {
    at: '/bao-cao', find: ['[data-tour="acts"] button', 'main h1'],
    title: t`Báo cáo`, text: t`Những dòng đã thẩm định thành báo cáo, và con số nào trong báo cáo cũng kiểm tra lại được. Nút dấu hỏi cạnh tiêu đề mở hướng dẫn của từng trang.`,
  },
]

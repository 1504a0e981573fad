import { t } from '@lingui/core/macro'
import { linkOf, type Stop } from './stop.ts'

/** From the figure 219 down to one result and up again to the report that carries it. */
export const clerkStops = (): Stop[] => [
  {
    at: '/tong-quan?part=provincial', find: ['main a[href*="/so-lieu"][href*="figure=tasks"]'],
    title: t`219 việc đã giao`, text: t`Cấp tỉnh đã giao 219 việc: 192 việc giao lần đầu, 27 việc giao bổ sung. Trong Gương, bấm vào con số nào cũng thấy nó từ đâu ra. Hãy bấm vào 219.`,
  },
  {
    at: linkOf('main a[href*="/so-lieu"][href*="figure=tasks"]'), find: ['main a[href^="/viec/"]'],
    title: t`Đủ 219 dòng`, text: t`Đây đúng là những việc vừa được đếm, không thiếu, không thừa một dòng. Mỗi dòng mở ra một việc. Mời đồng chí xem một việc đáng kể.`,
  },
  {
    at: '/viec?search=TU-0088', find: ['main a[href^="/viec/"]'],
    title: t`Việc TU-0088`, text: t`Hội Cựu chiến binh nhận làm 16 nhà cho hội viên nghèo trong năm. Danh sách tìm theo mã, theo tên, không cần gõ dấu. Hãy mở việc này.`,
  },
  {
    at: linkOf('main a[href^="/viec/"]'), find: ['[data-tour="result"]', 'main h1'],
    title: t`17 trên 16 nhà`, text: t`Kết quả vượt kế hoạch được để nguyên 106,25%. Mỗi việc có hai con số: theo báo cáo và đã thẩm định.`,
  },
  {
    find: ['main a[href*="documentId="]', '[data-tour="facts"]'],
    title: t`Văn bản đã giao việc`, text: t`Việc nào cũng có văn bản giao. Điều chỉnh chỉ tiêu hay thời hạn phải có văn bản khác; số cũ vẫn xem lại được.`,
  },
  {
    find: ['[data-tour="entries"]', 'main ol'],
    title: t`Ai báo cáo, ai thẩm định`, text: t`Mỗi kết quả ghi rõ người báo cáo, minh chứng và người thẩm định. Hai người ấy không bao giờ là một.`,
  },
  {
    at: '/bao-cao', find: ['[data-tour="acts"] button', 'main h1'],
    title: t`Báo cáo gửi lên trên`, text: t`Từ những dòng ấy, Gương soạn báo cáo Word, PDF, Excel. Con số trong báo cáo cũng bấm được đến từng việc.`,
  },
  {
    at: '/bao-cao/kiem-tra', find: ['[data-tour="file"]', 'main form', 'main h1'],
    title: t`Kiểm tra lại bất cứ lúc nào`, text: t`Đưa tệp báo cáo vào đây: mọi con số được tính lại. Ai sửa 219 thành 220 trong Word thì Gương chỉ ra đúng con số ấy. Đó là con đường của con số 219.`,
  },
]

import { useLingui } from '@lingui/react/macro'
import type { NoticeKind } from '../contract.ts'

/** What each kind of notice is called. */
export const useKindWords = (): Record<NoticeKind, string> => {
  const { t } = useLingui()
  return {
    report_asked: t`Yêu cầu báo cáo`, report_returned: t`Báo cáo bị trả lại`, report_urged: t`Đôn đốc gửi báo cáo`,
    late: t`Quá hạn`, due: t`Đến hạn`, duty: t`Nghĩa vụ định kỳ`, urged: t`Đôn đốc`, returned: t`Kết quả bị trả lại`, obstacle_raised: t`Vướng mắc cần tháo gỡ`, obstacle_answered: t`Vướng mắc đã được trả lời`,
    assigned: t`Được giao việc`, imported: t`Được giao theo đợt`, mentioned: t`Được nhắc đến`, accepted: t`Kết quả đã thẩm định`, calendar: t`Lịch làm việc chưa xác nhận`, paper: t`Văn bản trình ký`,
  }
}

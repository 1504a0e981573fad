import type { Step } from './contract.ts'

/** A ladder to begin with; it fires nothing until an administrator records one by a document. */
export const suggestedSteps: readonly Step[] = [
  { key: 'truoc-7', about: 'task', count: -7, unit: 'working_days', recipient: 'holder', wording: 'Còn 7 ngày làm việc là đến hạn. Đồng chí chuẩn bị báo cáo kết quả.', immediate: false },
  { key: 'truoc-2', about: 'task', count: -2, unit: 'working_days', recipient: 'holder', wording: 'Còn 2 ngày làm việc là đến hạn.', immediate: false },
  { key: 'den-han', about: 'task', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay là hạn. Đồng chí báo cáo kết quả kèm minh chứng.', immediate: true },
  { key: 'qua-han-3', about: 'task', count: 3, unit: 'working_days', recipient: 'superior', wording: 'Việc đã quá hạn 3 ngày làm việc mà chưa báo cáo đủ kết quả.', immediate: false },
  { key: 'qua-han-7', about: 'task', count: 7, unit: 'working_days', recipient: 'follower', wording: 'Việc đã quá hạn 7 ngày làm việc. Đề nghị đôn đốc.', immediate: false },
  { key: 'qua-han-10', about: 'task', count: 10, unit: 'working_days', recipient: 'in_charge', wording: 'Việc đã quá hạn 10 ngày làm việc. Đề nghị chỉ đạo.', immediate: false },
  { key: 'qua-han-15', about: 'task', count: 15, unit: 'working_days', recipient: 'managing_body', wording: 'Việc đã quá hạn 15 ngày làm việc. Đề nghị xem xét, có ý kiến.', immediate: false },
  { key: 'bao-cao-truoc-3', about: 'report_part', count: -3, unit: 'working_days', recipient: 'holder', wording: 'Còn 3 ngày làm việc là đến hạn gửi báo cáo.', immediate: false },
  { key: 'bao-cao-den-han', about: 'report_part', count: 0, unit: 'days', recipient: 'holder', wording: 'Hôm nay là hạn gửi báo cáo. Đồng chí gửi đủ các biểu.', immediate: true },
  { key: 'bao-cao-qua-2', about: 'report_part', count: 2, unit: 'working_days', recipient: 'follower', wording: 'Báo cáo đã quá hạn 2 ngày làm việc. Đề nghị đôn đốc.', immediate: false },
  { key: 'bao-cao-qua-5', about: 'report_part', count: 5, unit: 'working_days', recipient: 'superior', wording: 'Báo cáo của đơn vị cấp dưới đã quá hạn 5 ngày làm việc.', immediate: false },
]

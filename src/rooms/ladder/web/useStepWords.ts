import { useLingui } from '@lingui/react/macro'
import type { About, Recipient, Step } from '../contract.ts'

/** A step in words: what it is about, when it fires, whom it is for. */
export const useStepWords = () => {
  const { t } = useLingui()
  const abouts: Record<About, string> = { task: t`Việc được giao`, duty: t`Nghĩa vụ định kỳ`, obstacle: t`Vướng mắc cần trả lời`, report_part: t`Báo cáo theo đợt` }
  const holders: Record<About, string> = { task: t`người giữ việc`, duty: t`người thực hiện nghĩa vụ`, obstacle: t`người được hỏi`, report_part: t`người gửi báo cáo` }
  const superiors: Record<About, string> = { task: t`cấp trên của người giữ việc`, duty: t`cấp trên của người thực hiện`, obstacle: t`cấp trên của người được hỏi`, report_part: t`lãnh đạo cấp nhận báo cáo` }
  /** Whom a step is for, in words that fit what it is about. */
  const recipientsOf = (about: About): Record<Recipient, string> => ({ holder: holders[about], superior: superiors[about], in_charge: t`người phụ trách`, follower: t`người theo dõi`, managing_body: about === 'report_part' ? t`cơ quan yêu cầu báo cáo` : t`cơ quan quản lý` })
  const when = ({ count, unit }: Pick<Step, 'count' | 'unit'>) => {
    if (count === 0) return t`Đúng ngày đến hạn`
    const size = Math.abs(count)
    const span = unit === 'working_days' ? t`${size} ngày làm việc` : t`${size} ngày`
    return count < 0 ? t`Trước hạn ${span}` : t`Quá hạn ${span}`
  }
  return { abouts, recipientsOf, when }
}

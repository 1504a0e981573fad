import { useLingui } from '@lingui/react/macro'
import type { Duty, Kind } from '../contract.ts'

/** Kinds and rules of duties in words. */
export const useDutyWords = () => {
  const { t } = useLingui()
  const weekdays = [t`thứ Hai`, t`thứ Ba`, t`thứ Tư`, t`thứ Năm`, t`thứ Sáu`, t`thứ Bảy`, t`Chủ nhật`]
  const kinds: Record<Kind, string> = { hearing: t`Tiếp công dân`, report: t`Báo cáo định kỳ`, meeting: t`Họp định kỳ`, other: t`Khác` }
  const dayIn = (day: number) => (day === 31 ? t`ngày cuối` : t`ngày ${day}`)
  const ruleOf = (rule: Duty['rule']): string => {
    if (rule.every === 'week') return t`${weekdays[rule.weekday - 1] ?? ''} hằng tuần`
    if (rule.every === 'month') return t`${dayIn(rule.day)} hằng tháng`
    if (rule.every === 'quarter') return t`${dayIn(rule.day)} tháng thứ ${rule.month} hằng quý`
    return t`${dayIn(rule.day)} tháng ${rule.month} hằng năm`
  }
  const movedOf = ({ moved }: Duty['rule']) => (moved === 'next' ? t`gặp ngày nghỉ thì vào ngày làm việc sau` : t`gặp ngày nghỉ thì vào ngày làm việc trước`)
  return { weekdays, kinds, ruleOf, movedOf }
}

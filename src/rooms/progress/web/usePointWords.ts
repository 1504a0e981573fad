import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { marksOf } from './chartPlan.ts'

type Mark = ReturnType<typeof marksOf>[number]

/** What a point of the chart says: to which day, how much, who reported it, who accepted or returned it, and its evidence. */
export const usePointWords = () => {
  const { t } = useLingui()
  return ({ entry, day, value, kind }: Mark, measure: string) => {
    const amount = `${formatAmount(value)} ${measure}`
    const head = entry.kind === 'cumulative' ? t`${formatDay(day)}: lũy kế ${amount}` : t`${formatDay(day)}: thêm ${formatAmount(entry.amount)}, thành ${amount}`
    const by = t`${entry.reportedByName} báo cáo`
    const decided = {
      accepted: t`${entry.decision?.decidedByName ?? ''} thẩm định ngày ${entry.decision ? formatDay(entry.decision.decidedOn) : ''}`,
      waiting: t`Chờ thẩm định`,
      returned: t`${entry.decision?.decidedByName ?? ''} trả lại: ${entry.decision?.reason ?? ''}`,
    }[kind]
    const evidence = entry.evidence.length > 0 ? t`Minh chứng: ${entry.evidence.map(({ name }) => name).join('; ')}` : t`Không có minh chứng`
    return { head, by, decided, evidence, all: [head, by, decided, evidence].join('. ') }
  }
}

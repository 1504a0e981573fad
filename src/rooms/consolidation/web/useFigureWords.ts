import { useLingui } from '@lingui/react/macro'
import { readPeriod } from '../../../kit/periods.ts'
import { type Amount, formatAmount } from '../../../kit/quantities.ts'
import { usePeriodName } from '../../../kit/web/usePeriodName.ts'
import type { Counts, Figure } from '../figure-contract.ts'

/** Figures, measures and periods of a report in words. */
export const useFigureWords = () => {
  const { t } = useLingui()
  const periodName = usePeriodName()
  const counts: Record<Counts, string> = { counted: t`đến ngày chốt`, before: t`cùng kỳ năm trước`, estimate: t`ước cả kỳ` }
  const labelOf = ({ formCode, lineTitle, columnTitle }: Pick<Figure, 'formCode' | 'lineTitle' | 'columnTitle'>) => [formCode, lineTitle, columnTitle].join(' · ')
  const periodOf = (text: string) => {
    const period = readPeriod(text)
    return period ? periodName(period) : text
  }
  const amountOf = (amount: Amount | null) => (amount === null ? '–' : formatAmount(amount))
  return { counts, labelOf, periodOf, amountOf }
}

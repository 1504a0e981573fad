import { useLingui } from '@lingui/react/macro'
import { formatPeriod, type Period, romanQuarter } from '../periods.ts'

/** Names periods in the language spoken: 'Quý II/2023', '6 tháng đầu năm 2023'. */
export const usePeriodName = (): ((period: Period) => string) => {
  const { t } = useLingui()
  return (period) =>
    formatPeriod(period, {
      year: (year) => t`Năm ${year}`,
      half: (year) => t`6 tháng đầu năm ${year}`,
      nine_months: (year) => t`9 tháng năm ${year}`,
      quarter: (year, part) => t`Quý ${romanQuarter(part)}/${year}`,
      month: (year, part) => t`Tháng ${part}/${year}`,
    })
}

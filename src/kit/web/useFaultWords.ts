import { useLingui } from '@lingui/react/macro'
import { formatDay, isDay } from '../dates.ts'
import { readPeriod } from '../periods.ts'
import type { ScopeReading } from './scope.ts'
import { usePeriodName } from './usePeriodName.ts'

/** Says what is wrong with a word of the scope, and what is shown instead. */
export const useFaultWords = (): ((fault: ScopeReading['faults'][number], unitMissing: boolean) => string) => {
  const { t } = useLingui()
  const nameOf = usePeriodName()
  return ({ key, text }, unitMissing) => {
    const period = key === 'period' && readPeriod(text)
    if (period) return t`${nameOf(period)} chưa đến. Trang đang xem mọi kỳ.`
    if (key === 'period') return t`Địa chỉ ghi kỳ “${text}”, không có kỳ nào như vậy. Trang đang xem mọi kỳ.`
    if (key === 'on' && isDay(text)) return t`Ngày ${formatDay(text)} chưa đến. Trang đang xem hôm nay.`
    if (key === 'on') return t`Địa chỉ ghi ngày “${text}”, không có ngày nào như vậy. Trang đang xem hôm nay.`
    if (key === 'known') return t`Địa chỉ ghi “${text}” không phải là một thời điểm. Trang đang xem số liệu mới nhất.`
    return unitMissing ? t`Không có đơn vị số ${text} vào ngày đang xem. Hãy chọn đơn vị khác hoặc bấm Bỏ phần sai.` : t`Địa chỉ ghi đơn vị “${text}”, không có đơn vị nào như vậy. Trang đang xem mọi đơn vị trong tầm xem.`
  }
}

import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../dates.ts'
import { knownDayOf } from './scope.ts'
import { useSources } from './sources.ts'
import { usePeriodName } from './usePeriodName.ts'
import { useScope } from './useScope.ts'
import { useWholeName } from './useWholeName.ts'

export interface ScopeWords {
  unit: string
  period: string
  day: string
  /** Undefined for the newest knowledge. */
  known: string | undefined
  /** Says that one looks at the past; undefined for today. */
  past: string | undefined
  /** True where the address names a unit that is not there. */
  unitMissing: boolean
}

/** The scope as people say it: 'Toàn tỉnh' or 'Tầm xem của tôi', 'Mọi kỳ', 'Hôm nay, 30/06/2023'. */
export const useScopeWords = (): ScopeWords => {
  const { t } = useLingui()
  const { unitNo, period, known, view, today } = useScope()
  const everything = useWholeName()
  const { unitName } = useSources()
  const nameOf = usePeriodName()
  const unit = useQuery({ queryKey: ['unit-name', unitNo, view], queryFn: () => unitName(unitNo as number, view), enabled: unitNo !== undefined, staleTime: 300_000 })
  const knownOn = known && formatDay(knownDayOf(known))
  const day = view.on && view.on !== today ? formatDay(view.on) : undefined
  const past = usePast({ day, knownOn })
  return {
    unit: unitNo === undefined ? everything : unit.data === '' ? t`số ${unitNo}` : (unit.data ?? '…'),
    period: period ? nameOf(period) : t`Mọi kỳ`,
    day: day ?? t`Hôm nay, ${formatDay(today)}`,
    known: knownOn,
    past,
    unitMissing: unit.data === '',
  }
}

const usePast = ({ day, knownOn }: { day: string | undefined; knownOn: string | undefined }) => {
  const { t } = useLingui()
  if (day && knownOn) return t`Đang xem lại ngày ${day}, theo số liệu đã biết đến hết ngày ${knownOn}`
  if (day) return t`Đang xem lại ngày ${day}, không phải hôm nay`
  return knownOn ? t`Đang xem theo số liệu đã biết đến hết ngày ${knownOn}, chưa tính những gì ghi sau đó` : undefined
}

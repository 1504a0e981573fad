import { formatAmount } from '../../kit/quantities.ts'
import { hashOf, type Claim } from '../reports/public.ts'
import type { Handing } from '../rounds/public.ts'
import { type ClaimView, idOf } from './claim-view.ts'
import type { Facts } from './figuring.ts'

/** Figures of how units handed in: what each of them adds, over all or of one of them. */
const figures = {
  units: { label: 'Số đơn vị phải báo cáo', of: () => 1 },
  on_time: { label: 'Số đơn vị gửi đủ, đúng hạn', of: (one) => (isWhole(one) && one.lateDays === 0 ? 1 : 0) },
  late: { label: 'Số đơn vị gửi đủ, muộn hạn', of: (one) => (isWhole(one) && one.lateDays > 0 ? 1 : 0) },
  missing: { label: 'Số đơn vị chưa được nhận đủ biểu', of: (one) => (isWhole(one) ? 0 : 1) },
  forms: { label: 'Số biểu phải gửi', of: ({ forms }) => forms },
  received: { label: 'Số biểu đã nhận', of: ({ accepted }) => accepted },
  returned: { label: 'Số lần trả lại', of: ({ returnedTimes }) => returnedTimes },
  late_days: { label: 'Số ngày muộn', of: ({ lateDays }) => lateDays },
} satisfies Record<string, { label: string; of: (one: Handing) => number }>

export type HandingFigure = keyof typeof figures

/** Whether a name is that of a figure of how units handed in. */
export const isHandingFigure = (name: string | undefined): name is HandingFigure => name !== undefined && Object.hasOwn(figures, name)

/** Everything asked of the unit was accepted. */
export const isWhole = ({ forms, accepted }: Handing): boolean => accepted === forms

/** How many of the units, or one of them, come to of such a figure. */
export const handingValue = ({ handings }: Facts, { name, giver }: { name: HandingFigure; giver?: number | undefined }): string =>
  String(handings.filter((one) => giver === undefined || one.unitNo === giver).reduce((all, one) => all + figures[name].of(one), 0))

/** The claim of how units handed in, on their parts of the round. */
export const handingClaim = (facts: Facts, { name, giver }: { name: HandingFigure; giver?: number | undefined }, { unitNo, unit, on, known }: ClaimView): Claim => {
  const { round, handings } = facts
  const rows = handings.filter((one) => giver === undefined || one.unitNo === giver).map((one) => ({ taskId: one.partId, count: figures[name].of(one), unit: one.unitLabel })).filter(({ count }) => count > 0)
  const value = handingValue(facts, { name, giver })
  return {
    id: idOf(['handing', on, unitNo, round.id, name, giver ?? null]), figure: 'form', basis: null, label: `${figures[name].label}${giver === undefined ? '' : ` (${handings.find((one) => one.unitNo === giver)?.unitLabel ?? ''})`}`.slice(0, 600),
    scope: { unitNo, unit, round: round.id, line: name, counts: 'handing', ...(giver !== undefined && { giver }) }, period: round.period, on, known, value, n: null, N: null, shown: formatAmount(value), rows: rows.length, rowHash: hashOf(rows.map(({ taskId, count }) => ({ taskId, n: String(count), N: '' }))),
  }
}

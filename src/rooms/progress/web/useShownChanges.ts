import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, sameAmount } from '../../../kit/quantities.ts'
import type { PreviewRow, Shown } from '../bulk-contract.ts'
import { useStateWords } from './useStateWords.ts'

export interface ShownChange {
  what: string
  from: string
  to: string
}

/** What an act changes in a row, each thing in words before and after. */
export const useShownChanges = (): ((row: Pick<PreviewRow, 'before' | 'after'>) => ShownChange[]) => {
  const { t } = useLingui()
  const { stages } = useStateWords()
  const steps = ({ milestones, measureName }: Shown) => milestones.map(({ dueOn, text, amount: by }) => `${formatDay(dueOn)} ${text}${by === null ? '' : ` (${formatAmount(by)} ${measureName ?? ''})`}`).join('; ') || '–'
  const day = (on: string | null) => (on ? formatDay(on) : '–')
  const amount = (value: string | null, { measureName }: Shown) => (value === null ? '–' : `${formatAmount(value)} ${measureName ?? ''}`.trim())
  return ({ before, after }) => {
    if (!after) return []
    const all = [
      { what: t`Tình trạng`, from: stages[before.stage].label, to: stages[after.stage].label },
      { what: t`Tên việc`, from: before.title, to: after.title },
      { what: t`Người giữ`, from: before.holderName, to: after.holderName },
      { what: t`Đơn vị`, from: before.holderUnitName, to: after.holderUnitName },
      { what: t`Thời hạn`, from: day(before.dueOn), to: day(after.dueOn) },
      { what: t`Kế hoạch năm`, from: amount(before.plan, before), to: before.plan && after.plan && sameAmount(before.plan, after.plan) ? amount(before.plan, before) : amount(after.plan, after) },
      { what: t`Đã thẩm định`, from: amount(before.accepted, before), to: sameAmount(before.accepted, after.accepted) ? amount(before.accepted, before) : amount(after.accepted, after) },
      { what: t`Kết quả chờ thẩm định`, from: String(before.pending), to: String(after.pending) },
      { what: t`Cần báo cáo trước`, from: day(before.answerBy), to: day(after.answerBy) },
      { what: t`Số lần đôn đốc`, from: String(before.urged), to: String(after.urged) },
      { what: t`Các mốc`, from: steps(before), to: steps(after) },
      { what: t`Đơn vị phối hợp`, from: before.coUnits.join('; ') || '–', to: after.coUnits.join('; ') || '–' },
      { what: t`Văn bản`, from: before.documentNumber ?? '–', to: after.documentNumber ?? '–' },
    ]
    return all.filter(({ from, to }) => from !== to)
  }
}

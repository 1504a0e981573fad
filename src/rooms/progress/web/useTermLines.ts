import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import type { RevisionRow } from '../contract.ts'

/** One term as it is read: its name and value, empty where there is none. */
export interface TermLine { key: string; label: string; value: string }

/** The terms of a revision as lines, always the same ones in the same order, so that two can be laid side by side. */
export const useTermLines = () => {
  const { t } = useLingui()
  return (row: RevisionRow): TermLine[] => {
    const measured = (amount: string | null) => (amount ? `${formatAmount(amount)} ${row.measureName ?? ''}`.trim() : '')
    return [
      { key: 'title', label: t`Nội dung`, value: row.title },
      { key: 'holder', label: t`Người giữ`, value: row.holderName },
      { key: 'unit', label: t`Đơn vị`, value: row.holderName === row.holderUnitName ? '' : row.holderUnitName },
      { key: 'helping', label: t`Đơn vị phối hợp`, value: row.coUnits.join('; ') },
      { key: 'indicator', label: t`Chỉ tiêu`, value: row.indicatorName ?? row.product ?? '' },
      { key: 'plan', label: t`Kế hoạch năm`, value: row.product ? '' : measured(row.plan) },
      { key: 'target', label: t`Cả giai đoạn`, value: measured(row.target) },
      { key: 'due', label: t`Hạn`, value: row.dueOn ? formatDay(row.dueOn) : '' },
    ]
  }
}

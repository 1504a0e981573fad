import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { Duty } from '../contract.ts'
import { DebtorCell } from './DebtorCell.tsx'
import { useDutyWords } from './useDutyWords.ts'

/** The duties that instances come from: what, how often, who, by which document. */
export const RuleList = ({ rules }: { rules: { rows: Duty[]; total: number } | undefined }) => {
  const { t } = useLingui()
  const { ruleOf } = useDutyWords()
  if (!rules || rules.total === 0) return null
  return (
    <div style={{ marginTop: 20 }}>
      <Panel flush title={t`Đặt một lần, lặp lại theo lịch (${rules.total})`}>
        <DataTable
          caption={t`Các nghĩa vụ định kỳ`} columns={useColumns()} rows={rules.rows} keyOf={({ id }) => id} hrefOf={({ id }) => `/nghia-vu/${id}`}
          card={(one) => <TwoLines top={one.title} bottom={`${ruleOf(one.rule)} · ${one.unitLabel}`} />} empty={<EmptyState title={t`Chưa có nghĩa vụ nào.`} hint={t`Cơ quan quản lý đặt nghĩa vụ theo văn bản.`} />}
        />
      </Panel>
    </div>
  )
}

const useColumns = (): Column<Duty>[] => {
  const { t } = useLingui()
  const { kinds, ruleOf } = useDutyWords()
  return [
    { key: 'title', title: t`Nghĩa vụ`, main: true, width: '28%', cell: (one) => one.title },
    { key: 'rule', title: t`Lặp lại`, cell: (one) => <TwoLines top={ruleOf(one.rule)} bottom={one.untilOn ? t`từ ${formatDay(one.fromOn)} đến trước ${formatDay(one.untilOn)}` : t`từ ${formatDay(one.fromOn)}`} /> },
    { key: 'kind', title: t`Loại`, cell: (one) => kinds[one.kind] },
    { key: 'who', title: t`Ai thực hiện`, width: '26%', cell: (one) => <DebtorCell of={one} /> },
    { key: 'document', title: t`Văn bản`, cell: (one) => one.document.number },
  ]
}

import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { InstanceRow } from '../contract.ts'
import { DebtorCell } from './DebtorCell.tsx'
import { DischargeNote } from './DischargeNote.tsx'
import { InstanceActs } from './InstanceActs.tsx'
import { InstanceBadge } from './InstanceBadge.tsx'
import { useDutyWords } from './useDutyWords.ts'

/** The columns of a list of instances. */
export const useInstanceColumns = (): Column<InstanceRow>[] => {
  const { t } = useLingui()
  const { kinds } = useDutyWords()
  return [
    { key: 'due', title: t`Hạn`, width: '170px', cell: (one) => <TwoLines top={formatDay(one.dueOn)} bottom={one.dueOn === one.onDay ? '' : t`chuyển từ ${formatDay(one.onDay)}`} /> },
    { key: 'state', title: t`Tình trạng`, width: '160px', cell: (one) => <InstanceBadge of={one} /> },
    { key: 'title', title: t`Nghĩa vụ`, main: true, width: '26%', cell: (one) => one.title },
    { key: 'kind', title: t`Loại`, cell: (one) => kinds[one.kind] },
    { key: 'who', title: t`Ai thực hiện`, width: '24%', cell: (one) => <DebtorCell of={one} /> },
    { key: 'acts', title: t`Kết quả`, cell: (one) => <>{one.discharge && <DischargeNote discharge={one.discharge} />}<InstanceActs instance={one} /></> },
  ]
}

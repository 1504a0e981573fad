import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { Meter } from '../../../kit/web/Meter.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { To } from '../../../kit/web/To.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { DecideButtons } from './DecideButtons.tsx'
import type { PendingResult } from './PendingCard.tsx'
import { EvidenceList } from './EvidenceList.tsx'

/** The columns of results that wait: the task, who reported what, with which evidence, and the two acts. */
export const usePendingColumns = (): Column<PendingResult>[] => {
  const { t } = useLingui()
  return [
    { key: 'title', title: t`Việc`, width: '32%', cell: (row) => <TwoLines top={<To href={`/viec/${row.taskId}`}>{row.title}</To>} bottom={`${row.code} · ${row.holderUnitName}`} /> },
    { key: 'by', title: t`Người báo cáo`, cell: (row) => <TwoLines top={row.reportedByName} bottom={formatDay(row.onDay)} /> },
    {
      key: 'amount', title: t`Kết quả báo cáo`, width: '170px',
      cell: (row) => <Meter done={row.amount} plan={row.plan ?? '0'} measure={row.measureName ?? ''} />,
    },
    { key: 'evidence', title: t`Minh chứng`, cell: (row) => <EvidenceList entry={row} /> },
    {
      key: 'acts', title: t`Quyết định`, width: '210px', screenOnly: true,
      cell: (row) => row.mayDecide ? <DecideButtons entryId={row.id} about={`${row.code} · ${row.holderName} · ${formatDay(row.onDay)}`} /> : <span style={{ color: 'var(--muted)', fontSize: 12 }}>{row.whyNot}</span>,
    },
  ]
}

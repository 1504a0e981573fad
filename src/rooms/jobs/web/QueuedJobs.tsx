import { Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { QueuedJob } from '../contract.ts'
import { OutcomeBadge } from './OutcomeBadge.tsx'
import { RunAgainButton } from './RunAgainButton.tsx'

/** What stands in the queue, with what went wrong last and when it is tried next; what needs somebody stands first. */
export const QueuedJobs = ({ rows, total, error, onRetry }: { rows: QueuedJob[] | undefined; total: number; error: unknown; onRetry: () => void }) => {
  const { t } = useLingui()
  const columns = useColumns()
  const shown = rows?.length ?? 0
  return (
    <Panel title={t`Trong hàng đợi`} note={shown < total && <Trans>Hiện {shown} việc đầu trong {total}.</Trans>} flush>
      <DataTable
        caption={t`Trong hàng đợi`} columns={columns} rows={rows} keyOf={({ id }) => id} error={error} onRetry={onRetry}
        card={(row) => <QueuedCard row={row} />} empty={<EmptyState title={t`Không có gì chờ.`} hint={t`Mọi công việc đã chạy xong; việc mới hiện ở đây khi có.`} />}
      />
    </Panel>
  )
}

const useColumns = (): Column<QueuedJob>[] => {
  const { t } = useLingui()
  return [
    { key: 'state', title: t`Trạng thái`, cell: (row) => <OutcomeBadge outcome={row.state} /> },
    { key: 'title', title: t`Công việc`, main: true, cell: (row) => <TwoLines top={row.title} bottom={row.about} /> },
    { key: 'attempts', title: t`Lần thử`, end: true, cell: (row) => (row.attempts > 0 || row.state === 'waiting' ? `${row.attempts}/${row.maxAttempts}` : '') },
    { key: 'next', title: t`Chạy lúc`, cell: (row) => (row.nextAt ? formatInstant(row.nextAt) : '') },
    { key: 'error', title: t`Lỗi gần nhất`, cell: (row) => row.error ?? '' },
    { key: 'act', title: '', end: true, screenOnly: true, cell: (row) => row.state !== 'running' && <RunAgainButton row={row} /> },
  ]
}

const QueuedCard = ({ row }: { row: QueuedJob }) => (
  <Stack gap={8} align="flex-start">
    <TwoLines top={<strong>{row.title}</strong>} bottom={[row.about, row.nextAt && formatInstant(row.nextAt)].filter(Boolean).join(' · ')} />
    <OutcomeBadge outcome={row.state} />
    {row.error && <span>{row.error}</span>}
    {row.state !== 'running' && <RunAgainButton row={row} />}
  </Stack>
)

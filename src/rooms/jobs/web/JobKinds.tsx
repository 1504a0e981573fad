import { Stack } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import type { JobKind } from '../contract.ts'
import { OutcomeBadge } from './OutcomeBadge.tsx'
import { RunNowButton } from './RunNowButton.tsx'

/** The jobs there are: when each runs by itself, its last run and its next. */
export const JobKinds = ({ kinds, fixedDay, error, onRetry }: { kinds: JobKind[] | undefined; fixedDay: boolean; error: unknown; onRetry: () => void }) => {
  const { t } = useLingui()
  const columns = useColumns()
  return (
    <Panel title={t`Các loại công việc`} note={fixedDay && <Trans>Hệ thống này đứng ở một ngày cố định: việc hằng ngày không tự chạy, hãy bấm “Chạy ngay”.</Trans>} flush>
      <DataTable
        caption={t`Các loại công việc`} columns={columns} rows={kinds} keyOf={({ name }) => name} error={error} onRetry={onRetry}
        card={(kind) => <KindCard kind={kind} columns={columns} />} empty={<EmptyState title={t`Chưa có công việc nền nào.`} hint={t`Bản này chưa có gì chạy theo giờ.`} />}
      />
    </Panel>
  )
}

const useColumns = (): Column<JobKind>[] => {
  const { t } = useLingui()
  return [
    { key: 'title', title: t`Công việc`, main: true, cell: (kind) => kind.title },
    { key: 'when', title: t`Tự chạy`, cell: (kind) => <When kind={kind} /> },
    { key: 'last', title: t`Lần gần nhất`, cell: (kind) => (kind.lastOutcome && kind.lastAt ? <><OutcomeBadge outcome={kind.lastOutcome} /> {formatInstant(kind.lastAt)}</> : t`Chưa chạy`) },
    { key: 'next', title: t`Lần tới`, cell: (kind) => (kind.nextAt ? formatInstant(kind.nextAt) : '') },
    { key: 'act', title: '', end: true, screenOnly: true, cell: (kind) => (kind.daily !== null || kind.hourly) && <RunNowButton kind={kind} /> },
  ]
}

const When = ({ kind: { daily, hourly } }: { kind: JobKind }) => {
  if (daily !== null) return <Trans>Hằng ngày, {daily}</Trans>
  return hourly ? <Trans>Mỗi giờ và khi khởi động</Trans> : <Trans>Khi có việc</Trans>
}

const KindCard = ({ kind, columns }: { kind: JobKind; columns: Column<JobKind>[] }) => {
  const cellOf = (key: string) => columns.find((column) => column.key === key)?.cell(kind)
  return (
    <Stack gap={8} align="flex-start">
      <TwoLines top={<strong>{kind.title}</strong>} bottom={cellOf('when')} />
      <span>{cellOf('last')}</span>
      {cellOf('act')}
    </Stack>
  )
}

import { NativeSelect, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { AcrossRow } from '../across-contract.ts'
import { AcrossReasons } from './AcrossReasons.tsx'
import { reportsApi } from './api.ts'
import type { Basis, OverviewQuestion } from './question.ts'

/** A figure of the day looked at in the structure of another day: exact, or from … to … with the reason. */
export const AcrossPanel = ({ question, basis }: { question: OverviewQuestion; basis: Basis }) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const structure = filters['structure']
  const figure = filters['across'] === 'met' || filters['across'] === 'overdue' ? filters['across'] : 'tasks'
  const read = useRead(reportsApi.readAcross, { ...question, figure, basis, structure: structure ?? '' }, { enabled: Boolean(structure), freshFor: 60_000 })
  return (
    <Panel
      flush
      title={t`Theo cơ cấu tổ chức của ngày khác`}
      note={t`Số liệu của ngày đang xem, tính cho các đơn vị của ngày chọn ở đây. Chỗ không xác định được vì đơn vị bị chia thì ghi từ … đến … và lý do.`}
      aside={<DayInput label={t`Cơ cấu của ngày`} value={structure ?? null} onChange={(day) => set({ structure: day ?? undefined })} />}
    >
      {structure && (
        <>
          <NativeSelect
            size="xs" w={200} mx={16} mb={10} aria-label={t`Số liệu`} value={figure} onChange={(event) => set({ across: event.currentTarget.value === 'tasks' ? undefined : event.currentTarget.value })}
            data={[{ value: 'tasks', label: t`Việc đã giao` }, { value: 'met', label: t`Hoàn thành kế hoạch` }, { value: 'overdue', label: t`Quá hạn` }]}
          />
          {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
          {!read.data && !read.error && <Skeleton height={200} />}
          {read.data && <Rows rows={[read.data.total, ...read.data.rows]} caption={t`Số liệu theo cơ cấu của ngày ${formatDay(read.data.structure)}`} />}
        </>
      )}
    </Panel>
  )
}

const Rows = ({ rows, caption }: { rows: AcrossRow[]; caption: string }) => {
  const { t } = useLingui()
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'unit', title: t`Đơn vị`, main: true, width: '34%', cell: (row) => row.label },
        { key: 'figure', title: t`Số liệu`, cell: (row) => <Between row={row} /> },
        { key: 'why', title: t`Vì sao chưa xác định`, cell: (row) => <AcrossReasons reasons={row.reasons} /> },
      ]}
      rows={rows}
      keyOf={(row) => `${rows.indexOf(row)} ${row.unitNo}`}
      card={(row) => <><strong>{row.label}</strong> <Between row={row} /> <AcrossReasons reasons={row.reasons} /></>}
      empty={<EmptyState title={t`Không có đơn vị nào trong cơ cấu này.`} hint={t`Chọn ngày khác.`} />}
    />
  )
}

const Between = ({ row: { figure: { exact, low, high } } }: { row: AcrossRow }) => (exact ? <strong>{low.shown}</strong> : <Trans>từ <strong>{low.shown}</strong> đến <strong>{high.shown}</strong></Trans>)

import { useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { formatDay } from '../../../kit/dates.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Meter } from '../../../kit/web/Meter.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import type { FigureRow } from '../row-contract.ts'
import styles from './FigureRows.module.css'

/** Rows on a page behind a figure. */
export const FIGURE_ROWS = 25

export interface FigureRowTableProps<Row extends FigureRow> {
  rows: Row[] | undefined
  total: number
  read: Pick<UseQueryResult, 'isPlaceholderData' | 'error' | 'refetch'>
  /** What else these rows say of themselves. */
  more?: Column<Row>
}

/** The tasks behind a figure, page by page. */
export const FigureRowTable = <Row extends FigureRow>({ rows, total, read, more }: FigureRowTableProps<Row>) => {
  const { t } = useLingui()
  const { set, page } = useFilters()
  const columns: Column<Row>[] = useColumns()
  return (
    <>
      <DataTable
        caption={t`Các việc đứng sau con số`}
        columns={more ? [...columns, more] : columns}
        rows={rows}
        keyOf={(row) => row.taskId}
        hrefOf={(row) => `/viec/${row.taskId}`}
        card={(row) => <Card row={row} more={more} />}
        busy={read.isPlaceholderData}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={<EmptyState title={t`Không có việc nào đứng sau con số này.`} hint={t`Con số bằng 0 vì không việc nào khớp phạm vi.`} />}
      />
      <Pager page={page} pageSize={FIGURE_ROWS} total={total} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </>
  )
}

const useColumns = (): Column<FigureRow>[] => {
  const { t } = useLingui()
  return [
    { key: 'code', title: t`Mã việc`, cell: (row) => <span className={styles.code}>{row.code}</span> },
    { key: 'title', title: t`Việc`, main: true, width: '34%', cell: (row) => <TwoLines top={row.title} bottom={row.holderUnitName} /> },
    { key: 'holder', title: t`Người được giao`, cell: (row) => <TwoLines top={row.holderName} bottom={row.holderPost} /> },
    { key: 'reported', title: t`Theo báo cáo`, width: '170px', cell: (row) => <Result row={row} basis="reported" /> },
    { key: 'accepted', title: t`Đã thẩm định`, width: '170px', cell: (row) => <Result row={row} basis="accepted" /> },
    { key: 'due', title: t`Thời hạn`, cell: (row) => row.dueOn && <span style={{ whiteSpace: 'nowrap' }}>{formatDay(row.dueOn)}</span> },
  ]
}

const Result = ({ row, basis }: { row: FigureRow; basis: 'accepted' | 'reported' }) => {
  if (row.plan === null) return null
  const state = (basis === 'accepted' ? row.stateAccepted : row.stateReported) as 'not_started' | 'in_progress' | 'met' | 'overdue'
  return <Meter done={row[basis]} plan={row.plan} measure={row.measure ?? ''} state={state} />
}

const Card = <Row extends FigureRow>({ row, more }: { row: Row; more: Column<Row> | undefined }) => (
  <div className={styles.card}>
    <TwoLines top={<strong>{row.title}</strong>} bottom={`${row.code} · ${row.holderName} · ${row.holderUnitName}`} />
    <Result row={row} basis="reported" />
    {more?.cell(row)}
  </div>
)

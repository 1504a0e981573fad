import { Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { DataTable } from '../../../kit/web/DataTable.tsx'
import type { Column } from '../../../kit/web/table.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Meter } from '../../../kit/web/Meter.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { TwoLines } from '../../../kit/web/TwoLines.tsx'
import { PAGE, useFilters } from '../../../kit/web/useFilters.ts'
import type { FigureRow } from '../row-contract.ts'
import type { reportsApi } from './api.ts'
import styles from './FigureRows.module.css'

type Rows = Awaited<ReturnType<typeof reportsApi.readFigureRows>>

/** Rows on a page behind a figure. */
export const FIGURE_ROWS = 25

/** A figure, how it is counted, and each row it counted. */
export const FigureRows = ({ read, trail }: { read: UseQueryResult<Rows>; trail?: ReactNode }) => {
  const { t } = useLingui()
  const { set, page } = useFilters()
  const { data } = read
  return (
    <Page title={data ? data.claim.label : t`Con số này từ đâu ra?`} {...(trail !== undefined && { trail })} note={data?.definition}>
      {data && <About rows={data} />}
      <DataTable
        caption={t`Các việc đứng sau con số`}
        columns={useColumns()}
        rows={data?.rows}
        keyOf={(row) => row.taskId}
        hrefOf={(row) => `/viec/${row.taskId}`}
        card={(row) => <Card row={row} />}
        busy={read.isPlaceholderData}
        error={read.error}
        onRetry={() => void read.refetch()}
        empty={<EmptyState title={t`Không có việc nào đứng sau con số này.`} hint={t`Con số bằng 0 vì không việc nào khớp phạm vi.`} />}
      />
      <Pager page={page} pageSize={FIGURE_ROWS} total={data?.total ?? 0} onPage={(next) => set({ [PAGE]: String(next) }, { keepPage: true, replace: false })} />
    </Page>
  )
}

const About = ({ rows: { claim, total } }: { rows: Rows }) => {
  const { t } = useLingui()
  return (
    <Panel>
      <div className={styles.about}>
        <p className={styles.shown}>{claim.shown}</p>
        <div className={styles.facts}>
          <Facts
            rows={[
              [t`Cơ sở số liệu`, claim.basis && (claim.basis === 'accepted' ? t`Đã thẩm định` : t`Theo báo cáo`)],
              [t`Đếm trên`, <Trans key="rows">{formatAmount(String(total))} dòng</Trans>],
            ]}
          />
          <Facts rows={[[t`Tính đến hết ngày`, formatDay(claim.on)], [t`Theo số liệu biết lúc`, formatInstant(claim.known)]]} />
          <Facts rows={[[t`Dấu vân tay của các dòng`, <code key="hash" className={styles.hash}>{claim.rowHash.slice(0, 16)}…</code>]]} />
        </div>
      </div>
    </Panel>
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

const Card = ({ row }: { row: FigureRow }) => (
  <div className={styles.card}>
    <TwoLines top={<strong>{row.title}</strong>} bottom={`${row.code} · ${row.holderName} · ${row.holderUnitName}`} />
    <Result row={row} basis="reported" />
  </div>
)

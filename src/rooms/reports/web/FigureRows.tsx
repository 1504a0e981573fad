import { Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay, formatInstant } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { Facts } from '../../../kit/web/Facts.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { reportsApi } from './api.ts'
import { FigureRowTable } from './FigureRowTable.tsx'
import styles from './FigureRows.module.css'

type Rows = Awaited<ReturnType<typeof reportsApi.readFigureRows>>

/** A figure, how it is counted, and each row it counted. */
export const FigureRows = ({ read, trail }: { read: UseQueryResult<Rows>; trail?: ReactNode }) => {
  const { t } = useLingui()
  const { data } = read
  return (
    <Page title={data ? data.claim.label : t`Con số này từ đâu ra?`} {...(trail !== undefined && { trail })} note={data?.definition}>
      {data && <About rows={data} />}
      <FigureRowTable rows={data?.rows} total={data?.total ?? 0} read={read} />
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

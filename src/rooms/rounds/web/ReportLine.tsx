import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import styles from '../../../kit/web/Cards.module.css'
import { To } from '../../../kit/web/To.tsx'
import type { OpenPart } from '../part-contract.ts'

/** One report of a pile: what, by when (what came back: by the day it must come again), of whom. */
export const ReportLine = ({ one, children }: { one: OpenPart; children: ReactNode }) => (
  <li className={styles.card}>
    <To href={`/dot-bao-cao/${one.roundId}/don-vi/${one.unitNo}`} className={styles.title ?? ''}>{one.title}</To>
    <p className={styles.facts}><strong>{formatDay(one.owedOn ?? one.dueOn)}</strong><span>{one.unitLabel}</span><span>{children}</span>{one.lateDays > 0 && <span style={{ color: 'var(--late-ink)' }}><Trans>quá hạn {one.lateDays} ngày</Trans></span>}</p>
  </li>
)

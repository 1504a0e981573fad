import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatAmount } from '../quantities.ts'
import { To } from './To.tsx'
import styles from './Figure.module.css'

export interface Counted {
  count: number
  /** The rows behind the number. */
  href: string
}

export interface FigureProps {
  label: string
  accepted: Counted
  /** The same figure by what was reported, where the two may differ. */
  reported?: Counted
  note?: ReactNode
  tone?: 'done' | 'late'
}

/** A number that opens its rows; where results count, both bases stand together. */
export const Figure = ({ label, accepted, reported, note, tone }: FigureProps) => (
  <div className={styles.figure} data-tone={tone}>
    <div className={styles.label}>{label}</div>
    <div className={styles.line}>
      <To href={accepted.href} className={styles.number} aria-label={`${label}: ${formatAmount(String(accepted.count))}`}>
        {formatAmount(String(accepted.count))}
      </To>
      {reported && <span className={styles.basis}><Trans>đã thẩm định</Trans></span>}
    </div>
    {reported && (
      <div className={styles.second}>
        <To href={reported.href}>{formatAmount(String(reported.count))}</To> <Trans>theo báo cáo</Trans>
      </div>
    )}
    {note && <div className={styles.note}>{note}</div>}
  </div>
)

import type { ReactNode } from 'react'
import { formatAmount } from '../quantities.ts'
import { To } from './To.tsx'
import styles from './BarList.module.css'

export interface Bar {
  key: string
  label: ReactNode
  count: number
  href?: string
}

/** Counts side by side as bars, longest first as given; each number is text and opens its rows. */
export const BarList = ({ bars, tone = 'going' }: { bars: Bar[]; tone?: 'going' | 'late' | 'done' | 'wait' }) => {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <ul className={styles.list} data-tone={tone}>
      {bars.map((bar) => (
        <li key={bar.key} className={styles.row}>
          <span className={styles.label}>{bar.label}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ width: `${(bar.count / most) * 100}%` }} />
          </span>
          <span className={styles.count}>
            {bar.href ? <To href={bar.href}>{formatAmount(String(bar.count))}</To> : formatAmount(String(bar.count))}
          </span>
        </li>
      ))}
    </ul>
  )
}

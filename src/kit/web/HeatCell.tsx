import { formatAmount } from '../quantities.ts'
import { To } from './To.tsx'
import styles from './HeatCell.module.css'

export interface HeatCellProps {
  count: number
  /** What the deepest colour stands for. */
  most: number
  tone?: 'late' | 'going' | 'done'
  href?: string
  label: string
}

/** A count whose ground deepens with it; the number stays readable and opens its rows. */
export const HeatCell = ({ count, most, tone = 'late', href, label }: HeatCellProps) => {
  const share = most > 0 ? Math.min(1, count / most) : 0
  const ground = `color-mix(in oklab, var(--${tone}-bar) ${Math.round(share * 34)}%, transparent)`
  return (
    <span className={styles.cell} style={{ background: ground }}>
      {href && count > 0 ? <To href={href} aria-label={`${label}: ${count}`}>{formatAmount(String(count))}</To> : count}
    </span>
  )
}

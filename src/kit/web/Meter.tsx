import { formatAmount, formatPercent, percent, type Amount } from '../quantities.ts'
import styles from './Meter.module.css'

export interface MeterProps {
  done: Amount
  plan: Amount
  measure: string
  state?: 'not_started' | 'in_progress' | 'met' | 'overdue'
  /** Leaves out the percentage where there is no room. */
  short?: boolean
}

/** A result held against its plan: '17/16 nhà · 106,25%' above a bar that never passes its end; the words say all, the bar is decoration. */
export const Meter = ({ done, plan, measure, state = 'in_progress', short = false }: MeterProps) => (
  <div className={styles.meter} data-state={state}>
    <div className={styles.words}>
      <span className={styles.amounts}>
        {formatAmount(done)}/{formatAmount(plan)} {measure}
      </span>
      {!short && <span className={styles.percent}>{formatPercent(done, plan)}</span>}
    </div>
    <div className={styles.track} aria-hidden="true">
      <div className={styles.bar} style={{ width: `${widthOf(done, plan)}%` }} />
    </div>
  </div>
)

const widthOf = (done: Amount, plan: Amount) => Math.max(0, Math.min(100, Number(percent(done, plan) ?? '0')))

import type { ReactNode } from 'react'
import styles from './TwoLines.module.css'

/** A cell of two lines: what it is over where it belongs. */
export const TwoLines = ({ top, bottom }: { top: ReactNode; bottom: ReactNode }) => (
  <span className={styles.cell}>
    <span className={styles.top}>{top}</span>
    <span className={styles.bottom}>{bottom}</span>
  </span>
)

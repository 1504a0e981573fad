import styles from './Compare.module.css'
import { type Change, useChangeWords } from './useChangeWords.ts'

/** What happened to a unit, as a mark and in words. */
export const ChangeBadge = ({ change }: { change: Change }) => {
  const { label, mark } = useChangeWords()[change]
  return <span className={styles.badge} data-change={change}><span aria-hidden="true" className={styles.mark}>{mark}</span>{label}</span>
}

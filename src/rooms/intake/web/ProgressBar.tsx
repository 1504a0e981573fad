import styles from './ProgressPanel.module.css'

/** How much of something is done, 0 to 100; null where that is not known. */
export const ProgressBar = ({ percent, label }: { percent: number | null; label: string }) => (
  <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} {...(percent !== null && { 'aria-valuenow': Math.round(percent) })}>
    <div className={styles.bar} data-unknown={percent === null || undefined} style={{ width: `${String(percent ?? 100)}%` }} />
  </div>
)

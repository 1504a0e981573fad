import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Names and values of one thing; what is empty is left out. */
export const Facts = ({ rows }: { rows: [label: string, value: ReactNode][] }) => (
  <dl className={styles.facts}>
    {rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false).map(([label, value]) => (
      <div key={label} className={styles.row}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

import { IconInbox } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** What is missing. */
  title: string
  /** The one next step, as a sentence. */
  hint: ReactNode
  /** The next step as a button or link. */
  act?: ReactNode
  icon?: ReactNode
}

/** Stands where rows would: says what is missing and what to do. */
export const EmptyState = ({ title, hint, act, icon }: EmptyStateProps) => (
  <div className={styles.empty}>
    <div className={styles.icon} aria-hidden="true">{icon ?? <IconInbox size={32} stroke={1.4} />}</div>
    <p className={styles.title}>{title}</p>
    <p className={styles.hint}>{hint}</p>
    {act && <div className={styles.act}>{act}</div>}
  </div>
)

import type { ReactNode } from 'react'
import styles from './Timeline.module.css'
import type { Tone } from './tone.ts'

export interface Happening {
  key: string
  /** When, already written ('30/06/2023'). */
  at: string
  title: ReactNode
  by?: ReactNode
  body?: ReactNode
  tone?: Tone
}

/** What happened, newest first as given. */
export const Timeline = ({ happenings }: { happenings: Happening[] }) => (
  <ol className={styles.line}>
    {happenings.map((one) => (
      <li key={one.key} className={styles.one} data-tone={one.tone ?? 'going'}>
        <div className={styles.head}>
          <span className={styles.title}>{one.title}</span>
          <span className={styles.at}>{one.at}</span>
        </div>
        {one.by && <div className={styles.by}>{one.by}</div>}
        {one.body && <div className={styles.body}>{one.body}</div>}
      </li>
    ))}
  </ol>
)

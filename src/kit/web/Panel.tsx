import type { ReactNode } from 'react'
import styles from './Panel.module.css'

export interface PanelProps {
  title?: ReactNode
  /** Right of the title: a link, a count, an act. */
  aside?: ReactNode
  note?: ReactNode
  /** No inner padding, for tables and lists that bring their own. */
  flush?: boolean
  /** The name by which a tour points at it. */
  tour?: string
  children: ReactNode
}

/** A white card on the page with an optional title. */
export const Panel = ({ title, aside, note, flush = false, tour, children }: PanelProps) => (
  <section className={styles.panel} data-flush={flush || undefined} data-tour={tour}>
    {(title || aside) && (
      <header className={styles.head}>
        <div>
          {title && <h2 className={styles.title}>{title}</h2>}
          {note && <p className={styles.note}>{note}</p>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
    )}
    <div className={styles.body}>{children}</div>
  </section>
)

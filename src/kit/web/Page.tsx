import { useContext, type ReactNode } from 'react'
import { PageHelp } from './pageHelp.ts'
import { useWindowTitle } from './useWindowTitle.ts'
import styles from './Page.module.css'

export interface PageProps {
  title: string
  /** One line under the title: what the page holds now. */
  note?: ReactNode
  /** Where the page lies: links above the title. */
  trail?: ReactNode
  /** Acts of the page, right of the title. */
  acts?: ReactNode
  /** Acts small enough to stand beside the title on a phone too. */
  actsBeside?: boolean
  /** Narrow pages (forms, texts) hold at most 880 px. */
  narrow?: boolean
  children: ReactNode
}

/** The head and body every page has; names the window and tells screen readers where they are. */
export const Page = ({ title, note, trail, acts, actsBeside = false, narrow = false, children }: PageProps) => {
  const help = useContext(PageHelp)
  useWindowTitle(title)
  return (
    <article className={styles.page} data-narrow={narrow || undefined}>
      {trail && <div className={styles.trail}>{trail}</div>}
      <header className={styles.head} data-beside={actsBeside || undefined}>
        <div className={styles.words}>
          <div className={styles.top}>
            <h1 className={styles.title}>{title}</h1>
            {help && <span className={styles.help} data-no-print>{help}</span>}
          </div>
          {note && <div className={styles.note}>{note}</div>}
        </div>
        {acts && <div className={styles.acts} data-tour="acts" data-no-print>{acts}</div>}
      </header>
      {children}
    </article>
  )
}

import type { ReactNode } from 'react'
import styles from './StateBadge.module.css'

/** What a colour means everywhere: late is red and nothing else is. */
export type Tone = 'idle' | 'going' | 'done' | 'late' | 'wait'

export interface StateBadgeProps {
  tone: Tone
  children: ReactNode
  title?: string
}

/** A state in words, with its colour and a mark whose shape differs too. */
export const StateBadge = ({ tone, children, title }: StateBadgeProps) => (
  <span className={styles.badge} data-tone={tone} title={title}>
    <svg className={styles.mark} viewBox="0 0 8 8" aria-hidden="true">
      {MARKS[tone]}
    </svg>
    {children}
  </span>
)

const MARKS: Record<Tone, ReactNode> = {
  idle: <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  going: <path d="M4 .5a3.5 3.5 0 1 0 0 7z" fill="currentColor" />,
  done: <path d="M1 4.2 3.2 6.5 7 1.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />,
  late: <path d="M4 .6 7.6 7.2H.4z" fill="currentColor" />,
  wait: <rect x="1" y="1" width="6" height="6" rx="1.5" fill="currentColor" />,
}

import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'
import styles from './StateBadge.module.css'

/** The mark of a state, in the colour of the text around it: no two states have one shape. */
export const StateMark = ({ tone }: { tone: Tone }) => (
  <svg className={styles.mark} viewBox="0 0 8 8" aria-hidden="true">
    {MARKS[tone]}
  </svg>
)

const MARKS: Record<Tone, ReactNode> = {
  idle: <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  going: <path d="M4 .5a3.5 3.5 0 1 0 0 7z" fill="currentColor" />,
  done: <path d="M1 4.2 3.2 6.5 7 1.8" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />,
  late: <path d="M4 .6 7.6 7.2H.4z" fill="currentColor" />,
  wait: <rect x="1" y="1" width="6" height="6" rx="1.5" fill="currentColor" />,
}

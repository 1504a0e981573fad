import type { ReactNode } from 'react'
import { StateMark } from './StateMark.tsx'
import type { Tone } from './tone.ts'
import styles from './StateBadge.module.css'

export interface StateBadgeProps {
  tone: Tone
  children: ReactNode
  title?: string
}

/** A state in words, with its colour and a mark whose shape differs too. */
export const StateBadge = ({ tone, children, title }: StateBadgeProps) => (
  <span className={styles.badge} data-tone={tone} title={title}>
    <StateMark tone={tone} />
    {children}
  </span>
)

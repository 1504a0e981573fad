import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import styles from './Desk.module.css'

export interface PileProps {
  title: string
  total: number
  shown: number
  /** Where all of them are, when not all fit here. */
  href?: string
  tone?: 'late' | undefined
  aside?: ReactNode
  children: ReactNode
}

/** A list of my work with how many there are in all; nothing where there are none. */
export const Pile = ({ title, total, shown, href, tone, aside, children }: PileProps) => {
  if (total === 0) return null
  const count = formatAmount(String(total))
  const whole = href && total > shown && <span data-no-print><To href={href}><Trans>Xem cả {count}</Trans></To></span>
  return (
    <Panel flush title={<span style={tone && { color: 'var(--late-ink)' }}>{title} ({count})</span>} aside={(aside || whole) && <span className={styles.aside}>{aside}{whole}</span>}>
      {children}
    </Panel>
  )
}

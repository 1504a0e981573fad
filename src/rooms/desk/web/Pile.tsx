import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useShownCount } from '../../../kit/web/useShownCount.ts'
import styles from './Desk.module.css'

export interface PileProps {
  title: string
  total: number
  /** The count was stopped at `total`. */
  atLeast?: boolean
  shown: number
  /** Where all of them are, when not all fit here. */
  href?: string
  tone?: 'late' | undefined
  aside?: ReactNode
  children: ReactNode
}

/** A list of my work with how many there are in all; nothing where there are none. */
export const Pile = ({ title, total, atLeast = false, shown, href, tone, aside, children }: PileProps) => {
  const count = useShownCount()({ total, atLeast })
  if (total === 0) return null
  const whole = href && total > shown && <span data-no-print><To href={href}><Trans>Xem cả {count}</Trans></To></span>
  return (
    <Panel flush title={<span style={tone && { color: 'var(--late-ink)' }}>{title} ({count})</span>} aside={(aside || whole) && <span className={styles.aside}>{aside}{whole}</span>}>
      {children}
    </Panel>
  )
}

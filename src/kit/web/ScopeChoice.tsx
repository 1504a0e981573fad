import type { ReactNode } from 'react'
import styles from './ScopePanels.module.css'

export interface ScopeChoiceProps {
  pressed: boolean
  onChoose: () => void
  children: ReactNode
  /** The full name where the button shows a short one. */
  label?: string
  /** How many of twelve columns it takes. */
  span?: number
  disabled?: boolean
}

/** One choice of a part of the scope. */
export const ScopeChoice = ({ pressed, onChoose, children, label, span, disabled = false }: ScopeChoiceProps) => (
  <button
    type="button" className={styles.choice} aria-pressed={pressed} aria-label={label} title={label} disabled={disabled} onClick={onChoose}
    style={span ? { gridColumn: `span ${span}` } : undefined}
  >
    {children}
  </button>
)

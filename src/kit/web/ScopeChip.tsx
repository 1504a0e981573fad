import { IconChevronDown } from '@tabler/icons-react'
import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import styles from './ScopeBar.module.css'

export interface ScopeChipProps {
  name: string
  value: string
  /** Whether something other than the usual is chosen. */
  set: boolean
  icon: ReactNode
  /** What opens below, fetched when first asked for; calls `close` once something is chosen. */
  choices: ComponentType<{ close: () => void }>
}

/** One part of the scope as a button, with its choices in a small dialogue below it. */
export const ScopeChip = ({ name, value, set, icon, choices: Choices }: ScopeChipProps) => {
  const [opened, setOpened] = useState(false)
  const [place, button] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)]
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  useLeaving({ place, opened, dismiss: () => setOpened(false), close })
  return (
    <div ref={place} className={styles.place}>
      <button ref={button} type="button" className={styles.chip} data-set={set || undefined} aria-haspopup="dialog" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <span className={styles.icon} aria-hidden="true">{icon}</span>
        <span className={styles.key}>{name}</span>
        <span className={styles.value}>{value}</span>
        <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
      </button>
      {opened && (
        <div className={styles.panel} role="dialog" aria-label={name}>
          <Suspense fallback={<div className={styles.waiting} aria-busy="true" />}><Choices close={close} /></Suspense>
        </div>
      )}
    </div>
  )
}

interface Leaving {
  place: { current: HTMLElement | null }
  opened: boolean
  /** Closes without moving the focus. */
  dismiss: () => void
  /** Closes and gives the focus back. */
  close: () => void
}

const useLeaving = ({ place, opened, dismiss, close }: Leaving) => {
  useEffect(() => {
    if (!opened) return undefined
    const outside = ({ target }: Event) => {
      // What was taken away by its own click (a row that opened) is no longer inside anything.
      if (target instanceof Element && target.isConnected && !place.current?.contains(target)) dismiss()
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close()
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('keydown', escape, true)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('keydown', escape, true)
    }
  })
}

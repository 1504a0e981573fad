import { useRef } from 'react'

/** Remembers where the focus was when something opens by a key, and gives it back when that closes and nothing else has taken it. */
export const useFocusBack = (): { mark: () => void; giveBack: () => void } => {
  const before = useRef<Element | null>(null)
  return {
    mark: () => {
      before.current = document.activeElement
    },
    giveBack: () => {
      const element = before.current
      setTimeout(() => {
        if (document.activeElement === document.body && element instanceof HTMLElement) element.focus({ preventScroll: true })
      }, 50)
    },
  }
}

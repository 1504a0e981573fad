import { useEffect, useRef, useState } from 'react'

/** A frame that opens by a key, or when this event of the window calls it. On closing the focus goes back to where it was, unless something else has taken it. */
export const useSummoned = (call: string): { opened: boolean; open: () => void; close: () => void } => {
  const [opened, setOpened] = useState(false)
  const before = useRef<Element | null>(null)
  const open = () => {
    before.current = document.activeElement
    setOpened(true)
  }
  const close = () => {
    const element = before.current
    setOpened(false)
    setTimeout(() => {
      if (document.activeElement === document.body && element instanceof HTMLElement) element.focus({ preventScroll: true })
    }, 50)
  }
  useEffect(() => {
    addEventListener(call, open)
    return () => removeEventListener(call, open)
  })
  return { opened, open, close }
}

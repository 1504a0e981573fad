import { useEffect, useState } from 'react'

/** For a frame that leaves the page as it closes: whatever had the focus when it came gets it back. */
export const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => {
    setTimeout(() => {
      if (document.activeElement === document.body && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    })
  }, [opener])
}

import { useEffect, useState } from 'react'
import { focusBack } from './onceDrawn.ts'

/** For a frame that leaves the page as it closes: whatever had the focus when it came gets it back. */
export const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  useEffect(() => () => focusBack(opener), [opener])
}

import { type ReactNode, useEffect, useState } from 'react'
import { LeaveGuard } from './LeaveGuard.tsx'
import { unsaved } from './unsaved.ts'

export interface Unsaved {
  /** Says that something was filled in that is saved nowhere. */
  touch: () => void
  /** Says that nothing is left unsaved: what is done next may lead away. */
  settle: () => void
  /** Asks before leaving; drawn by whoever uses this. It comes with the page: fetched at the first key, it would let a click through that is quicker. */
  guard: ReactNode
}

/** Keeps what is filled in from being thrown away by a link or the back button. */
export const useUnsaved = (): Unsaved => {
  const [place] = useState(() => ({}))
  useEffect(() => () => void unsaved.delete(place), [place])
  return {
    touch: () => void unsaved.add(place),
    settle: () => void unsaved.delete(place),
    guard: <LeaveGuard isUnsaved={() => unsaved.has(place)} />,
  }
}

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

export interface Unsaved {
  /** Says that something was filled in that is saved nowhere. */
  touch: () => void
  /** Says that nothing is left unsaved: what is done next may lead away. */
  settle: () => void
  /** Asks before leaving; drawn by whoever uses this, fetched once it is needed. */
  guard: ReactNode
}

/** Keeps what is filled in from being thrown away by a link or the back button. */
export const useUnsaved = (): Unsaved => {
  const unsaved = useRef(false)
  const [wanted, setWanted] = useState(false)
  return {
    touch: () => {
      unsaved.current = true
      setWanted(true)
    },
    settle: () => { unsaved.current = false },
    guard: wanted && <Suspense><LeaveGuard isUnsaved={() => unsaved.current} /></Suspense>,
  }
}

const LeaveGuard = lazy(() => import('./LeaveGuard.tsx').then((module) => ({ default: module.LeaveGuard })))

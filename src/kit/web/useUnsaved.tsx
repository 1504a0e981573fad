import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { unsaved } from './unsaved.ts'

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
  const [place] = useState(() => ({}))
  const [wanted, setWanted] = useState(false)
  useEffect(() => () => void unsaved.delete(place), [place])
  return {
    touch: () => {
      unsaved.add(place)
      setWanted(true)
    },
    settle: () => void unsaved.delete(place),
    guard: wanted && <Suspense><LeaveGuard isUnsaved={() => unsaved.has(place)} /></Suspense>,
  }
}

const LeaveGuard = lazy(() => import('./LeaveGuard.tsx').then((module) => ({ default: module.LeaveGuard })))

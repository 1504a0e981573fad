import { useSyncExternalStore } from 'react'

/** Says that the session of whoever looks at this page has ended, or that he is signed in again: the page stays as it is under a cover. */
export const setSessionEnded = (now: boolean): void => {
  hasEnded = now
  for (const changed of watchers) changed()
}

/** Whether the session has ended while the page was open. */
export const useSessionEnded = (): boolean => useSyncExternalStore(watch, () => hasEnded)

let hasEnded = false
const watchers = new Set<() => void>()

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

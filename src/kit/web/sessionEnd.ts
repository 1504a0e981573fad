import { useEffect, useSyncExternalStore } from 'react'
import { focusBack } from './onceDrawn.ts'

/** Says that the session of whoever looks at this page has ended, or that he is signed in again: the page stays as it is under a cover. */
export const setSessionEnded = (now: boolean): void => {
  if (now && !hasEnded) before = lastFocused
  hasEnded = now
  for (const changed of watchers) changed()
}

/** Whether the session has ended while the page was open. */
export const useSessionEnded = (): boolean => {
  useEffect(() => {
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  return useSyncExternalStore(watch, () => hasEnded)
}

/** Gives the focus back to what had it before the session ended; where that is gone, to the page's content. */
export const focusAsBefore = (): void => {
  if (!hasEnded) focusBack(before?.isConnected ? before : document.getElementById('noi-dung'))
}

let hasEnded = false
let lastFocused: HTMLElement | undefined
let before: HTMLElement | undefined
const watchers = new Set<() => void>()

const watch = (changed: () => void) => {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

// The button that was pressed lets the focus go while it waits, before anybody knows that the session has ended.
const remember = ({ target }: FocusEvent) => {
  if (target instanceof HTMLElement) lastFocused = target
}

import { createContext, useContext } from 'react'
import { readScope, type ScopeReading, type ScopeTexts } from './scope.ts'

export interface Scope extends ScopeReading {
  /** The words of the address, as links carry them. */
  texts: ScopeTexts
  /** The day the installation believes in; empty outside the frame. */
  today: string
  /** Whether the reader sees the tasks of the whole province; others see what their reach holds. */
  isWhole: boolean
  /** Looks elsewhere: sets words of the scope in the address, or takes them away, and goes to the first page of the list. */
  set: (changes: Partial<Record<keyof ScopeTexts, string | number | undefined>>) => void
}

/** What every page looks at: the unit, the period, the day and the knowledge that the address carries. `view` goes into reads as of a day, `days` into lists of what happened. */
export const useScope = (): Scope => useContext(ScopeContext)

/** Given by ScopeProvider inside the frame; outside it nothing is chosen. */
export const ScopeContext = createContext<Scope>({ ...readScope({}, ''), texts: {}, today: '', isWhole: false, set: () => undefined })

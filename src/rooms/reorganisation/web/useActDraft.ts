import { useEffect, useState } from 'react'
import { now } from '../../../kit/dates.ts'
import { personHere } from '../../../kit/web/personHere.ts'
import { type ActDraft, emptyDraft, keepDraft, readDraft } from './actDraft.ts'

/** The act being prepared: kept on this machine with every change, gone when it was carried out. */
export const useActDraft = () => {
  const who = personHere() ?? ''
  const [draft, setDraft] = useState(() => readDraft(who))
  const [isKept, setIsKept] = useState(true)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (draft === emptyDraft) return
    // A long one is written once the hand rests.
    if (draft.steps.length <= 500) return setIsKept(keepDraft(who, draft))
    const wait = setTimeout(() => setIsKept(keepDraft(who, draft)), 300)
    return () => clearTimeout(wait)
  }, [draft, who])
  return {
    draft,
    isKept,
    /** Grows with every new beginning: fields begin anew with it. */
    round,
    change: (changes: Partial<ActDraft>) => setDraft((before) => ({ ...before, ...changes, keptAt: now() })),
    forget: () => {
      keepDraft(who, undefined)
      setDraft(emptyDraft)
      setRound((now) => now + 1)
    },
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { intakeApi } from './api.ts'
import type { AnError } from './places.ts'

/** How many errors are asked for at once. */
export const ERRORS = 50

/** Goes from error to error, in the order of the files: by list, by button, by n and Shift+n. What is shown is the very error one saw, also while the list behind it is being asked for anew. */
export const useErrorSteps = (id: string, total: number, onError: (error: AnError) => void) => {
  const queries = useQueryClient()
  const [at, setAt] = useState<number | null>(null)
  const show = (index: number, error: AnError | undefined) => {
    setAt(index)
    if (error) onError(error)
  }
  const go = async (to: number, isWanted = () => true) => {
    if (total === 0) return
    const index = ((to % total) + total) % total
    const input = { id, page: Math.floor(index / ERRORS) + 1, size: ERRORS }
    const { rows } = await queries.fetchQuery({ queryKey: [...intakeApi.listErrors.path, input], queryFn: () => intakeApi.listErrors(input), staleTime: 60_000 })
    if (isWanted()) show(index, rows[index % ERRORS])
  }
  const next = () => void go(at === null ? 0 : at + 1)
  const previous = () => void go(at === null ? total - 1 : at - 1)
  useHotkeys([['n', next], ['shift+n', previous]])
  return {
    at: at !== null && at < total ? at : null,
    /** Asked for while the list is read anew, it is gone to only where that is still wanted. */
    go: (to: number, isWanted?: () => boolean) => void go(to, isWanted),
    show, next, previous,
  }
}

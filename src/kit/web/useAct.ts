import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { maySendAgain, pauseBefore } from './busy.ts'
import type { Operation } from './client.ts'
import { randomKey } from './randomKey.ts'
import { isSignedOut, refusalOf, type Refusal } from './refusal.ts'

export interface Act<In, Out> {
  /** Sends the change; answers undefined when it was refused (see `refusal`). */
  run: (input: In) => Promise<Out | undefined>
  sending: boolean
  refusal: Refusal | undefined
  /** Forgets the refusal and starts a new act with a new key. */
  renew: () => void
}

/** One change of the server. A try that got no answer is sent again under the same key, so it is done once; where the server was too busy, by itself. */
export const useAct = <In, Out>(operation: Operation<In, Out>): Act<In, Out> => {
  const queries = useQueryClient()
  const key = useRef<string>(randomKey())
  const mutation = useMutation({
    mutationKey: [...operation.path],
    mutationFn: (input: In) => operation(input, { key: key.current }),
    retry: maySendAgain,
    retryDelay: (count, error) => pauseBefore(count, error),
    onSuccess: () => {
      key.current = randomKey()
      return queries.invalidateQueries()
    },
  })
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => undefined),
    sending: mutation.isPending,
    // That the session has ended is said over the whole page.
    refusal: mutation.error && !isSignedOut(mutation.error) ? refusalOf(mutation.error) : undefined,
    renew: () => {
      key.current = randomKey()
      mutation.reset()
    },
  }
}

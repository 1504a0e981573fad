import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { mayAskAgain, pauseBefore } from './busy.ts'
import { isOutOfSight, isSignedOut } from './refusal.ts'

/** The page's memory of what the server said; calls `onSignedOut` when a session has ended. */
export const createQueries = (onSignedOut: () => void): QueryClient => {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error)
        // Rights end: an old answer stays on screen while the line is bad, never against the server's word.
        if (isOutOfSight(error)) query.setState({ data: undefined, dataUpdatedAt: 0 })
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 15_000, gcTime: 43_200_000, retry: mayAskAgain, retryDelay: (count, error) => pauseBefore(count, error), refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

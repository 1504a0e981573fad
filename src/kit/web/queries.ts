import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isOutOfSight, isSignedOut, refusalOf } from './refusal.ts'

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
      queries: { staleTime: 15_000, gcTime: 43_200_000, retry: (count, error) => count < 2 && mayPass(error), refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

// A refusal stays a refusal; only silence and a server in trouble are worth asking again.
const mayPass = (error: unknown) => {
  const { status } = refusalOf(error)
  return status === 0 || status >= 502
}

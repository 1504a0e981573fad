import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Operation } from './client.ts'

export interface ReadOptions<Out = unknown> {
  /** false waits, for reads that depend on a choice not made yet. */
  enabled?: boolean
  /** How long an answer is good for, in milliseconds. */
  freshFor?: number
  /** After how many milliseconds it is asked again by itself, by what was answered last; false: not. */
  againAfter?: (answer: Out | undefined) => number | false
}

/** Reads from the server; while the input changes the old answer stays on screen. */
export const useRead = <In, Out>(
  operation: Operation<In, Out>,
  input: In,
  { enabled = true, freshFor, againAfter }: ReadOptions<Out> = {},
): UseQueryResult<Out> =>
  useQuery({
    queryKey: [...operation.path, input],
    queryFn: ({ signal }) => operation(input, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    ...(freshFor !== undefined && { staleTime: freshFor }),
    ...(againAfter && { refetchInterval: ({ state }: { state: { data: Out | undefined } }) => againAfter(state.data) }),
  })

import { useQueries } from '@tanstack/react-query'
import type { Operation } from '../../../kit/web/client.ts'

/** Blocks of something long, each asked for when it is first looked at; the answers by block, counted from 0. */
export const useBlocks = <In, Out>(operation: Operation<In, Out>, inputOf: (block: number) => In, wanted: readonly number[]): ReadonlyMap<number, Out> => {
  const blocks = [...new Set([0, ...wanted])].sort((left, right) => left - right)
  return useQueries({
    queries: blocks.map((block) => ({
      queryKey: [...operation.path, inputOf(block)],
      queryFn: ({ signal }: { signal: AbortSignal }) => operation(inputOf(block), { signal }),
      staleTime: 60_000,
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }, at) => (data === undefined ? [] : [[blocks[at] ?? 0, data as Out] as const]))),
  })
}

/** The blocks in which the items from–to lie. */
export const blocksOf = (from: number, to: number, size: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor(to / size) - Math.floor(from / size) + 1) }, (_, at) => Math.floor(from / size) + at)

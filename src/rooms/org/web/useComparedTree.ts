import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { orgApi } from './api.ts'
import { linesOf } from './comparedTree.ts'

export interface Days { before: string; after: string; known?: string }

/** The two trees level by level, each level fetched when its unit is opened; begins under the unit looked at. */
export const useComparedTree = (days: Days, topNo: number | null) => {
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const level = (parentNo: number | null) => {
    const input = { ...days, ...(parentNo !== null && { parentNo }), size: 500 }
    return { queryKey: [...orgApi.compareDays.path, input], queryFn: ({ signal }: { signal: AbortSignal }) => orgApi.compareDays(input, { signal }), staleTime: 60_000, placeholderData: keepPreviousData }
  }
  const [top] = useQueries({ queries: [level(topNo)] })
  // A single unit above all opens by itself.
  const only = top.data?.rows.length === 1 ? top.data.rows[0]?.unitNo : undefined
  const opened = new Set([...(only !== undefined && !turned.has(only) ? [only] : []), ...[...turned].filter((one) => one !== only)])
  const wanted = [...opened]
  const below = useQueries({ queries: wanted.map(level) })
  const levels = new Map([[topNo, top.data?.rows ?? []], ...wanted.map((unitNo, at): [number, NonNullable<typeof top.data>['rows']] => [unitNo, below[at]?.data?.rows ?? []])])
  const hidden = wanted.reduce((sum, _, at) => sum + ((below[at]?.data?.total ?? 0) - (below[at]?.data?.rows.length ?? 0)), 0)
  return {
    lines: linesOf(levels, opened, { parentNo: topNo, depth: 0 }), hidden, error: top.error, retry: () => void top.refetch(), isFirst: top.isPending, isBusy: top.isPlaceholderData || below.some(({ isFetching }) => isFetching),
    toggle: (unitNo: number) => setTurned((now) => new Set(now.has(unitNo) ? [...now].filter((one) => one !== unitNo) : [...now, unitNo])),
  }
}

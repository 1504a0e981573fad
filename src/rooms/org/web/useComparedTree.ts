import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { orgApi } from './api.ts'
import { linesOf } from './comparedTree.ts'

export interface Days { before: string; after: string; known?: string }

/** Units of a level that are fetched together. */
const SIZE = 500

/** The two trees level by level, each level fetched when its unit is opened; begins under the unit looked at. */
export const useComparedTree = (days: Days, topNo: number | null) => {
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const [pages, setPages] = useState<ReadonlyMap<number | null, number>>(new Map())
  const pagesOf = (parentNo: number | null) => Array.from({ length: pages.get(parentNo) ?? 1 }, (_, at) => ({ parentNo, page: at + 1 }))
  const level = ({ parentNo, page }: { parentNo: number | null; page: number }) => {
    const input = { ...days, ...(parentNo !== null && { parentNo }), page, size: SIZE }
    return { queryKey: [...orgApi.compareDays.path, input], queryFn: ({ signal }: { signal: AbortSignal }) => orgApi.compareDays(input, { signal }), staleTime: 60_000, placeholderData: keepPreviousData }
  }
  const tops = useQueries({ queries: pagesOf(topNo).map(level) })
  const [top] = tops
  if (!top) throw new Error('the first page of the first level is always asked for')
  // A single unit above all opens by itself.
  const only = top.data?.rows.length === 1 ? top.data.rows[0]?.unitNo : undefined
  const opened = new Set([...(only !== undefined && !turned.has(only) ? [only] : []), ...[...turned].filter((one) => one !== only)])
  const wanted = [...opened].flatMap(pagesOf)
  const below = useQueries({ queries: wanted.map(level) })
  const answers = [...pagesOf(topNo).map((asked, at) => ({ ...asked, data: tops[at]?.data })), ...wanted.map((asked, at) => ({ ...asked, data: below[at]?.data }))]
  const byParent = [...Map.groupBy(answers, ({ parentNo }) => parentNo)].map(([parentNo, some]) => ({ parentNo, rows: some.flatMap(({ data }) => data?.rows ?? []), total: some[0]?.data?.total ?? 0 }))
  const levels = new Map(byParent.map(({ parentNo, rows }) => [parentNo, rows]))
  const known = new Map(byParent.flatMap(({ rows }) => rows).map((row) => [row.unitNo, (row.after ?? row.before)?.label ?? '']))
  const short = byParent.filter(({ rows, total }) => rows.length > 0 && total > rows.length).map(({ parentNo, rows, total }) => ({ parentNo, shown: rows.length, total, label: parentNo === null ? undefined : known.get(parentNo) }))
  return {
    lines: linesOf(levels, opened, { parentNo: topNo, depth: 0 }), short, error: top.error, retry: () => void top.refetch(), isFirst: top.isPending, isBusy: top.isPlaceholderData || [...tops, ...below].some(({ isFetching }) => isFetching),
    showMore: (parentNo: number | null) => setPages((now) => new Map([...now, [parentNo, (now.get(parentNo) ?? 1) + 1]])),
    toggle: (unitNo: number) => setTurned((now) => new Set(now.has(unitNo) ? [...now].filter((one) => one !== unitNo) : [...now, unitNo])),
  }
}

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TreeRow } from '../overview-contract.ts'
import { reportsApi } from './api.ts'
import type { OverviewQuestion } from './question.ts'
import { arrange, hasLines, type TreeOrder } from './treeOrder.ts'

/** The organisation as it is opened: whole levels at once, single units when asked, or what a search found. */
export const useTree = (question: OverviewQuestion, { search, all, order }: { search: string; all: boolean; order: TreeOrder }) => {
  const [level, setLevel] = useState(1)
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set())
  const asked = { ...question, ...(search ? { search } : { depth: level }) }
  const base = useQuery({ queryKey: ['reports', 'readTree', asked], queryFn: ({ signal }) => reportsApi.readTree(asked, { signal }), staleTime: 60_000, placeholderData: keepPreviousData })
  const isSearch = search !== ''
  const opensByItself = (row: TreeRow) => isSearch || row.depth < level
  const isOpen = (row: TreeRow) => hasLines(row, all || isSearch) && opensByItself(row) !== turned.has(row.unitNo)
  const wanted = [...turned]
  const opened = useQueries({
    queries: wanted.map((unitNo) => {
      const input = { ...question, unitNo, depth: 1 }
      return { queryKey: ['reports', 'readTree', input], queryFn: ({ signal }: { signal: AbortSignal }) => reportsApi.readTree(input, { signal }), staleTime: 60_000 }
    }),
  })
  const fetched = new Map(wanted.map((unitNo, at) => [unitNo, opened[at]?.data?.rows.filter(({ parentNo }) => parentNo === unitNo)]))
  const root = base.data?.rows[0]
  const below = Map.groupBy(base.data?.rows ?? [], ({ parentNo }) => parentNo)
  const childrenOf = (row: TreeRow) => (!opensByItself(row) || (isSearch && !below.has(row.unitNo)) ? (fetched.get(row.unitNo) ?? []).map((child) => ({ ...child, depth: row.depth + 1 })) : below.get(row.unitNo) ?? [])
  const lines = root ? arrange(root, { childrenOf, isOpen, order, all: all || isSearch }) : []
  return {
    lines, error: base.error, retry: () => void base.refetch(), isFirst: base.isPending, isBusy: base.isPlaceholderData, level,
    setLevel: (next: number) => { setLevel(next); setTurned(new Set()) },
    isOpen,
    hasLines: (row: TreeRow) => hasLines(row, all || isSearch),
    isFetching: (row: TreeRow) => turned.has(row.unitNo) && !opensByItself(row) && fetched.get(row.unitNo) === undefined,
    toggle: ({ unitNo }: TreeRow) => setTurned((now) => new Set(now.has(unitNo) ? [...now].filter((one) => one !== unitNo) : [...now, unitNo])),
  }
}

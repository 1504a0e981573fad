import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { GroupBy, ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import { type FilterInput, PAGE_SIZE, sortOf } from './taskFilters.ts'

export interface GroupAsked {
  input: FilterInput
  by: GroupBy
  sort: string | undefined
  /** Told the rows there are, whenever there are others. */
  onRows?: (key: string, rows: ListedTask[]) => void
}

export interface GroupRowsRead {
  rows: ListedTask[] | undefined
  error: unknown
  retry: () => void
  /** Fetches the next rows; undefined when all are there. */
  more: (() => void) | undefined
  fetching: boolean
}

/** The tasks of one group, twenty-five at a time, fetched once the group is opened. */
export const useGroupRows = ({ input, by, sort, onRows }: GroupAsked, key: string, opened: boolean): GroupRowsRead => {
  const query = useInfiniteQuery({
    queryKey: ['progress', 'listTasks', 'group', input, by, key, sort],
    queryFn: ({ pageParam, signal }) => progressApi.listTasks({ ...input, groupBy: by, groupKey: key, offers: true, ...sortOf(sort), ...(pageParam && { after: pageParam }), size: PAGE_SIZE }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    enabled: opened,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows), [query.data])
  useEffect(() => {
    if (rows) onRows?.(key, rows)
  }, [rows, key, onRows])
  return {
    rows,
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    fetching: query.isFetching,
  }
}

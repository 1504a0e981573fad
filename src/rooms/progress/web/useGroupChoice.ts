import { useCallback, useState } from 'react'
import { useRead } from '../../../kit/web/useRead.ts'
import { type Choice, useSelection } from '../../../kit/web/useSelection.ts'
import type { ListedTask } from '../contract.ts'
import { progressApi } from './api.ts'
import type { FilterInput } from './taskFilters.ts'

export interface GroupChoice {
  picked: Choice
  /** The rows fetched so far, of all groups. */
  rows: ListedTask[]
  onRows: (key: string, rows: ListedTask[]) => void
  /** How many tasks the filter finds; counted once something is chosen. */
  total: number
}

/** What is chosen among the rows of groups, which come a part at a time. */
export const useGroupChoice = (input: FilterInput): GroupChoice => {
  const [fetched, setFetched] = useState<ReadonlyMap<string, ListedTask[]>>(new Map())
  const onRows = useCallback((key: string, rows: ListedTask[]) => setFetched((now) => (now.get(key) === rows ? now : new Map(now).set(key, rows))), [])
  const rows = [...fetched.values()].flat()
  const picked = useSelection(rows.map(({ taskId }) => taskId), JSON.stringify(input))
  const counts = useRead(progressApi.readTaskCounts, input, { enabled: picked.count(1) > 0 })
  return { picked, rows, onRows, total: counts.data?.total ?? picked.keys.size }
}

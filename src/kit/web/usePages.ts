import { useState } from 'react'
import type { PagerProps } from './Pager.tsx'

/** A list as it was read: how many there are, and where it goes on after this page. */
interface Read { data: { total: number; atLeast?: boolean; next?: string | null } | undefined; isPlaceholderData: boolean }

/** Where the pages of a list go on, as far as they were turned: the page after one that was left is asked by key, any other by its number, as an address names it. `asked` goes with the question, `pagerOf` makes the pager of what was read. */
export const usePages = (question: object, { page, turn }: { page: number; turn: (page: number) => void }) => {
  const [seen, setSeen] = useState<Record<string, string>>({})
  const nameOf = (at: number) => JSON.stringify([at, question])
  const after = page > 1 ? seen[nameOf(page - 1)] : undefined
  const pagerOf = ({ data, isPlaceholderData }: Read, pageSize: number): PagerProps => ({
    page, pageSize, total: data?.total ?? 0, atLeast: data?.atLeast ?? false, goesOn: Boolean(data?.next),
    onPage: (to) => {
      const next = isPlaceholderData ? undefined : data?.next
      if (next) setSeen((before) => ({ ...before, [nameOf(page)]: next }))
      turn(to)
    },
  })
  return { asked: { page, ...(after && { after }) }, pagerOf }
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Remark } from '../contract.ts'
import { remarksApi } from './api.ts'

/** Marks what mentions the reader as read once it is on his screen; the mark on the remark stays until he comes again. */
export const useMarkRead = (rows: Remark[]) => {
  const queries = useQueryClient()
  const sent = useRef(new Set<string>())
  useEffect(() => {
    const remarkIds = rows.filter(({ id, unread }) => unread && !sent.current.has(id)).map(({ id }) => id)
    if (remarkIds.length === 0) return
    for (const id of remarkIds) sent.current.add(id)
    // A mark that does not arrive is sent the next time: nothing is lost by it.
    remarksApi.markRead({ remarkIds }, { key: `read-${remarkIds.join().slice(0, 180)}` }).then(() => queries.invalidateQueries({ queryKey: ['remarks', 'listMentions'] }), () => undefined)
  }, [rows, queries])
}

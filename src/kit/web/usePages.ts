import { useEffect, useRef } from 'react'

/** Where the pages of a list go on, as far as they were seen: the page after one that was seen is asked by key, any other by its number. */
export const usePages = (question: object, page: number) => {
  const seen = useRef(new Map<string, string>())
  const nameOf = (at: number) => JSON.stringify([at, question])
  const after = page > 1 ? seen.current.get(nameOf(page - 1)) : undefined
  const here = nameOf(page)
  /** Remembers where the page that is shown goes on. */
  const useNext = (next: string | null | undefined) => useEffect(() => { if (next) seen.current.set(here, next) }, [next, here])
  return { asked: { page, ...(after && { after }) }, useNext }
}

import { useState } from 'react'

/** Where the pages of a list go on, as far as they were turned: the page after one that was left forwards is asked by key, any other by its number. Who turns a page says with `remember` where it went on. */
export const usePages = (question: object, page: number) => {
  const [seen, setSeen] = useState<Record<string, string>>({})
  const nameOf = (at: number) => JSON.stringify([at, question])
  const after = page > 1 ? seen[nameOf(page - 1)] : undefined
  const remember = (next: string | null | undefined) => { if (next) setSeen((before) => ({ ...before, [nameOf(page)]: next })) }
  return { asked: { page, ...(after && { after }) }, remember }
}

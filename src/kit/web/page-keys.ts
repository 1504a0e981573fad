import { useEffect, useRef } from 'react'

/** A key of a page: what it is called in the help sheet and what it does. */
export interface PageKey {
  /** As Mantine writes keys: 'n', 'shift+A', 'mod+S'. */
  keys: string
  label: string
  run: () => void
}

/** Gives the page keys of its own while it is on screen; the help sheet lists them. */
export const usePageKeys = (keys: PageKey[]): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const given: Given = () => latest.current
    registered = [...registered, given]
    return () => {
      registered = registered.filter((one) => one !== given)
    }
  }, [])
}

/** The keys pages have now; the last given of one key wins. */
export const currentPageKeys = (): PageKey[] => [...new Map(registered.flatMap((given) => given()).map((one) => [one.keys, one])).values()]

type Given = () => PageKey[]

let registered: Given[] = []

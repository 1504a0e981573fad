import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { FINDER } from './finder.ts'

/** Opens the finder at Ctrl K (Cmd K), from whatever field, and when a button asks for it. */
export const FinderKey = ({ children }: { children: (close: () => void) => ReactNode }) => {
  const [opened, setOpened] = useState(false)
  useHotkeys([['mod+K', () => setOpened(true)]], [])
  useEffect(() => {
    const open = () => setOpened(true)
    addEventListener(FINDER, open)
    return () => removeEventListener(FINDER, open)
  }, [])
  return opened && children(() => setOpened(false))
}

import { useHotkeys } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { FINDER } from './finder.ts'
import { useSummoned } from './useSummoned.ts'

/** Opens the finder at Ctrl K (Cmd K), from whatever field, and when a button asks for it. */
export const FinderKey = ({ children }: { children: (close: () => void) => ReactNode }) => {
  const { opened, open, close } = useSummoned(FINDER)
  useHotkeys([['mod+K', open]], [])
  return opened && children(close)
}

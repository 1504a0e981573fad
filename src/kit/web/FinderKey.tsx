import { useHotkeys } from '@mantine/hooks'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FINDER } from './finder.ts'
import { useFocusBack } from './useFocusBack.ts'

/** Opens the finder at Ctrl K (Cmd K), from whatever field, and when a button asks for it. */
export const FinderKey = ({ children }: { children: (close: () => void) => ReactNode }) => {
  const [opened, setOpened] = useState(false)
  const { mark, giveBack } = useFocusBack()
  const open = () => {
    mark()
    setOpened(true)
  }
  const close = () => {
    setOpened(false)
    giveBack()
  }
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useHotkeys([['mod+K', () => latest.current()]], [])
  useEffect(() => {
    const listen = () => latest.current()
    addEventListener(FINDER, listen)
    return () => removeEventListener(FINDER, listen)
  }, [])
  return opened && children(close)
}

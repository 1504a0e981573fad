import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type GoKey, KEY_HELP } from './keys.ts'
import { useGo } from './useGo.ts'

/** The keyboard: '/' searches, g and a letter goes, '?' shows the help sheet. */
export const KeyHelp = ({ ways }: { ways: GoKey[] }) => {
  const [opened, setOpened] = useState(false)
  useGoKeys(ways)
  useHotkeys([['shift+?', () => setOpened(true)], ['?', () => setOpened(true)], ['/', focusSearch]])
  useEffect(() => {
    const open = () => setOpened(true)
    addEventListener(KEY_HELP, open)
    return () => removeEventListener(KEY_HELP, open)
  }, [])
  return opened && <Suspense><KeySheet ways={ways} onClose={() => setOpened(false)} /></Suspense>
}

const KeySheet = lazy(() => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet })))

const useGoKeys = (ways: GoKey[]) => {
  const go = useGo()
  const pressed = useRef(0)
  const follow = (key: string) => {
    const way = ways.find((one) => one.key === key)
    if (way && Date.now() - pressed.current < 1200) void go(way.href)
  }
  useHotkeys([['g', () => { pressed.current = Date.now() }, { preventDefault: false }], ...ways.map((way): [string, () => void] => [way.key, () => follow(way.key)])])
}

const focusSearch = () => document.querySelector<HTMLInputElement>('input[data-search-key]')?.focus()

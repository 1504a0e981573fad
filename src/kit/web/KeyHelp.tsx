import { getHotkeyHandler } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { type GoKey, KEY_HELP } from './keys.ts'
import { currentPageKeys } from './page-keys.ts'
import { isOnRow, stepRows } from './row-steps.ts'
import { useGo } from './useGo.ts'
import { useSummoned } from './useSummoned.ts'

/** The keyboard: '/' searches, j and k go through rows, g and a letter goes, pages add their own, '?' shows the help sheet. */
export const KeyHelp = ({ ways }: { ways: GoKey[] }) => {
  const { opened, open, close } = useSummoned(KEY_HELP)
  useKeys(ways, open)
  return opened && <Suspense><KeySheet ways={ways} pageKeys={currentPageKeys()} onClose={close} /></Suspense>
}

const KeySheet = lazy(() => import('./KeySheet.tsx').then((module) => ({ default: module.KeySheet })))

const useKeys = (ways: GoKey[], openSheet: () => void) => {
  const go = useGo()
  const pressed = useRef(0)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return
      // Another key of a pair is still waited for.
      const way = Date.now() - pressed.current < 1200 && isPlain(event) ? ways.find(({ key }) => key === event.key) : undefined
      pressed.current = 0
      const act = way ? () => void go(way.href) : actOf(event, openSheet)
      if (event.key === 'g' && isPlain(event)) pressed.current = Date.now()
      else if (act?.() !== false && act) event.preventDefault()
      else if (!act) getHotkeyHandler(currentPageKeys().map(({ keys, run }) => [keys, run]))(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

const actOf = (event: KeyboardEvent, openSheet: () => void): (() => unknown) | undefined => {
  if (event.key === '?') return openSheet
  if (!isPlain(event)) return undefined
  if (event.key === '/') return focusSearch
  if (event.key === 'j' || (event.key === 'ArrowDown' && isOnRow())) return () => stepRows(1)
  return event.key === 'k' || (event.key === 'ArrowUp' && isOnRow()) ? () => stepRows(-1) : undefined
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey && !shiftKey

// Letters belong to whoever writes, and to an open dialogue.
const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="listbox"], [role="menu"]') !== null)

const focusSearch = () => document.querySelector<HTMLInputElement>('main input[data-search-key]')?.focus()

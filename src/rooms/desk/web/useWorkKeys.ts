import { type RefObject, useEffect, useRef } from 'react'

/** The keyboard of my work: j and k walk the items, Enter opens, a accepts, r returns; when an item is done, the focus goes to the one that took its place. */
export const useWorkKeys = (list: RefObject<HTMLElement | null>, rows: unknown): void => {
  const place = useRef(-1)
  useEffect(() => {
    const itemsOf = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-work-item]') ?? [])]
    const remember = () => { place.current = itemsOf().findIndex((item) => item.contains(document.activeElement)) }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return
      const items = itemsOf()
      const item = items[place.current]
      const acts: Record<string, (() => void) | undefined> = {
        j: () => items[Math.min(place.current + 1, items.length - 1)]?.focus(), k: () => items[Math.max(place.current - 1, 0)]?.focus(),
        ...(document.activeElement === item && { Enter: () => item?.querySelector<HTMLElement>('a')?.click() }),
        ...(item && { a: buttonOf(item, 'a'), r: buttonOf(item, 'r') }),
      }
      const act = acts[event.key]
      if (!act) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    const region = list.current
    region?.addEventListener('focusin', remember)
    // Taken before the frame's own keys for rows, which know neither a nor r.
    document.addEventListener('keydown', press, true)
    return () => {
      region?.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', press, true)
    }
  }, [list])
  useEffect(() => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-work-item]') ?? [])]
    if (place.current >= 0 && document.activeElement === document.body) items[Math.min(place.current, items.length - 1)]?.focus()
  }, [list, rows])
}

const buttonOf = (item: HTMLElement, key: string) => {
  const button = item.querySelector<HTMLElement>(`[data-key="${key}"]`)
  return button ? () => button.click() : undefined
}

// Who writes or answers a dialog presses letters for their own sake.
const isBusyElsewhere = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input, textarea, select, [contenteditable]') || target.closest('[role="dialog"]') !== null)

import type { KeyboardEvent } from 'react'

/** Up and down go to the next row's first link or button, right and left open and close what the row can open. */
export const onRowArrow = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const row = (event.target as HTMLElement).closest('li')
  if (!row) return
  const open = row.querySelector<HTMLElement>('[aria-expanded]')
  const acts: Record<string, () => void> = {
    ArrowDown: () => firstOf(row.nextElementSibling)?.focus(),
    ArrowUp: () => firstOf(row.previousElementSibling)?.focus(),
    ArrowRight: () => { if (open?.getAttribute('aria-expanded') === 'false') open.click() },
    ArrowLeft: () => { if (open?.getAttribute('aria-expanded') === 'true') open.click() },
  }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

const firstOf = (row: Element | null) => row?.querySelector<HTMLElement>('button, a')

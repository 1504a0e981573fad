import type { KeyboardEvent } from 'react'

/** What the keys do on a line of the tree. */
export interface TreeKeyActs { isOpen: boolean; hasChildren: boolean; toggle: () => void; open: () => void; goToParent: () => void }

/** Arrows of a treegrid: up and down among lines, right opens and then walks the numbers, left walks back and then closes; Enter opens the rows behind. */
export const onTreeKey = (event: KeyboardEvent<HTMLTableRowElement>, { isOpen, hasChildren, toggle, open, goToParent }: TreeKeyActs): void => {
  const row = event.currentTarget
  const links = [...row.querySelectorAll<HTMLElement>('a')].filter((link) => link.offsetParent !== null)
  const at = links.indexOf(document.activeElement as HTMLElement)
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('tr') ?? [])]
  const place = rows.indexOf(row)
  const acts: Record<string, () => void> = {
    ArrowDown: () => rows[place + 1]?.focus(), ArrowUp: () => rows[place - 1]?.focus(), Home: () => rows[0]?.focus(), End: () => rows.at(-1)?.focus(),
    ArrowRight: () => { if (at < 0 && hasChildren && !isOpen) toggle(); else links[at + 1]?.focus() },
    ArrowLeft: () => { if (at > 0) links[at - 1]?.focus(); else if (at === 0) row.focus(); else if (isOpen) toggle(); else goToParent() },
    ...(at < 0 && { Enter: open, ' ': () => { if (hasChildren) toggle() } }),
  }
  const act = acts[event.key]
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** Moves the focus to the row after or before the present one of the page's list; answers whether there was one to go to. */
export const stepRows = (by: 1 | -1): boolean => {
  const links = rowLinks()
  const at = links.findIndex((link) => link === document.activeElement || rowOf(link) === rowOf(document.activeElement))
  const next = at < 0 ? links[by === 1 ? 0 : links.length - 1] : links[at + by]
  if (!next) return false
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

/** Whether the focus is on a row, so that arrows mean rows and not scrolling. */
export const isOnRow = (): boolean => rowOf(document.activeElement) !== null && document.activeElement instanceof HTMLAnchorElement

const rowOf = (element: Element | null) => element?.closest('main tbody tr, main ul > li') ?? null

// The first link of each row of the first list that has any; rows without a link are passed over.
const rowLinks = (): HTMLAnchorElement[] => {
  const rows = [...document.querySelectorAll('main tbody tr')]
  return (rows.length > 0 ? rows : [...document.querySelectorAll('main ul > li')]).flatMap((row) => row.querySelector<HTMLAnchorElement>('a[href]') ?? [])
}

import { matchesSearch } from '../words.ts'

/** One thing the finder offers: an address to go to, or an act to do. */
export interface FinderItem {
  key: string
  title: string
  note?: string | undefined
  href?: string
  run?: () => void
  /** Other words people may type for it. */
  also?: string
}

/** Things of one kind, under their name. */
export interface FinderGroup {
  name: string
  items: FinderItem[]
  /** Where the rest is, when there is more than is shown. */
  more?: FinderItem | undefined
}

/** Those whose title or other words begin with what was typed, accents aside. */
export const matching = (items: FinderItem[], typed: string): FinderItem[] => items.filter(({ title, note = '', also = '' }) => matchesSearch(`${title} ${note} ${also}`, typed))

/** Opens the finder from anywhere. */
export const openFinder = (): void => void dispatchEvent(new Event(FINDER))

/** The event that asks for the finder. */
export const FINDER = 'guong-finder'

/** What somebody went to last in this window, newest first. */
export const recentOf = (who: string): FinderItem[] => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(who)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isItem) : []
  } catch {
    return []
  }
}

/** Remembers a choice for this window only: titles of tasks do not stay on a shared machine. */
export const rememberRecent = (who: string, { key, title, note, href }: FinderItem): void => {
  if (!href) return
  try {
    sessionStorage.setItem(keyOf(who), JSON.stringify([{ key, title, note, href }, ...recentOf(who).filter((one) => one.key !== key)].slice(0, 6)))
  } catch {
    return
  }
}

const keyOf = (who: string) => `guong-recent-${who}`

const isItem = (one: unknown): one is FinderItem =>
  typeof one === 'object' && one !== null && 'key' in one && 'title' in one && 'href' in one && typeof one.title === 'string' && typeof one.href === 'string'

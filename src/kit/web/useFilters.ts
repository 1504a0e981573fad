import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { SCOPE_KEYS } from './scope.ts'

/** What the address of a page may carry: every value a text, nothing set is absent. */
export type Filters = Record<string, string | undefined>

export interface FilterState {
  filters: Filters
  /** Sets some filters and goes back to the first page; an empty text takes a filter away. */
  set: (changes: Filters, options?: { keepPage?: boolean; replace?: boolean }) => void
  /** Takes all filters away but those named; what is looked at (unit, period, day) stays. */
  clear: (keep?: string[]) => void
  page: number
  /** Goes to another page of the list; the back button comes back to this one. */
  turn: (page: number) => void
}

/** The filters of a list, kept in its address, so that a link, the back button and a reload show the same rows. */
export const useFilters = (): FilterState => {
  const filters: Filters = useSearch({ strict: false })
  const navigate = useNavigate()
  const go = useCallback(
    (search: Filters, replace: boolean) => void navigate({ to: '.', search: present(search) as never, replace, resetScroll: false }),
    [navigate],
  )
  return {
    filters,
    set: (changes, { keepPage = false, replace = true } = {}) =>
      go({ ...filters, ...(keepPage ? {} : { [PAGE]: undefined }), ...changes }, replace),
    turn: (page) => go({ ...filters, [PAGE]: String(page) }, false),
    clear: (keep = []) => go(Object.fromEntries([...keep, ...SCOPE_KEYS].map((name) => [name, filters[name]])), true),
    page: Math.max(1, Number.parseInt(filters[PAGE] ?? '1', 10) || 1),
  }
}

/** The name of the page number in an address. */
export const PAGE = 'page'

const present = (search: Filters) => Object.fromEntries(Object.entries(search).filter(([, value]) => value))

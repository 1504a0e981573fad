import { SCOPE_KEYS } from '../../../kit/web/scope.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'

/** The part of an address that a view keeps, always in one order; the page number never, the frame's scope only when asked. */
export const viewSearchOf = (filters: Filters, withScope = false): string =>
  new URLSearchParams(
    Object.entries(filters)
      .filter((pair): pair is [string, string] => Boolean(pair[1]))
      .filter(([name]) => name !== 'page' && name !== 'view' && (withScope || !isScope(name)))
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  ).toString()

/** The filters of a view. */
export const filtersOfView = (search: string): Filters => Object.fromEntries(new URLSearchParams(search))

/** Whether an address shows what a view shows; the scope counts where the view has one of its own. */
export const showsView = (filters: Filters, search: string): boolean => {
  const own = filtersOfView(search)
  const withScope = Object.keys(own).some(isScope)
  return viewSearchOf(filters, withScope) === viewSearchOf(own, withScope)
}

const isScope = (name: string) => SCOPE_KEYS.some((key) => key === name)

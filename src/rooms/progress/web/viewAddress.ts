import { SCOPE_KEYS } from '../../../kit/web/scope.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { KEPT } from './narrowing.ts'

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

/** Whether a view says itself which unit, period and day are looked at. */
export const hasScope = (search: string): boolean => Object.keys(filtersOfView(search)).some(isScope)

/** Whether what is seen is what a view shows; scope, columns and density count where the view has its own. */
export const showsView = (seen: Filters, search: string): boolean => {
  const own = filtersOfView(search)
  const free = ['columns', 'density'].filter((name) => !own[name]).map((name) => [name, undefined] as const)
  return viewSearchOf({ ...seen, ...Object.fromEntries(free) }, hasScope(search)) === viewSearchOf(own, hasScope(search))
}

/** Whether the list is narrowed by just these conditions, however its rows are shown. */
export const showsConditions = (filters: Filters, search: string): boolean =>
  viewSearchOf(conditionsOf(filters)) === search

/** The conditions of an address alone, without how rows are shown and without the scope. */
export const conditionsOf = (filters: Filters): Filters => filtersOfView(viewSearchOf({ ...filters, ...Object.fromEntries(KEPT.map((name) => [name, undefined])) }))

/** How rows are shown, whatever the conditions. */
export const displayOf = (filters: Filters): Filters => Object.fromEntries(KEPT.map((name) => [name, filters[name]]))

const isScope = (name: string) => SCOPE_KEYS.some((key) => key === name)

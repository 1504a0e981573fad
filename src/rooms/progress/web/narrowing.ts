import { SCOPE_KEYS } from '../../../kit/web/scope.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'

/** What of an address is no condition: how tasks are shown, not which. */
export const KEPT = ['sort', 'basis', 'group', 'layout', 'columns', 'zoom', 'month', 'rows', 'density']

/** By how many conditions the list is narrowed, the search and the frame's scope aside. */
export const narrowedBy = (filters: Filters): number =>
  Object.keys(filters).filter((name) => filters[name] && !KEPT.includes(name) && !SCOPE_KEYS.some((key) => key === name) && !['search', 'page', 'view'].includes(name)).length

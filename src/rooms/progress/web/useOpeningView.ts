import { useEffect, useRef } from 'react'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { viewSearchOf } from './viewAddress.ts'
import type { ViewsRead } from './useViews.ts'

/** Opens the list with the view its reader chose, once, when the address asked for nothing of its own. */
export const useOpeningView = ({ views, opensWith, open }: ViewsRead): void => {
  const { filters } = useFilters()
  const decided = useRef(Boolean(filters['view']) || viewSearchOf(filters) !== '')
  const opening = decided.current ? undefined : views.find(({ id }) => id === opensWith)
  useEffect(() => {
    if (!opening || decided.current) return
    decided.current = true
    open(opening, { replace: true })
  })
}

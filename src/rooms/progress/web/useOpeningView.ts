import { useEffect, useRef, useState } from 'react'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { viewSearchOf } from './viewAddress.ts'
import type { ViewsRead } from './useViews.ts'

/** Opens the list with the view its reader chose, once, when the address asked for nothing of its own. */
export const useOpeningView = ({ views, opensWith, open }: ViewsRead): void => {
  const { filters } = useFilters()
  const [plain] = useState(() => !filters['view'] && viewSearchOf(filters) === '')
  const opened = useRef(false)
  const opening = plain ? views.find(({ id }) => id === opensWith) : undefined
  useEffect(() => {
    if (!opening || opened.current) return
    opened.current = true
    open(opening, { replace: true })
  })
}

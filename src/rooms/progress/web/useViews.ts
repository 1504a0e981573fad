import { useNavigate } from '@tanstack/react-router'
import { useLingui } from '@lingui/react/macro'
import { useScope } from '../../../kit/web/useScope.ts'
import { type Filters, useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { View } from '../../views/contract.ts'
import { viewsApi } from './api.ts'
import { displayOf, filtersOfView, hasScope, showsConditions, showsView, viewSearchOf } from './viewAddress.ts'

export type ShownView = Pick<View, 'id' | 'name' | 'search'> & Partial<View> & { builtIn: boolean }

export interface ViewsRead {
  views: ShownView[]
  /** The saved view the address was opened with, or the view it shows now. */
  current: ShownView | undefined
  /** Whether what is seen has gone away from that saved view. */
  changed: boolean
  opensWith: string | null
  /** What would be saved now. */
  searchNow: string
  searchWithScope: string
  open: (view: ShownView, options?: { replace: boolean }) => void
}

/** The views of the task list in this person's order: built-in ones, which are conditions only, his own, and those shared with him, which say all that is seen. */
export const useViews = (seen: Filters): ViewsRead => {
  const { t } = useLingui()
  const { filters } = useFilters()
  const { texts } = useScope()
  const navigate = useNavigate()
  const saved = useRead(viewsApi.listViews, {}, { freshFor: 60_000 }).data
  const builtIn = (id: string, name: string, search: string) => ({ id, name, search: viewSearchOf(filtersOfView(search)), builtIn: true })
  const all: ShownView[] = [
    builtIn('all', t`Tất cả các việc`, ''), builtIn('mine', t`Của tôi`, 'mine=true'), builtIn('late', t`Quá hạn`, 'state=overdue'),
    builtIn('soon', t`Đến hạn trong 30 ngày`, 'dueWithin=days30&state=not_started%2Cin_progress'), builtIn('pending', t`Chờ thẩm định`, 'pending=true'),
    builtIn('never', t`Chưa báo cáo lần nào`, 'neverReported=true'), ...(saved?.views ?? []).map((view) => ({ ...view, builtIn: false })),
  ]
  const views = inOrder(all, saved?.order ?? [])
  const now = { ...filters, ...seen }
  const current = views.find(({ id, builtIn: is }) => !is && id === filters['view']) ?? views.find(({ builtIn: is, search }) => !is && showsView(now, search)) ?? views.find(({ builtIn: is, search }) => is && showsConditions(filters, search))
  return {
    views, current, changed: current !== undefined && !current.builtIn && !showsView(now, current.search), opensWith: saved?.opensWith ?? null,
    searchNow: viewSearchOf(now), searchWithScope: viewSearchOf({ ...now, ...texts }, true),
    open: (view, { replace } = { replace: false }) => {
      const kept = { ...(hasScope(view.search) ? {} : texts), ...(view.builtIn ? displayOf(filters) : {}) }
      void navigate({ to: '.', search: { ...kept, ...filtersOfView(view.search), view: view.id } as never, replace, resetScroll: false })
    },
  }
}

const inOrder = (views: ShownView[], order: string[]) => {
  const place = new Map(order.map((id, at) => [id, at]))
  return views.toSorted((left, right) => (place.get(left.id) ?? order.length) - (place.get(right.id) ?? order.length))
}

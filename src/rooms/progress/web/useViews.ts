import { useNavigate } from '@tanstack/react-router'
import { useLingui } from '@lingui/react/macro'
import { useScope } from '../../../kit/web/useScope.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { View } from '../../views/contract.ts'
import { viewsApi } from './api.ts'
import { filtersOfView, showsView, viewSearchOf } from './viewAddress.ts'

export type ShownView = Pick<View, 'id' | 'name' | 'search'> & Partial<View> & { builtIn: boolean }

export interface ViewsRead {
  views: ShownView[]
  /** The view the address was opened with, or that it shows now. */
  current: ShownView | undefined
  /** Whether the address has gone away from that view. */
  changed: boolean
  opensWith: string | null
  /** What would be saved now. */
  searchNow: string
  searchWithScope: string
  open: (view: ShownView, options?: { replace: boolean }) => void
}

/** The views of the task list in this person's order: built-in ones, his own, those shared with him. */
export const useViews = (): ViewsRead => {
  const { t } = useLingui()
  const { filters } = useFilters()
  const { texts } = useScope()
  const navigate = useNavigate()
  const saved = useRead(viewsApi.listViews, {}, { freshFor: 60_000 }).data
  const builtIn = (id: string, name: string, search: string) => ({ id, name, search, builtIn: true })
  const all: ShownView[] = [
    builtIn('all', t`Tất cả các việc`, ''), builtIn('mine', t`Của tôi`, 'mine=true'), builtIn('late', t`Quá hạn`, 'state=overdue'),
    builtIn('soon', t`Đến hạn trong 30 ngày`, 'dueWithin=days30&state=not_started%2Cin_progress'), builtIn('pending', t`Chờ thẩm định`, 'pending=true'),
    builtIn('never', t`Chưa báo cáo lần nào`, 'neverReported=true'), ...(saved?.views ?? []).map((view) => ({ ...view, builtIn: false })),
  ]
  const views = inOrder(all, saved?.order ?? [])
  const current = views.find(({ id }) => id === filters['view']) ?? views.find(({ search }) => showsView(filters, search))
  return {
    views, current, changed: current !== undefined && !showsView(filters, current.search), opensWith: saved?.opensWith ?? null,
    searchNow: viewSearchOf(filters), searchWithScope: viewSearchOf({ ...filters, ...texts }, true),
    open: (view, { replace } = { replace: false }) => void navigate({ to: '.', search: { ...texts, ...filtersOfView(view.search), view: view.id } as never, replace, resetScroll: false }),
  }
}

const inOrder = (views: ShownView[], order: string[]) => {
  const place = new Map(order.map((id, at) => [id, at]))
  return views.toSorted((left, right) => (place.get(left.id) ?? order.length) - (place.get(right.id) ?? order.length))
}

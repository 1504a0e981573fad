import { addressOf } from '../../../kit/web/addresses.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { filtersOfView, viewSearchOf } from './viewAddress.ts'

/** The list of what falls due between two days, with the same conditions. */
export const dueAddress = (filters: Filters, from: string, to = from): string => {
  const { layout: _layout, month: _month, zoom: _zoom, rows: _rows, group: _group, dueWithin: _within, ...conditions } = filtersOfView(viewSearchOf(filters))
  return addressOf('/viec', { ...conditions, dueFrom: from, dueTo: to, sort: 'due' })
}

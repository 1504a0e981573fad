import { type FilterState, useFilters } from '../../../kit/web/useFilters.ts'
import { useScope } from '../../../kit/web/useScope.ts'

/** The filters of the address, with the unit, the day and the knowledge that the frame looks at. */
export const useTaskFilters = (): FilterState => {
  const { unitNo, view } = useScope()
  const state = useFilters()
  return { ...state, filters: { ...state.filters, unitNo: unitNo === undefined ? undefined : String(unitNo), on: view.on, known: view.known } }
}

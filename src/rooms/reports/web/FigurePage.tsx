import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { reportsApi } from './api.ts'
import { FigureRows } from './FigureRows.tsx'
import { FIGURE_ROWS } from './FigureRowTable.tsx'

/** Con số này từ đâu ra: the rows behind one figure; the address holds the question. */
export const FigurePage = () => {
  const { filters, page } = useFilters()
  const { unitNo, view } = useScope()
  // The scope has read its own words of the address; what they can not mean is not asked.
  const { page: _page, unitNo: _unitNo, unit: _unit, period: _period, on: _on, known: _known, ...question } = filters
  const read = useRead(reportsApi.readFigureRows, { ...question, ...(unitNo !== undefined && { unitNo }), ...view, page, size: FIGURE_ROWS } as Parameters<typeof reportsApi.readFigureRows>[0])
  return <FigureRows read={read} />
}

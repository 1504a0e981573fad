import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'
import { FigureRows, FIGURE_ROWS } from './FigureRows.tsx'

/** Con số này từ đâu ra: the rows behind one figure; the address holds the question. */
export const FigurePage = () => {
  const { filters, page } = useFilters()
  const { page: _page, ...question } = filters
  const read = useRead(reportsApi.readFigureRows, { ...question, page, size: FIGURE_ROWS } as Parameters<typeof reportsApi.readFigureRows>[0])
  return <FigureRows read={read} />
}

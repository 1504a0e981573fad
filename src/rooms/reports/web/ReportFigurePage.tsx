import { Trans } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'
import { FigureRows } from './FigureRows.tsx'
import { FIGURE_ROWS } from './FigureRowTable.tsx'

/** The rows behind one figure of a report, as the report counted them. */
export const ReportFigurePage = () => {
  const { id, claim } = useParams({ strict: false })
  const { page } = useFilters()
  const read = useRead(reportsApi.readReportRows, { id: id ?? '', claim: claim ?? '', page, size: FIGURE_ROWS })
  return <FigureRows read={read} trail={<To href={`/bao-cao/${id}`}><Trans context="nav">Báo cáo</Trans></To>} />
}

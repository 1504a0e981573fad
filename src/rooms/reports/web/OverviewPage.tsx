import { SegmentedControl, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { reportsApi } from './api.ts'
import { NoOverview } from './NoOverview.tsx'
import { OverviewPart } from './OverviewPart.tsx'
import { PrintButton } from './PrintButton.tsx'
import type { UrgeSlot } from './lateAddress.ts'

export interface OverviewPageProps extends UrgeSlot {
  /** What somebody sees who does not see the whole of a unit, of the room of results. */
  seen: ReactNode
}

/** Tổng quan: the figures of a unit on a day, on both bases, and every number opens its rows. */
export const OverviewPage = ({ urge, seen }: OverviewPageProps) => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const scope = useScope()
  const view = { ...(scope.unitNo !== undefined && { unitNo: scope.unitNo }), ...scope.view }
  const read = useRead(reportsApi.readOverview, view, { freshFor: 60_000 })
  const overview = read.data
  const part = overview?.parts.find(({ part: name, total }) => (filters['part'] ? name === filters['part'] : total.tasks > 0)) ?? overview?.parts[0]
  return (
    <Page
      title={overview ? t`Tổng quan ${overview.unit.label}` : t`Tổng quan`}
      note={overview && <><Trans>Số liệu đến hết ngày {formatDay(overview.on)}.</Trans> <span data-no-print><Trans>Bấm vào con số để xem từng việc.</Trans></span></>}
      acts={!read.error && (
        <>
          <SegmentedControl
            aria-label={t`Việc do cấp nào giao`}
            value={part?.part ?? 'provincial'}
            onChange={(next) => set({ part: next })}
            data={[{ value: 'provincial', label: t`Cấp tỉnh giao` }, { value: 'delegated', label: t`Cấp dưới giao` }]}
          />
          <PrintButton />
        </>
      )}
    >
      {read.error && <NoOverview error={read.error} seen={seen} onRetry={() => void read.refetch()} />}
      {!overview && !read.error && <Skeleton height={420} />}
      {overview && (part && part.total.tasks > 0 ? (
        <OverviewPart part={part} view={{ ...view, unitNo: overview.unit.unitNo }} urge={urge} />
      ) : (
        <Panel><EmptyState title={t`Chưa có việc nào trong phạm vi này.`} hint={t`Chọn đơn vị khác, ngày khác, hoặc xem việc do cấp kia giao.`} /></Panel>
      ))}
    </Page>
  )
}

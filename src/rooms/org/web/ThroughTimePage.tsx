import { Button, Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { addDays } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi } from './api.ts'
import { ComparePanel } from './ComparePanel.tsx'
import { TimePanel } from './TimePanel.tsx'

/** Tổ chức qua thời gian: a slider of days with the acts as marks, the organisation before and after beside each other. */
export const ThroughTimePage = () => {
  const { t } = useLingui()
  const { view, today } = useScope()
  const { filters } = useFilters()
  const known = view.known ? { known: view.known } : {}
  const read = useRead(orgApi.listChangeDays, known, { freshFor: 60_000 })
  const after = view.on ?? today
  const days = read.data?.days ?? []
  const last = days.filter(({ onDay }) => onDay <= after).toSorted((a, b) => (a.onDay < b.onDay ? 1 : -1))[0]
  const asked = filters['before']
  const before = asked && asked < after ? asked : last ? addDays(last.onDay, -1) : addDays(after, -1)
  return (
    <Page
      title={t`Tổ chức qua thời gian`}
      note={t`Kéo đến một ngày để thấy tổ chức khi ấy và lần thay đổi gần nhất trước đó.`}
      trail={<To href="/to-chuc"><Trans>Cây tổ chức</Trans></To>}
      acts={<Button component={To} href="/sap-xep" variant="default" leftSection={<IconArrowsSplit2 size={16} />}><Trans>Các lần sắp xếp</Trans></Button>}
    >
      {read.error && !read.data ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {!read.data && !read.error && <><Skeleton height={150} /><Skeleton height={320} /></>}
      {read.data && (
        <>
          <TimePanel days={days} after={after} before={before} />
          <ComparePanel days={{ before, after, ...known }} />
        </>
      )}
    </Page>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { formatAmount } from '../../../kit/quantities.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { jobsApi } from './api.ts'
import { JobKinds } from './JobKinds.tsx'
import { JobRuns } from './JobRuns.tsx'
import { QueuedJobs } from './QueuedJobs.tsx'

/** Công việc nền: what runs by itself and when, what waits or failed, and every run; for the administrator. */
export const JobsPage = () => {
  const { t } = useLingui()
  const read = useRead(jobsApi.listJobs, {})
  const failed = read.data?.kinds.reduce((sum, kind) => sum + kind.failed, 0) ?? 0
  const onRetry = () => void read.refetch()
  return (
    <Page
      title={t`Công việc nền`}
      note={read.data && <Trans>{formatAmount(String(read.data.total))} trong hàng đợi, {formatAmount(String(failed))} không xong</Trans>}
    >
      <JobKinds kinds={read.data?.kinds} fixedDay={read.data?.fixedDay ?? false} error={read.error} onRetry={onRetry} />
      <QueuedJobs rows={read.data?.queued} total={read.data?.total ?? 0} error={read.error} onRetry={onRetry} />
      <JobRuns />
    </Page>
  )
}

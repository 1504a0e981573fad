import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { reportsApi } from './api.ts'
import { MonthBars } from './MonthBars.tsx'
import type { OverviewQuestion } from './question.ts'
import styles from './MonthBars.module.css'

/** Counts by state against time: the month ends of the year up to the day looked at, both bases side by side. */
export const MonthsPanel = ({ question }: { question: OverviewQuestion }) => {
  const { t } = useLingui()
  const read = useRead(reportsApi.readMonths, question, { freshFor: 60_000 })
  const months = read.data?.months
  const most = Math.max(1, ...(months ?? []).map(({ tasks }) => tasks))
  return (
    <Panel title={t`Diễn biến trong năm`} note={<><Trans>Số việc theo tình trạng ở cuối mỗi tháng, theo số liệu đã biết đến nay.</Trans> <span data-no-print><Trans>Mỗi cột và mỗi số mở ra đúng các việc của ngày ấy.</Trans></span></>}>
      {read.error && <ErrorNote error={read.error} onRetry={() => void read.refetch()} />}
      {!months && !read.error && <Skeleton height={300} />}
      {months?.length === 0 && <EmptyState title={t`Trong năm này chưa có việc nào được giao.`} hint={t`Chọn một ngày muộn hơn ở thanh phạm vi.`} />}
      {months && months.length > 0 && (
        <div className={styles.two}>
          {(['reported', 'accepted'] as const).map((basis) => <MonthBars key={basis} months={months} basis={basis} most={most} question={question} />)}
        </div>
      )}
    </Panel>
  )
}

import { SegmentedControl } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { consolidationApi } from './api.ts'
import { CompareTable } from './CompareTable.tsx'
import { CompareTasks } from './CompareTasks.tsx'
import styles from './Consolidation.module.css'
import { TypedNumbers } from './TypedNumbers.tsx'

/** Đối chiếu: each figure in the narrative, in the annexes, in what the units handed in, a year before; what differs with its cell and author. */
export const RoundComparePage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const { filters, set, page, turn } = useFilters()
  const only = filters['only'] === 'differing' ? 'differing' : 'all'
  const { data: read, error: unread, refetch: readAgain } = useRead(consolidationApi.readRoundReport, { id })
  const report = read?.report
  const { data, error, refetch } = useRead(consolidationApi.compareRoundReport, { id: report?.id ?? id, only, page, size: SIZE }, { enabled: Boolean(report) })
  const title = t`Đối chiếu số liệu`
  if (!read) return unread ? <Page title={title}><ErrorNote error={unread} onRetry={() => void readAgain()} /></Page> : <PageWaiting />
  const trail = <><To href="/dot-bao-cao"><Trans>Đợt báo cáo</Trans></To> / <To href={`/dot-bao-cao/${id}`}>{read.round.title}</To> / <To href={`/dot-bao-cao/${id}/bao-cao`}><Trans>Báo cáo tổng hợp</Trans></To></>
  if (!report) return <Page title={title} trail={trail}><EmptyState title={t`Chưa có báo cáo tổng hợp để đối chiếu.`} hint={t`Lập báo cáo của đợt trước, rồi trở lại trang này.`} /></Page>
  if (!data) return error ? <Page title={title} trail={trail}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  return (
    <Page title={title} trail={trail} note={<>{data.differing === 0 ? <Trans>Mọi con số khớp với biểu đã nhận.</Trans> : <Trans>{data.differing} con số có chỗ khác nhau.</Trans>} {data.drawn ? <Trans>So bản đã lập thành văn bản.</Trans> : <Trans>So bản đang viết.</Trans>}</>}>
      <div className={styles.acts} data-no-print>
        <SegmentedControl aria-label={t`Lọc con số`} value={only} onChange={(value) => set({ only: value === 'all' ? undefined : value })} data={[{ value: 'all', label: t`Mọi con số` }, { value: 'differing', label: t`Chỗ khác nhau` }]} />
      </div>
      {data.tasks.length > 0 && <CompareTasks report={report} tasks={data.tasks} />}
      {data.typed.length > 0 && <TypedNumbers typed={data.typed} />}
      <Panel flush>
        {data.rows.length === 0 ? <EmptyState title={only === 'all' ? t`Biểu của đợt không có cột nào cộng được.` : t`Không có chỗ nào khác nhau.`} hint={only === 'all' ? t`Mở đợt với biểu có cột số.` : t`Xem mọi con số bằng bộ lọc phía trên.`} /> : <CompareTable report={report} rows={data.rows} beforePeriod={data.beforePeriod} />}
      </Panel>
      {data.total > SIZE && <Pager page={page} pageSize={SIZE} total={data.total} onPage={turn} />}
    </Page>
  )
}

const SIZE = 50

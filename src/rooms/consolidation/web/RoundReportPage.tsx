import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { formatDay } from '../../../kit/dates.ts'
import { BeginButton } from './BeginButton.tsx'
import { EmptyState } from '../../../kit/web/EmptyState.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { consolidationApi } from './api.ts'
import styles from './Consolidation.module.css'
import { DocumentsPanel } from './DocumentsPanel.tsx'
import { FiguresPanel } from './FiguresPanel.tsx'
import { ReportActs } from './ReportActs.tsx'
import { SectionsPanel } from './SectionsPanel.tsx'
import { useFigureWords } from './useFigureWords.ts'
import { WordsPanel } from './WordsPanel.tsx'

/** Báo cáo tổng hợp of a round: its outline is filled, figures stand in it by name, words of units with their source. */
export const RoundReportPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const { filters } = useFilters()
  const { view, isPast } = useScope()
  const { periodOf } = useFigureWords()
  const unitNo = Number(filters['level']) || undefined
  const { data, error, refetch } = useRead(consolidationApi.readRoundReport, { id, ...(unitNo && { unitNo }), ...view })
  if (!data) return error ? <Page title={t`Báo cáo tổng hợp`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  const { round, report } = data
  const mayWrite = Boolean(report?.mayWrite) && !isPast
  const head = {
    title: t`Báo cáo tổng hợp`, trail: <><To href="/dot-bao-cao"><Trans>Đợt báo cáo</Trans></To> / <To href={`/dot-bao-cao/${id}`}>{round.title}</To></>,
  }
  if (!report) return (
    <Page {...head} note={<Trans>{periodOf(round.period)} · số liệu chốt {formatDay(round.closingOn)}</Trans>}>
      <EmptyState title={t`Chưa lập báo cáo tổng hợp của đợt này.`} hint={data.mayBegin ? t`Báo cáo mở đầu bằng đề cương của đợt; con số lấy từ biểu đã nhận.` : t`Cán bộ tổng hợp của cấp này sẽ lập.`} act={data.mayBegin && !isPast && <BeginButton roundId={id} unitNo={data.unitNo} />} />
    </Page>
  )
  return (
    <Page {...head} note={<Trans>{report.unitLabel} · {periodOf(round.period)} · số liệu chốt {formatDay(round.closingOn)} · {report.accepted}/{report.asked} đơn vị đã được nhận</Trans>} acts={<ReportActs report={report} roundId={id} mayWrite={mayWrite} />}>
      {!report.isOpen && <p className={styles.done}><Trans>Báo cáo đã ban hành nên không sửa được nữa.</Trans></p>}
      {report.contradictions > 0 && <p className={styles.late} role="status"><Trans>{report.contradictions} con số ghi khác số cộng mà chưa có quyết định.</Trans> <Button component={To} href={`/dot-bao-cao/${id}/doi-chieu`} size="compact-sm" variant="default"><Trans>Mở Đối chiếu</Trans></Button></p>}
      <div className={styles.columns}>
        <div className={styles.side}>
          <SectionsPanel report={report} mayWrite={mayWrite} />
          <FiguresPanel report={report} mayWrite={mayWrite} />
        </div>
        <div className={styles.side}>
          <DocumentsPanel report={report} mayDraft={!isPast} />
          {mayWrite && <WordsPanel report={report} />}
        </div>
      </div>
    </Page>
  )
}

import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { ReportStory } from '../contract.ts'
import { reportsApi } from './api.ts'
import { PaperView } from './PaperView.tsx'
import { ReportActs } from './ReportActs.tsx'
import { SectionList } from './SectionList.tsx'
import styles from './ReportPage.module.css'

/** Một báo cáo: its texts for editing at the left, the paper at the right, each figure a link to its rows. */
export const ReportPage = () => {
  const { t } = useLingui()
  const { id } = useParams({ strict: false })
  const read = useRead(reportsApi.readReport, { id: id ?? '' })
  if (read.data) return <Story report={read.data} />
  return <Page title={t`Báo cáo`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={480} />}</Page>
}

const Story = ({ report }: { report: ReportStory }) => {
  const { t } = useLingui()
  return (
    <Page
      title={t`Báo cáo ${report.period}`}
      trail={<To href="/bao-cao"><Trans context="nav">Báo cáo</Trans></To>}
      note={<>{report.unit.label} · <Trans>chốt số liệu đến hết ngày {formatDay(report.closingOn)}</Trans></>}
      acts={<ReportActs report={report} />}
    >
      {report.issued && (
        <p className={styles.issued}>
          <Trans>Đã phát hành ngày {formatDay(report.issued.on)}, người phát hành {report.issued.byName}, {formatAmount(String(report.issued.figures))} con số. Báo cáo không sửa được nữa.</Trans>
        </p>
      )}
      {!report.issued && !report.mayWrite && report.whyNot && <p className={styles.why}>{report.whyNot}</p>}
      <div className={styles.columns} data-editing={report.mayWrite || undefined}>
        {report.mayWrite && <div className={styles.texts} data-no-print><Panel title={t`Lời văn`} note={t`Sửa từng mục; con số trong hai ngoặc nhọn luôn theo dữ liệu.`}><SectionList report={report} /></Panel></div>}
        <PaperView report={report} />
      </div>
    </Page>
  )
}

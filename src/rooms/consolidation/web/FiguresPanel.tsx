import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Pager } from '../../../kit/web/Pager.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import type { RoundReport } from '../contract.ts'
import styles from './Consolidation.module.css'
import { FigureLine } from './FigureLine.tsx'
import { FormHead } from './FormHead.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** Every figure of the forms: counted, of the same period before, estimated, as the report says it. */
export const FiguresPanel = ({ report, mayWrite }: { report: RoundReport; mayWrite: boolean }) => {
  const { t } = useLingui()
  const { periodOf } = useFigureWords()
  const [page, setPage] = useState(1)
  const shown = report.figures.slice((page - 1) * SIZE, page * SIZE)
  return (
    <Panel title={t`Con số của báo cáo`} note={report.beforePeriod ? t`Cùng kỳ lấy từ đợt ${periodOf(report.beforePeriod)}.` : t`Chưa có đợt của cùng kỳ năm trước.`}>
      {report.figures.length === 0 ? <p className={styles.more}><Trans>Biểu của đợt không có cột nào cộng được.</Trans></p> : (
        <div className={styles.sheet}>
          <table className={styles.table}>
            <caption className={styles.caption}>{t`Con số của báo cáo`}</caption>
            <thead><tr><th scope="col">{t`Nội dung`}</th><th scope="col" data-end>{t`Đến ngày chốt`}</th><th scope="col" data-end>{t`Cùng kỳ`}</th><th scope="col" data-end>{t`Ước cả kỳ`}</th><th scope="col" data-end>{t`Báo cáo ghi`}</th>{mayWrite && <th scope="col" data-no-print><span className={styles.caption}>{t`Việc làm`}</span></th>}</tr></thead>
            {[...Map.groupBy(shown, ({ formCode }) => formCode)].map(([code, figures]) => <tbody key={code}><FormHead code={code} columns={mayWrite ? 6 : 5} />{figures.map((figure) => <FigureLine key={figure.name} reportId={report.id} figure={figure} mayWrite={mayWrite} />)}</tbody>)}
          </table>
        </div>
      )}
      {report.figures.length > SIZE && <Pager page={page} pageSize={SIZE} total={report.figures.length} onPage={setPage} />}
    </Panel>
  )
}

const SIZE = 50

import { useLingui } from '@lingui/react/macro'
import type { RoundReport } from '../contract.ts'
import type { Compared } from '../figure-contract.ts'
import { CompareLine } from './CompareLine.tsx'
import styles from './Consolidation.module.css'
import { FormHead } from './FormHead.tsx'
import { useFigureWords } from './useFigureWords.ts'

/** Figures side by side. */
export const CompareTable = ({ report, rows, beforePeriod }: { report: RoundReport; rows: readonly Compared[]; beforePeriod: string | null }) => {
  const { t } = useLingui()
  const { periodOf } = useFigureWords()
  return (
    <div className={styles.sheet}>
      <table className={styles.table} data-wide>
        <caption className={styles.caption}>{t`Đối chiếu số liệu`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Con số`}</th><th scope="col" data-end>{t`Trong lời văn`}</th><th scope="col" data-end>{t`Trong phụ lục`}</th><th scope="col" data-end>{t`Báo cáo đã nhận`}</th><th scope="col" data-end>{beforePeriod ? periodOf(beforePeriod) : t`Cùng kỳ`}</th><th scope="col">{t`Chỗ khác nhau, người ghi`}</th>
          </tr>
        </thead>
        {[...Map.groupBy(rows, ({ formCode }) => formCode)].map(([code, figures]) => <tbody key={code}><FormHead code={code} columns={6} />{figures.map((row) => <CompareLine key={row.name} report={report} row={row} />)}</tbody>)}
      </table>
    </div>
  )
}

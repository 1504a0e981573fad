import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatAmount } from '../../../kit/quantities.ts'
import { Meter } from '../../../kit/web/Meter.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { QuantityLine } from '../contract.ts'
import { figureAddress } from './figureAddress.ts'
import type { OverviewQuestion } from './question.ts'
import styles from './QuantityTable.module.css'

export interface QuantityTableProps {
  lines: QuantityLine[]
  question: OverviewQuestion
}

/** Quantities of each indicator against the plan of the year, on both bases. */
export const QuantityTable = ({ lines, question }: QuantityTableProps) => {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const sorted = lines.toSorted((a, b) => b.tasks - a.tasks)
  const shown = all ? sorted : sorted.slice(0, FIRST)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t`Chỉ tiêu`}</th>
            <th scope="col" className={styles.number}>{t`Số việc`}</th>
            <th scope="col">{t`Theo báo cáo`}</th>
            <th scope="col">{t`Đã thẩm định`}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => <Line key={`${line.indicator} ${line.measure}`} line={line} question={question} />)}
        </tbody>
      </table>
      {!all && sorted.length > FIRST && (
        <Button variant="subtle" size="compact-sm" className={styles.more} onClick={() => setAll(true)}>
          <Trans>Xem cả {sorted.length} chỉ tiêu</Trans>
        </Button>
      )}
    </div>
  )
}

const FIRST = 12

const Line = ({ line, question }: { line: QuantityLine; question: QuantityTableProps['question'] }) => {
  const { t } = useLingui()
  const scope = { ...question, indicator: line.indicator, measure: line.measure }
  return (
    <tr>
      <th scope="row">{line.indicator}</th>
      <td className={styles.number}><To href={figureAddress({ ...scope, figure: 'tasks' })}>{formatAmount(String(line.tasks))}</To></td>
      {(['reported', 'accepted'] as const).map((basis) => (
        <td key={basis} className={styles.meter} data-label={basis === 'reported' ? t`Theo báo cáo` : t`Đã thẩm định`}>
          <To href={figureAddress({ ...scope, figure: 'ratio', basis })} aria-label={t`Các việc của ${line.indicator}`}>
            <Meter done={line[basis]} plan={line.plan} measure={line.measure} />
          </To>
        </td>
      ))}
    </tr>
  )
}

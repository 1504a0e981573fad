import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount, formatPercent } from '../../../kit/quantities.ts'
import type { TaskStory } from '../contract.ts'
import { marksOf } from './chartPlan.ts'
import styles from './TaskChart.module.css'

/** The chart as rows: each plan from its day, each result with the sum after it. */
export const ChartTable = ({ task }: { task: TaskStory }) => {
  const { t } = useLingui()
  const measure = task.measureName ?? ''
  const verdicts = { accepted: t`Đã thẩm định`, waiting: t`Chờ thẩm định`, returned: t`Bị trả lại, không tính` }
  const planOn = (day: string) => task.plans.findLast(({ year, fromOn }) => String(year) === day.slice(0, 4) && (!fromOn || fromOn <= day))?.plan
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t`Bảng tiến độ`}>
      <table className={styles.table}>
        <caption><Trans>Kế hoạch và từng kết quả, tính bằng {measure}</Trans></caption>
        <thead><tr><th scope="col"><Trans>Ngày</Trans></th><th scope="col"><Trans>Nội dung</Trans></th><th scope="col"><Trans>Lũy kế</Trans></th><th scope="col"><Trans>So kế hoạch</Trans></th><th scope="col"><Trans>Người báo cáo</Trans></th><th scope="col"><Trans>Thẩm định</Trans></th></tr></thead>
        <tbody>
          {task.plans.map(({ year, plan, fromOn, dueOn }) => (
            <tr key={`${year} ${fromOn}`}><th scope="row">{fromOn ? formatDay(fromOn) : year}</th><td colSpan={5}><Trans>Kế hoạch năm {year}: {formatAmount(plan)} {measure}, hạn {formatDay(dueOn)}</Trans></td></tr>
          ))}
          {marksOf(task).map(({ entry, day, value, kind }) => (
            <tr key={entry.id}>
              <th scope="row">{formatDay(day)}</th>
              <td>{entry.kind === 'cumulative' ? <Trans>Lũy kế {formatAmount(entry.amount)}</Trans> : <Trans>Thêm {formatAmount(entry.amount)}</Trans>}</td>
              <td>{formatAmount(value)}</td><td>{planOn(day) ? formatPercent(value, planOn(day) ?? '0') : '–'}</td><td>{entry.reportedByName}</td>
              <td>{verdicts[kind]}{entry.decision && `: ${entry.decision.decidedByName}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

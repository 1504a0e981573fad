import { useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { To } from '../../../kit/web/To.tsx'
import type { MonthCount } from '../overview-contract.ts'
import { figureAddress } from './figureAddress.ts'
import { type Basis, type OverviewQuestion, stateNames } from './question.ts'
import { useStates } from './useStates.ts'
import styles from './MonthBars.module.css'

export interface MonthBarsProps {
  months: MonthCount[]
  basis: Basis
  /** The tallest bar of all charts that stand side by side. */
  most: number
  question: OverviewQuestion
}

/** Tasks by state at each month end on one basis: a stacked bar a month with its numbers below, every one of which opens its rows as of that day. */
export const MonthBars = ({ months, basis, most, question }: MonthBarsProps) => {
  const { t } = useLingui()
  const { states, bases } = useStates()
  const hrefOf = (month: MonthCount, figure: (typeof stateNames)[number]) => figureAddress({ ...question, on: month.on, figure, basis })
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{bases[basis]}</caption>
        <thead>
          <tr aria-hidden="true">
            <td />
            {months.map((month) => (
              <td key={month.on} className={styles.barCell}>
                <span className={styles.bar} style={{ height: `${(month.tasks / most) * 100}%` }}>
                  {stateNames.map((state) => month[basis][state] > 0 && (
                    <To
                      key={state} href={hrefOf(month, state)} tabIndex={-1} data-tone={states[state].tone} style={{ flexGrow: month[basis][state] }}
                      title={`${formatDay(month.on)} · ${states[state].label}: ${formatAmount(String(month[basis][state]))}`}
                    />
                  ))}
                </span>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="col" className={styles.corner}>{t`Đến ngày`}</th>
            {months.map(({ on }) => <th key={on} scope="col" title={formatDay(on)}>{formatDay(on).slice(0, 5)}</th>)}
          </tr>
        </thead>
        <tbody>
          {stateNames.map((state) => (
            <tr key={state}>
              <th scope="row"><span className={styles.swatch} data-tone={states[state].tone} aria-hidden="true" />{states[state].label}</th>
              {months.map((month) => (
                <td key={month.on} data-tone={states[state].tone}>
                  {month[basis][state] > 0
                    ? <To href={hrefOf(month, state)} aria-label={`${formatDay(month.on)}, ${states[state].label}: ${formatAmount(String(month[basis][state]))}`}>{formatAmount(String(month[basis][state]))}</To>
                    : <span className={styles.none}>0</span>}
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{t`Tổng số việc`}</th>
            {months.map((month) => (
              <td key={month.on}><To href={figureAddress({ ...question, on: month.on, figure: 'tasks' })} aria-label={`${formatDay(month.on)}, ${t`Tổng số việc`}: ${formatAmount(String(month.tasks))}`}>{formatAmount(String(month.tasks))}</To></td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

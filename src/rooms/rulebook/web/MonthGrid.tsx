import { useLingui } from '@lingui/react/macro'
import { formatDay, type Day } from '../../../kit/dates.ts'
import type { CalendarDay } from '../contract.ts'
import styles from './Calendar.module.css'
import { weeksOfMonth } from './yearMonths.ts'

export interface MonthGridProps { year: number; month: number; workingDays: number; kinds: Map<Day, CalendarDay>; today: Day }

/** One month as a small table; what a day off is called is read aloud and shown on pointing. */
export const MonthGrid = ({ year, month, workingDays, kinds, today }: MonthGridProps) => {
  const { t } = useLingui()
  const names = [t`T2`, t`T3`, t`T4`, t`T5`, t`T6`, t`T7`, t`CN`]
  const wordOf = (one: CalendarDay) => `${formatDay(one.day)}: ${one.name} (${one.kind === 'make_up' ? t`làm bù` : t`nghỉ`})`
  return (
    <table className={styles.month}>
      <caption className={styles.caption}>{t`Tháng ${month}`} <span className={styles.count}>{t`${workingDays} ngày làm việc`}</span></caption>
      <thead><tr>{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeksOfMonth(year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => {
              const one = day === null ? undefined : kinds.get(day)
              return (
                <td key={day ?? names[at]} className={styles.day} data-kind={one?.kind} data-weekend={(day && at > 4) || undefined} data-today={(day && day === today) || undefined} title={one && wordOf(one)}>
                  {day && <span className={styles.number} aria-hidden={one ? true : undefined}>{Number(day.slice(8))}</span>}
                  {one && <span className={styles.hidden}>{wordOf(one)}</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

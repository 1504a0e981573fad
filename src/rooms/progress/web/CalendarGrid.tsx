import { useLingui } from '@lingui/react/macro'
import type { Day } from '../../../kit/dates.ts'
import { formatDay } from '../../../kit/dates.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'
import type { TaskDay } from '../contract.ts'
import { CalendarDay } from './CalendarDay.tsx'
import styles from './TaskCalendar.module.css'

export interface CalendarGridProps { month: string; weeks: Day[][]; days: Map<Day, TaskDay>; filters: Filters; today: Day }

/** A month as a table of weeks. */
export const CalendarGrid = ({ month, weeks, days, filters, today }: CalendarGridProps) => {
  const { t } = useLingui()
  const names = [t`Thứ hai`, t`Thứ ba`, t`Thứ tư`, t`Thứ năm`, t`Thứ sáu`, t`Thứ bảy`, t`Chủ nhật`]
  return (
    <table className={styles.grid}>
      <caption className={styles.hidden}>{t`Việc đến hạn từng ngày của tháng ${month.slice(5)}/${month.slice(0, 4)}`}</caption>
      <thead><tr>{names.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={styles.day} data-other={!day.startsWith(month) || undefined} data-today={day === today || undefined}>
                <time dateTime={day} className={styles.number} aria-label={formatDay(day)} aria-current={day === today ? 'date' : undefined}>{Number(day.slice(8))}</time>
                {days.has(day) && <CalendarDay day={days.get(day) as TaskDay} filters={filters} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { Filters } from '../../../kit/web/useFilters.ts'
import type { TaskDay } from '../contract.ts'
import { CalendarDay } from './CalendarDay.tsx'
import styles from './TaskCalendar.module.css'

/** The days of a month on which something falls due, one under the other. */
export const CalendarAgenda = ({ days, filters, today }: { days: TaskDay[]; filters: Filters; today: string }) => {
  if (days.length === 0) return <p className={styles.none}><Trans>Tháng này không có việc nào đến hạn. Xem tháng khác, hoặc bỏ bớt điều kiện lọc.</Trans></p>
  return (
    <ol className={styles.agenda}>
      {days.map((day) => (
        <li key={day.on} className={styles.agendaDay} data-today={day.on === today || undefined}>
          <h3 className={styles.agendaTitle}><time dateTime={day.on}>{formatDay(day.on)}</time></h3>
          <CalendarDay day={day} filters={filters} />
        </li>
      ))}
    </ol>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { formatAmount } from '../../../kit/quantities.ts'
import { StateMark } from '../../../kit/web/StateMark.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { Filters } from '../../../kit/web/useFilters.ts'
import type { TaskDay } from '../contract.ts'
import { dueAddress } from './dayAddress.ts'
import { StateCounts } from './StateCounts.tsx'
import { useStateWords } from './useStateWords.ts'
import styles from './TaskCalendar.module.css'

/** What falls due on a day: counts that open the list of the day, and the first tasks by name. */
export const CalendarDay = ({ day, filters }: { day: TaskDay; filters: Filters }) => {
  const { t } = useLingui()
  const { states } = useStateWords()
  const rest = day.total - day.first.length
  const [date, more] = [formatDay(day.on), formatAmount(String(rest))]
  return (
    <>
      <To href={dueAddress(filters, day.on)} className={styles.counts} aria-label={t`${date}: ${day.total} việc đến hạn, mở danh sách`}><StateCounts counts={day.states} /></To>
      <ul className={styles.tasks}>
        {day.first.map((task) => (
          <li key={task.taskId} data-tone={states[task.state].tone}>
            <To href={`/viec/${task.taskId}`} className={styles.task} title={task.title}>
              <StateMark tone={states[task.state].tone} /><span className={styles.hidden}>{states[task.state].label}: </span><span className={styles.text}>{task.title}</span>
            </To>
          </li>
        ))}
      </ul>
      {rest > 0 && <To href={dueAddress(filters, day.on)} className={styles.rest}><Trans>và {more} việc nữa</Trans></To>}
    </>
  )
}

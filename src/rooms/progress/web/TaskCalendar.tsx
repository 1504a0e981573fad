import { Skeleton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { progressApi } from './api.ts'
import { CalendarAgenda } from './CalendarAgenda.tsx'
import { CalendarGrid } from './CalendarGrid.tsx'
import { MonthSteps } from './MonthSteps.tsx'
import { monthOf, weeksOf } from './months.ts'
import { filterInputOf } from './taskFilters.ts'
import type { TaskTableProps } from './TaskTable.tsx'
import styles from './TaskCalendar.module.css'

/** The filtered tasks by their due day: a month, Monday first; a list of days on a phone. */
export const TaskCalendar = ({ state }: TaskTableProps) => {
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { today } = useSources()
  const { filters, set } = state
  const month = monthOf(filters['month'], filters['on'] ?? today)
  const weeks = weeksOf(month)
  const span = phone ? { from: `${month}-01`, to: weeks.flat().findLast((day) => day.startsWith(month)) ?? `${month}-28` } : { from: weeks[0]?.[0] ?? '', to: weeks.at(-1)?.[6] ?? '' }
  const read = useRead(progressApi.readTaskDays, { ...filterInputOf(filters), ...span })
  const days = new Map(read.data?.days.map((day) => [day.on, day]))
  return (
    <div className={styles.calendar} aria-busy={read.isPending || read.isPlaceholderData}>
      <MonthSteps month={month} thisMonth={monthOf(undefined, filters['on'] ?? today)} onMonth={(next) => set({ month: next }, { keepPage: true })} />
      {read.error && !read.data ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending && <Skeleton height={phone ? 240 : 480} />}
      {read.data && (phone ? <CalendarAgenda days={read.data.days} filters={filters} today={today} /> : <CalendarGrid month={month} weeks={weeks} days={days} filters={filters} today={today} />)}
    </div>
  )
}

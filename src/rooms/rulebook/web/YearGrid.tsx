import { useLingui } from '@lingui/react/macro'
import type { Day } from '../../../kit/dates.ts'
import type { CalendarDay } from '../contract.ts'
import { MonthGrid } from './MonthGrid.tsx'
import styles from './Calendar.module.css'

/** The twelve months of a year; days off and made up stand out by shape as well as colour. */
export const YearGrid = ({ year, days, workingDays, today }: { year: number; days: CalendarDay[]; workingDays: number[]; today: Day }) => {
  const { t } = useLingui()
  const kinds = new Map(days.map((one) => [one.day, one]))
  return (
    <div className={styles.year} role="group" aria-label={t`Các tháng của năm ${year}`}>
      {workingDays.map((count, at) => <MonthGrid key={MONTHS[at]} year={year} month={at + 1} workingDays={count} kinds={kinds} today={today} />)}
    </div>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, at) => `${at + 1}`)

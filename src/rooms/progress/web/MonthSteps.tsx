import { ActionIcon, Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { formatMonth, monthAfter } from './months.ts'
import styles from './TaskCalendar.module.css'

export interface MonthStepsProps { month: string; thisMonth: string; onMonth: (month: string | undefined) => void }

/** Which month is shown, and the way to others. */
export const MonthSteps = ({ month, thisMonth, onMonth }: MonthStepsProps) => {
  const { t } = useLingui()
  return (
    <div className={styles.steps}>
      <ActionIcon variant="default" size="lg" aria-label={t`Tháng trước`} onClick={() => onMonth(monthAfter(month, -1))}><IconChevronLeft size={17} /></ActionIcon>
      <h2 className={styles.month} aria-live="polite"><Trans>Tháng {formatMonth(month)}</Trans></h2>
      <ActionIcon variant="default" size="lg" aria-label={t`Tháng sau`} onClick={() => onMonth(monthAfter(month, 1))}><IconChevronRight size={17} /></ActionIcon>
      {month !== thisMonth && <Button variant="subtle" size="compact-md" onClick={() => onMonth(undefined)}><Trans>Tháng này</Trans></Button>}
    </div>
  )
}

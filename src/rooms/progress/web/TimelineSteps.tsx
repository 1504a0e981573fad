import { ActionIcon, SegmentedControl } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { Filters } from '../../../kit/web/useFilters.ts'
import { formatMonth, monthAfter } from './months.ts'
import { stepOf, type Zoom } from './slots.ts'
import styles from './DueTimeline.module.css'

export interface TimelineStepsProps { zoom: Zoom; month: string; onChange: (changes: Filters) => void }

/** Which span is shown, the way to others, and how near one looks. */
export const TimelineSteps = ({ zoom, month, onChange }: TimelineStepsProps) => {
  const { t } = useLingui()
  const year = month.slice(0, 4)
  const names: Record<Zoom, string> = { year: t`Năm ${year}`, quarter: t`Quý ${Math.ceil(Number(month.slice(5)) / 3)}/${year}`, month: t`Tháng ${formatMonth(month)}` }
  const go = (by: 1 | -1) => onChange({ month: monthAfter(month, by * stepOf(zoom)) })
  return (
    <>
      <ActionIcon variant="default" size="lg" aria-label={t`Lùi lại`} onClick={() => go(-1)}><IconChevronLeft size={17} /></ActionIcon>
      <h2 className={styles.span} aria-live="polite">{names[zoom]}</h2>
      <ActionIcon variant="default" size="lg" aria-label={t`Tiến tới`} onClick={() => go(1)}><IconChevronRight size={17} /></ActionIcon>
      <SegmentedControl
        size="xs"
        aria-label={t`Khoảng thời gian`}
        value={zoom}
        onChange={(next) => onChange({ zoom: next === 'year' ? undefined : next })}
        data={[{ value: 'month', label: t`Tháng` }, { value: 'quarter', label: t`Quý` }, { value: 'year', label: t`Năm` }]}
      />
    </>
  )
}

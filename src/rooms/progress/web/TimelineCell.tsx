import { useLingui } from '@lingui/react/macro'
import { IconFlag } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { StateMark } from '../../../kit/web/StateMark.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { Filters } from '../../../kit/web/useFilters.ts'
import type { DueMark, TimelineRow } from '../contract.ts'
import { dueAddress } from './dayAddress.ts'
import type { Slot } from './slots.ts'
import { STATES } from './taskFilters.ts'
import { useStateWords } from './useStateWords.ts'
import styles from './DueTimeline.module.css'

export interface TimelineCellProps { row: TimelineRow; slot: Slot; by: 'unit' | 'holder'; filters: Filters }

/** What of a line falls due in a column: a mark and a number for each state, each opening its tasks; and the milestones. */
export const TimelineCell = ({ row, slot, by, filters }: TimelineCellProps) => {
  const { t } = useLingui()
  const { states } = useStateWords()
  const within = ({ on }: { on: string }) => slot.from <= on && on <= slot.to
  const marks = row.marks.filter(within)
  const steps = row.milestones.filter(within)
  const stepWords = steps.map(({ on, text }) => `${formatDay(on)}: ${text}`).join('; ')
  return (
    <span className={styles.marks}>
      {STATES.map((state) => ({ state, of: marks.filter((mark) => mark.state === state) })).filter(({ of }) => of.length > 0).map(({ state, of }) => {
        const count = of.reduce((sum, mark) => sum + mark.count, 0)
        const days = [...new Set(of.map(({ on }) => formatDay(on)))].join(', ')
        const label = t`${states[state].label}: ${count} việc, hạn ${days}`
        return (
          <To key={state} href={hrefOf(of, { row, slot, by, filters })} className={styles.mark} data-tone={states[state].tone} aria-label={label} title={count === 1 ? `${label}. ${of[0]?.title ?? ''}` : label}>
            <StateMark tone={states[state].tone} />{count}
          </To>
        )
      })}
      {steps.length > 0 && <span className={styles.step} title={stepWords}><IconFlag size={13} aria-hidden="true" /><span className={styles.hidden}>{t`Mốc: ${stepWords}`}</span></span>}
    </span>
  )
}

const hrefOf = (marks: DueMark[], { row, slot, by, filters }: TimelineCellProps) => {
  const [first] = marks
  if (first && marks.length === 1 && first.count === 1) return `/viec/${first.taskId}`
  const unit = by === 'unit' ? row.key : row.key.startsWith('unit:') ? row.key.slice(5) : undefined
  const address = dueAddress({ ...filters, state: first?.state, ...(unit ? { exactUnit: 'true' } : { holderId: row.key }) }, slot.from, slot.to)
  return unit ? `${address}&unitNo=${unit}` : address
}

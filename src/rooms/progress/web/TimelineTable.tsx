import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Filters } from '../../../kit/web/useFilters.ts'
import type { TimelineRow } from '../contract.ts'
import { placeBetween } from './months.ts'
import type { Slot } from './slots.ts'
import { TimelineCell } from './TimelineCell.tsx'
import styles from './DueTimeline.module.css'

export interface TimelineTableProps { rows: TimelineRow[]; slots: Slot[]; by: 'unit' | 'holder'; filters: Filters; today: string }

/** Lines and columns of a timeline; it scrolls inside its own frame, with today's column in sight. */
export const TimelineTable = ({ rows, slots, by, filters, today }: TimelineTableProps) => {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const now = slots.find(({ from, to }) => from <= today && today <= to)
  useEffect(() => {
    const column = frame.current?.querySelector<HTMLElement>('[data-now]')
    if (column && frame.current) frame.current.scrollLeft = Math.max(0, column.offsetLeft - frame.current.clientWidth / 2)
  }, [now?.from])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must scroll from the keyboard
    <div ref={frame} className={styles.frame} role="region" aria-label={t`Dòng thời gian, cuộn ngang được`} tabIndex={0}>
      <table className={styles.table} data-narrow={slots.length > 14 || undefined}>
        <caption className={styles.hidden}>{t`Việc theo thời hạn`}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{by === 'unit' ? t`Đơn vị giữ việc` : t`Người giữ việc`}</th>
            {slots.map((slot) => <th key={slot.from} scope="col" data-now={slot === now || undefined}>{slot.name}{slot === now && <span className={styles.note}><Trans>hôm nay</Trans></span>}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={styles.who}>
                <span className={styles.name}>{row.label ?? '…'}</span>
                {row.note && <span className={styles.note}>{row.note}</span>}
              </th>
              {slots.map((slot) => (
                <td key={slot.from} data-now={slot === now || undefined}>
                  {slot === now && <span className={styles.today} style={{ left: `${placeBetween(today, slot.from, slot.to) * 100}%` }} aria-hidden="true" />}
                  <TimelineCell row={row} slot={slot} by={by} filters={filters} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

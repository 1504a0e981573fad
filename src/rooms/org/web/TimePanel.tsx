import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { formatDay } from '../../../kit/dates.ts'
import { DayInput } from '../../../kit/web/DayInput.tsx'
import { DaySlider } from '../../../kit/web/DaySlider.tsx'
import { markAfter, markBefore, sliderStart } from '../../../kit/web/daySlider.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { orgApi } from './api.ts'
import styles from './TimePanel.module.css'

type ChangeDay = Awaited<ReturnType<typeof orgApi.listChangeDays>>['days'][number]

/** The day one looks at: dragged, stepped from change to change, or typed; and what happened on the change it shows. */
export const TimePanel = ({ days, after, before }: { days: ChangeDay[]; after: string; before: string }) => {
  const { t } = useLingui()
  const { today } = useScope()
  const { filters, set: setFilters } = useFilters()
  const marks = days.filter(({ onDay }) => onDay <= today).map(({ onDay, acts }) => ({ day: onDay, label: acts.map(({ title }) => title).join('; ') || t`thay đổi từ danh sách được nhập` }))
  const go = (day: string | undefined) => day && setFilters({ on: day === today ? undefined : day, period: undefined, before: undefined })
  const [earlier, later] = [markBefore(after, marks), markAfter(after, marks)]
  const shown = days.filter(({ onDay }) => onDay > before && onDay <= after)
  const next = later ?? (after < today ? today : undefined)
  return (
    <Panel>
      <div data-no-print>
        <DaySlider label={t`Ngày xem tổ chức`} from={sliderStart(marks, today)} until={today} value={after} marks={marks} onChange={(day) => go(day)} />
        <div className={styles.line}>
          <Button variant="default" leftSection={<IconChevronLeft size={16} />} disabled={!earlier} onClick={() => go(earlier)}><Trans>Lần trước</Trans></Button>
          <Button variant="default" rightSection={<IconChevronRight size={16} />} disabled={!next} onClick={() => go(next)}>{later ? <Trans>Lần sau</Trans> : <Trans>Đến hôm nay</Trans>}</Button>
          <DayInput className={styles.day ?? ''} label={t`Xem ngày`} value={after} maxDate={today} clearable={false} onChange={(day) => go(day ?? undefined)} />
          <DayInput className={styles.day ?? ''} label={t`So với hết ngày`} value={filters['before'] ?? before} maxDate={after} clearable={filters['before'] !== undefined} onChange={(day) => setFilters({ before: day && day < after ? day : undefined })} />
        </div>
      </div>
      {shown.length > 0 ? (
        <ul className={styles.acts}>
          {shown.toReversed().map(({ onDay, acts }) => (
            <li key={onDay}>
              <strong>{formatDay(onDay)}</strong>{' '}
              {acts.length === 0 && <Trans>thay đổi từ danh sách được nhập</Trans>}
              {acts.map(({ id, title, undone }, at) => <span key={id}>{at > 0 && '; '}<To href={`/sap-xep/${id}`}>{title}</To>{undone && <> <Trans>(đã hoàn tác)</Trans></>}</span>)}
            </li>
          ))}
        </ul>
      ) : <p className={styles.none}>{days.length === 0 ? <Trans>Chưa ghi nhận lần thay đổi nào của tổ chức.</Trans> : <Trans>Không có thay đổi nào giữa hai ngày này.</Trans>}</p>}
    </Panel>
  )
}

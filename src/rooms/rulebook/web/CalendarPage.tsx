import { ActionIcon, Button } from '@mantine/core'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconHourglass, IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { useSources } from '../../../kit/web/sources.ts'
import { rulebookApi } from './api.ts'
import { CalendarDays } from './CalendarDays.tsx'
import { CalendarLegend } from './CalendarLegend.tsx'
import { RecordCalendar } from './RecordCalendar.tsx'
import { UnconfirmedNote } from './UnconfirmedNote.tsx'
import { YearGrid } from './YearGrid.tsx'
import styles from './Calendar.module.css'

/** Lịch làm việc: a year at a glance, which days are off or made up and by which paper; administrators record lists. */
export const CalendarPage = () => {
  const { t } = useLingui()
  const { filters, set } = useFilters()
  const { today } = useSources()
  const { view } = useScope()
  const [recording, setRecording] = useState(false)
  const year = yearIn(filters['year']) ?? Number(today.slice(0, 4))
  const read = useRead(rulebookApi.readCalendar, { year, ...view })
  const calendar = read.data
  if (!calendar) return read.error ? <Page title={t`Lịch làm việc`}><ErrorNote error={read.error} onRetry={() => void read.refetch()} /></Page> : <PageWaiting />
  const all = calendar.workingDays.reduce((sum, count) => sum + count, 0)
  return (
    <Page
      title={t`Lịch làm việc`}
      note={<Trans>Năm {calendar.year}: {all} ngày làm việc, <Plural value={calendar.days.length} other="# ngày khác với tuần thường" /></Trans>}
      acts={calendar.mayRecord && <Button leftSection={<IconListCheck size={16} />} onClick={() => setRecording(true)}>{calendar.confirmed ? <Trans>Ghi thêm theo văn bản</Trans> : <Trans>Xác nhận danh sách</Trans>}</Button>}
    >
      <div className={styles.steps}>
        <ActionIcon variant="default" size="lg" aria-label={t`Năm trước`} disabled={year <= FIRST} onClick={() => set({ year: String(year - 1) })}><IconChevronLeft size={17} /></ActionIcon>
        <h2 className={styles.name} aria-live="polite"><Trans>Năm {calendar.year}</Trans></h2>
        <ActionIcon variant="default" size="lg" aria-label={t`Năm sau`} disabled={year >= LAST} onClick={() => set({ year: String(year + 1) })}><IconChevronRight size={17} /></ActionIcon>
        <CalendarLegend />
      </div>
      {calendar.confirmed && <UnconfirmedNote years={calendar.unconfirmedYears} onOpen={(next) => set({ year: String(next) })} />}
      {!calendar.confirmed && (
        <div className={styles.provisional} role="note">
          <strong><IconHourglass size={16} aria-hidden="true" /> <Trans>Dự kiến, chưa ai xác nhận</Trans></strong>
          <p><Trans>Các ngày dưới đây tính theo Bộ luật Lao động và âm lịch. Ngày làm việc hoán đổi, làm bù chưa có. Hạn tính qua năm này chỉ là tạm tính cho đến khi quản trị ghi danh sách theo thông báo chính thức.</Trans></p>
        </div>
      )}
      <YearGrid year={calendar.year} days={calendar.days} workingDays={calendar.workingDays} today={today} />
      <CalendarDays days={calendar.days} mayRecord={calendar.mayRecord} />
      <RecordCalendar key={calendar.year} opened={recording} onClose={() => setRecording(false)} year={calendar.year} confirmed={calendar.confirmed} days={calendar.days} />
    </Page>
  )
}

const FIRST = 1990
const LAST = 2100

const yearIn = (text: string | undefined): number | undefined => {
  const year = Number(text)
  return Number.isInteger(year) && year >= FIRST && year <= LAST ? year : undefined
}

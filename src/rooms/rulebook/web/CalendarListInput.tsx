import { Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type ListFault, readCalendarList } from '../calendar-list.ts'
import styles from './Calendar.module.css'

export interface CalendarListInputProps { year: number; initial: string; onChange: (days: unknown) => void; error: string | undefined }

/** A year's list as lines, read while it is typed or pasted; nothing is sent while a line is not understood. */
export const CalendarListInput = ({ year, initial, onChange, error }: CalendarListInputProps) => {
  const { t } = useLingui()
  const [text, setText] = useState(initial)
  const words = useFaultWords(year)
  const { days, faults } = readCalendarList(text, year)
  const off = days.filter(({ kind }) => kind === 'holiday').length
  const madeUp = days.length - off
  const change = (next: string) => {
    setText(next)
    const read = readCalendarList(next, year)
    onChange(read.faults.length === 0 && read.days.length > 0 ? read.days : undefined)
  }
  return (
    <div>
      <Textarea
        label={t`Danh sách ngày`} withAsterisk error={error} value={text} minRows={8} maxRows={18} autosize onChange={(event) => change(event.currentTarget.value)}
        description={t`Mỗi dòng: ngày hoặc khoảng ngày; tên; nghỉ hoặc làm bù. Dán thẳng từ Excel hay tệp CSV cũng được.`} placeholder={`20/01/${year} – 26/01/${year}; Tết Âm lịch; nghỉ`}
      />
      <p className={styles.read} aria-live="polite"><Trans>Đọc được {off} ngày nghỉ, {madeUp} ngày làm bù.</Trans></p>
      {faults.length > 0 && <ul className={styles.faults}>{faults.slice(0, 8).map(({ line, fault }) => <li key={line}><Trans>Dòng {line}: {words[fault]}</Trans></li>)}</ul>}
    </div>
  )
}

const useFaultWords = (year: number): Record<ListFault, string> => {
  const { t } = useLingui()
  return {
    no_day: t`chưa đọc được ngày. Hãy ghi như 02/9/${year}.`, other_year: t`ngày không thuộc năm ${year}.`, no_name: t`chưa có tên của ngày.`,
    unknown_kind: t`loại phải là “nghỉ” hoặc “làm bù”.`, twice: t`ngày đã có ở dòng trên.`, too_long: t`khoảng ngày dài quá một tháng.`,
  }
}

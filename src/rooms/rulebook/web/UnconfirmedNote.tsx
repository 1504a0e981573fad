import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { IconHourglass } from '@tabler/icons-react'
import styles from './Calendar.module.css'

/** Says that nobody confirmed the working days of these years, on the page of another year. */
export const UnconfirmedNote = ({ years, onOpen }: { years: number[]; onOpen: (year: number) => void }) => years.map((year) => (
  <div key={year} className={styles.provisional} role="note">
    <strong><IconHourglass size={16} aria-hidden="true" /> <Trans>Năm {year} chưa ai xác nhận</Trans></strong>
    <p><Trans>Hạn và ngày nhắc tính qua năm {year} chỉ là tạm tính cho đến khi có danh sách theo thông báo chính thức.</Trans></p>
    <Button size="compact-sm" variant="default" onClick={() => onOpen(year)}><Trans>Xem năm {year}</Trans></Button>
  </div>
))

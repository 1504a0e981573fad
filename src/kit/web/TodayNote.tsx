import { Trans } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import { formatDay } from '../dates.ts'
import { useScope } from './useScope.ts'
import styles from './OfflineNote.module.css'

/** Stands in forms while one looks at the past: what is done is done today. */
export const TodayNote = () => {
  const { isPast, today } = useScope()
  if (!isPast) return null
  return (
    <p className={styles.note} role="note">
      <IconHistory size={17} stroke={1.7} aria-hidden="true" />
      <Trans>Trang đang xem lại số liệu cũ. Việc này vẫn ghi vào hôm nay, {formatDay(today)}.</Trans>
    </p>
  )
}

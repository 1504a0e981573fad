import { CloseButton } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { currentNotices, dismiss, watchNotices } from './notices.ts'
import styles from './Notices.module.css'

/** Where 'done' is said: seen and spoken, gone by itself. */
export const Notices = () => {
  const { t } = useLingui()
  const notices = useSyncExternalStore(watchNotices, currentNotices)
  return (
    <div className={styles.stack} role="status" data-no-print>
      {notices.map((notice) => (
        <div key={notice.id} className={styles.notice} data-kind={notice.kind}>
          {notice.kind === 'done' ? <IconCircleCheck {...icon} /> : <IconInfoCircle {...icon} />}
          <span className={styles.words}>{notice.sentence}</span>
          {notice.act && <button type="button" className={styles.act} onClick={() => { notice.act?.run(); dismiss(notice.id) }}>{notice.act.label}</button>}
          <CloseButton size="sm" aria-label={t`Đóng thông báo`} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </div>
  )
}

const icon = { size: 18, stroke: 1.8, 'aria-hidden': true }

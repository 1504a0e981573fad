import { useNetwork } from '@mantine/hooks'
import { Trans } from '@lingui/react/macro'
import { IconCloudOff } from '@tabler/icons-react'
import styles from './OfflineNote.module.css'

/** Says when the machine is off the network, so that nobody takes old numbers for new. */
export const OfflineNote = () => {
  const { online } = useNetwork()
  if (online) return null
  return (
    <p className={styles.note} role="status">
      <IconCloudOff size={17} stroke={1.7} aria-hidden="true" />
      <Trans>Đang mất mạng. Trang đã mở trên máy này vẫn xem được như lúc cuối; báo cáo kết quả vẫn ghi được và tự gửi khi có mạng.</Trans>
    </p>
  )
}

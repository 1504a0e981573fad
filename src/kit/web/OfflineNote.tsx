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
      <Trans>Đang mất mạng. Trang vẫn xem được như lúc cuối; hãy gửi khi có mạng trở lại.</Trans>
    </p>
  )
}

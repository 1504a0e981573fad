import { ActionIcon } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { IconBell } from '@tabler/icons-react'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { noticesApi } from './api.ts'
import styles from './Notices.module.css'
import { useLive } from './useLive.ts'

/** How many notices I have not read, live; leads to them. */
export const NoticeBell = () => {
  const { t } = useLingui()
  const unread = useRead(noticesApi.readBell, {}).data?.unread ?? 0
  const shown = unread > 99 ? '99+' : String(unread)
  useLive()
  return (
    <ActionIcon component={To} href="/thong-bao" className={styles.bell ?? ''} variant="subtle" color="gray" size={40} aria-label={unread > 0 ? t`Thông báo, ${shown} chưa đọc` : t`Thông báo`} title={t`Thông báo`}>
      <IconBell size={20} stroke={1.7} />
      {unread > 0 && <span className={styles.count} aria-hidden="true">{shown}</span>}
    </ActionIcon>
  )
}

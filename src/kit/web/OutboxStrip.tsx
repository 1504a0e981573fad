import { Button } from '@mantine/core'
import { Plural, Trans } from '@lingui/react/macro'
import { IconAlertTriangle, IconCloudUp } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { isAskedToStay } from './leaving.ts'
import type { OutboxState } from './outboxState.ts'
import type { Parcel } from './outboxStore.ts'
import { useOutbox } from './useOutbox.ts'
import styles from './Outbox.module.css'

/** On every page while something written here has not reached the server: how much, and what is the matter. */
export const OutboxStrip = ({ correct }: { correct: (parcel: Parcel, onClose: () => void) => ReactNode }) => {
  const outbox = useOutbox()
  const [opened, setOpened] = useState(false)
  const isLeaving = isAskedToStay()
  if (outbox.parcels.length === 0 && !opened) return null
  const refused = outbox.parcels.filter(({ refusal }) => refusal).length
  return (
    <>
      {outbox.parcels.length > 0 && (
        <div className={styles.strip} role="status" data-trouble={refused > 0 || undefined} data-no-print>
          {refused > 0 ? <IconAlertTriangle {...icon} /> : <IconCloudUp {...icon} />}
          <span className={styles.words}>
            <Trans>Đang chờ gửi: {outbox.parcels.length}</Trans>
            <Matter outbox={outbox} refused={refused} />
          </span>
          <Button size="compact-sm" variant="default" className={styles.look} onClick={() => setOpened(true)}><Trans>Xem</Trans></Button>
        </div>
      )}
      {opened && <Suspense><OutboxDrawer onClose={() => setOpened(false)} correct={correct} /></Suspense>}
      {isLeaving && <Suspense><OutboxLeaving /></Suspense>}
    </>
  )
}

const Matter = ({ outbox: { halted, sending }, refused }: { outbox: OutboxState; refused: number }) => {
  if (halted === 'signed_out') return <> · <Trans>phiên làm việc đã hết, hãy đăng nhập lại để gửi</Trans></>
  if (halted) return <> · <Trans>máy đang đăng nhập tên khác, chưa gửi</Trans></>
  if (refused > 0) return <> · <Plural value={refused} other="# báo cáo bị từ chối, cần xem lại" /></>
  return sending ? <> · <Trans>đang gửi…</Trans></> : <> · <Trans>tự gửi khi có mạng</Trans></>
}

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true }

const OutboxDrawer = lazy(() => import('./OutboxDrawer.tsx').then((module) => ({ default: module.OutboxDrawer })))
const OutboxLeaving = lazy(() => import('./OutboxLeaving.tsx').then((module) => ({ default: module.OutboxLeaving })))

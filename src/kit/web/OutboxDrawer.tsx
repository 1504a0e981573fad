import { Button, Drawer } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { OutboxLine } from './OutboxLine.tsx'
import { sendAgain } from './outbox.ts'
import type { Parcel } from './outboxStore.ts'
import { useOutbox } from './useOutbox.ts'
import styles from './Outbox.module.css'

export interface OutboxDrawerProps {
  onClose: () => void
  /** The form that corrects a refused parcel. */
  correct: (parcel: Parcel, onClose: () => void) => ReactNode
}

/** Everything that waits to be sent, each with how it stands and what can be done. */
export const OutboxDrawer = ({ onClose, correct }: OutboxDrawerProps) => {
  const { t } = useLingui()
  const { parcels, sending } = useOutbox()
  const [corrected, setCorrected] = useState<Parcel>()
  return (
    <>
      <Drawer opened={!corrected} onClose={onClose} position="right" size="min(520px, 100%)" title={t`Báo cáo đang chờ gửi`} closeButtonProps={{ 'aria-label': t`Đóng` }}>
        <p className={styles.lead}><Trans>Các báo cáo này đã ghi trên máy và tự gửi khi có mạng, mỗi báo cáo đúng một lần. Chỉ tài khoản của người viết thấy và gửi được.</Trans></p>
        {parcels.length === 0 && <p className={styles.none}><Trans>Đã gửi hết.</Trans></p>}
        <ul className={styles.list}>
          {parcels.map((parcel) => <OutboxLine key={parcel.key} parcel={parcel} isSending={sending === parcel.key} onCorrect={() => setCorrected(parcel)} />)}
        </ul>
        {parcels.some(({ refusal }) => !refusal) && <Button variant="default" onClick={() => void sendAgain()} loading={Boolean(sending)}><Trans>Gửi ngay</Trans></Button>}
      </Drawer>
      {corrected && correct(corrected, () => setCorrected(undefined))}
    </>
  )
}

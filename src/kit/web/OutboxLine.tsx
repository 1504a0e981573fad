import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatInstant } from '../dates.ts'
import { giveUp, sendAgain } from './outbox.ts'
import type { Parcel } from './outboxStore.ts'
import { StateBadge } from './StateBadge.tsx'
import styles from './Outbox.module.css'

export interface OutboxLineProps {
  parcel: Parcel
  isSending: boolean
  onCorrect: () => void
}

/** One parcel: what it says, when it was written, how it stands, and, refused, what to do. */
export const OutboxLine = ({ parcel, isSending, onCorrect }: OutboxLineProps) => {
  const { t } = useLingui()
  const { about, refusal } = parcel
  const names = parcel.fileNames.join(', ')
  return (
    <li className={styles.line}>
      <p className={styles.about}>{about}</p>
      <p className={styles.note}><Trans>Viết lúc {formatInstant(parcel.writtenAt)}</Trans>{names && ` · ${names}`}</p>
      <p>
        {refusal ? <StateBadge tone="late">{t`Bị từ chối`}</StateBadge> : isSending ? <StateBadge tone="going">{t`Đang gửi`}</StateBadge> : <StateBadge tone="wait">{t`Chờ gửi`}</StateBadge>}
      </p>
      {refusal && (
        <p className={styles.why}>
          {refusal.message} {refusal.issues.map(({ message }) => message).join(' ')}
        </p>
      )}
      <div className={styles.acts}>
        {refusal && <Button size="compact-md" onClick={onCorrect}><Trans>Sửa</Trans></Button>}
        {refusal && <Button size="compact-md" variant="default" onClick={() => void sendAgain(parcel.key)}><Trans>Gửi lại</Trans></Button>}
        {!isSending && <GiveUp parcel={parcel} />}
      </div>
    </li>
  )
}

// Asked twice, because nothing brings it back.
const GiveUp = ({ parcel }: { parcel: Parcel }) => {
  const [isSure, setSure] = useState(false)
  if (!isSure) return <Button size="compact-md" variant="subtle" color="gray" onClick={() => setSure(true)}><Trans>Bỏ</Trans></Button>
  return <Button size="compact-md" color="red" variant="outline" onClick={() => void giveUp(parcel.key)} onBlur={() => setSure(false)}><Trans>Bỏ hẳn, không gửi</Trans></Button>
}

import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { To } from '../../../kit/web/To.tsx'
import type { Remark } from '../contract.ts'
import { remarksApi } from './api.ts'
import { RemarkBox } from './RemarkBox.tsx'
import { RemarkText } from './RemarkText.tsx'
import styles from './Remarks.module.css'

export interface RemarkItemProps {
  taskId: string
  remark: Remark
  isPast: boolean
  /** The act of replying, before the author's own. */
  reply?: ReactNode
}

/** One remark: who, when, what; its author corrects it or takes it back, both as further rows. */
export const RemarkItem = ({ taskId, remark, isPast, reply }: RemarkItemProps) => {
  const { t } = useLingui()
  const [correcting, { open, close }] = useDisclosure(false)
  const [asking, ask] = useDisclosure(false)
  const { id, authorId, authorName, authorPost, writtenAt, text, mentions, correctedAt, withdrawnAt, mine, unread } = remark
  return (
    <article id={`y-kien-${id}`} className={styles.remark} data-unread={unread || undefined}>
      <header className={styles.head}>
        <To href={`/can-bo/${authorId}`} className={styles.author ?? ''}>{authorName}</To>
        {authorPost && <span className={styles.note}>{authorPost}</span>}
        <span className={styles.note}>{formatInstant(writtenAt)}</span>
        {unread && <span className={styles.you}><Trans>Nhắc đến tôi</Trans></span>}
      </header>
      {withdrawnAt && <p className={styles.note}>{mine ? <Trans>Đã rút lại lúc {formatInstant(withdrawnAt)}; chỉ còn đồng chí đọc được:</Trans> : <Trans>Ý kiến này đã được người viết rút lại lúc {formatInstant(withdrawnAt)}.</Trans>}</p>}
      {correcting
        ? <RemarkBox taskId={taskId} correcting={remark} label={t`Sửa ý kiến`} submit={t`Lưu`} onDone={close} onCancel={close} />
        : text !== null && <RemarkText text={text} mentions={mentions} isStruck={withdrawnAt !== null} />}
      {correctedAt && !withdrawnAt && <p className={styles.note}><Trans>Đã sửa lúc {formatInstant(correctedAt)}</Trans></p>}
      {!withdrawnAt && !isPast && !correcting && (mine || reply) && (
        <div className={styles.acts} data-no-print>
          {reply}
          {mine && <Button size="compact-xs" variant="subtle" onClick={open}><Trans>Sửa</Trans></Button>}
          {mine && <Button size="compact-xs" variant="subtle" onClick={ask.open}><Trans>Rút lại</Trans></Button>}
        </div>
      )}
      <ConfirmAct opened={asking} onClose={ask.close} title={t`Rút lại ý kiến`} act={remarksApi.withdrawRemark} input={{ id }} submit={t`Rút lại`} done={t`Đã rút lại ý kiến.`}>
        <Trans>Người khác sẽ không đọc được lời này nữa, chỉ còn biết là đồng chí đã rút lại một ý kiến. Lời cũ vẫn được lưu.</Trans>
      </ConfirmAct>
    </article>
  )
}

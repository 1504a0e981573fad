import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Remark } from '../contract.ts'
import { RemarkBox } from './RemarkBox.tsx'
import { RemarkItem } from './RemarkItem.tsx'
import styles from './Remarks.module.css'

export interface RemarkThreadProps {
  taskId: string
  remark: Remark
  replies: Remark[]
  isPast: boolean
}

/** A remark with its replies. */
export const RemarkThread = ({ taskId, remark, replies, isPast }: RemarkThreadProps) => {
  const { t } = useLingui()
  const [replying, setReplying] = useState(false)
  return (
    <li className={styles.thread}>
      <RemarkItem taskId={taskId} remark={remark} isPast={isPast} reply={!replying && <Button size="compact-xs" variant="subtle" onClick={() => setReplying(true)} aria-label={t`Trả lời ${remark.authorName}`}><Trans>Trả lời</Trans></Button>} />
      {replies.length > 0 && <ol className={styles.replies}>{replies.map((reply) => <li key={reply.id}><RemarkItem taskId={taskId} remark={reply} isPast={isPast} /></li>)}</ol>}
      {replying && <div className={styles.replies}><RemarkBox taskId={taskId} replyTo={remark.id} label={t`Trả lời ${remark.authorName}`} submit={t`Gửi trả lời`} onDone={() => setReplying(false)} onCancel={() => setReplying(false)} /></div>}
    </li>
  )
}

import { ActionIcon, Tooltip } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { formatInstant } from '../../../kit/dates.ts'
import { To } from '../../../kit/web/To.tsx'
import { useCopyText } from '../../../kit/web/useCopyText.ts'
import type { Notice } from '../contract.ts'
import { chatText } from './chatText.ts'
import { useKindWords } from './useKindWords.ts'
import styles from './Notices.module.css'

export interface NoticeLineProps {
  notice: Notice
  onRead: () => void
}

/** A notice: what it says, about what, when; opening it is reading it. */
export const NoticeLine = ({ notice, onRead }: NoticeLineProps) => {
  const { t } = useLingui()
  const kinds = useKindWords()
  const { kind, title, code, text, place, madeAt, readAt, forName } = notice
  const name = title ?? t`Đồng chí không còn quyền xem nội dung này`
  const copy = useCopyText()
  return (
    <li className={styles.line} data-unread={readAt === null || undefined}>
      {readAt === null ? <span className={styles.dot} role="img" aria-label={t`Chưa đọc`} /> : <span />}
      <div className={styles.what}>
        <p className={styles.head}><strong>{kinds[kind]}</strong> · {formatInstant(madeAt)}</p>
        {place ? <To href={place} className={styles.title ?? ''} onClick={readAt === null ? onRead : undefined}>{code ? `${code} · ${name}` : name}</To> : <span className={styles.gone}>{name}</span>}
        <p className={styles.text}>{text} {forName && <Trans>Đồng chí nhận thay {forName}.</Trans>}</p>
      </div>
      <div className={styles.acts}>
        <Tooltip label={t`Chép để gửi tin nhắn`}><ActionIcon variant="subtle" color="gray" size={44} aria-label={`${t`Chép để gửi tin nhắn`}: ${name}`} onClick={() => void copy(chatText(notice, location.origin))}><IconCopy size={18} /></ActionIcon></Tooltip>
        {readAt === null && <Tooltip label={t`Đánh dấu đã đọc`}><ActionIcon variant="subtle" color="gray" size={44} aria-label={`${t`Đánh dấu đã đọc`}: ${name}`} onClick={onRead}><IconCheck size={18} /></ActionIcon></Tooltip>}
      </div>
    </li>
  )
}

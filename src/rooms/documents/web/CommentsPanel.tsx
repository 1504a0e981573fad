import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { DocumentPage } from '../contract.ts'
import { AskForm } from './AskForm.tsx'
import { documentsApi } from './api.ts'
import { CommentActs } from './CommentActs.tsx'
import styles from './Documents.module.css'

/** Lấy ý kiến: the units that were asked, what they said, what the drafter took. */
export const CommentsPanel = ({ document }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const [asking, ask] = useDisclosure(false)
  const { data } = useRead(documentsApi.listComments, { id: document.id })
  if (!data || (data.rows.length === 0 && !data.mayAsk)) return null
  return (
    <Panel title={t`Lấy ý kiến`} aside={data.mayAsk && <Button size="compact-xs" variant="default" onClick={ask.open}><Trans>Hỏi các đơn vị</Trans></Button>}>
      {data.rows.length === 0 && <p className={styles.facts}><Trans>Chưa hỏi đơn vị nào.</Trans></p>}
      <ul className={styles.pile}>
        {data.rows.map((one) => (
          <li key={one.id} className={styles.card}>
            <span className={styles.title}>{one.unitLabel}</span>
            {one.ending && <span className={styles.facts}><EndedNote of={one.ending} /></span>}
            <span className={styles.facts}><Trans>bản {one.version}</Trans>{!one.comment && <span style={one.isLate ? { color: 'var(--late-ink)' } : undefined}><Trans>trả lời trước hết ngày {formatDay(one.answerBy)}</Trans></span>}{one.comment && <span>{one.comment.byName}, {formatDay(one.comment.onDay)}</span>}</span>
            {one.comment && <p>“{one.comment.text}”</p>}
            {one.comment?.reply && <p className={styles.facts}>{one.comment.reply.taken ? t`Tiếp thu` : t`Giải trình`}{one.comment.reply.reason && `: ${one.comment.reply.reason}`}</p>}
            <CommentActs asked={one} mayReply={data.mayReply} />
          </li>
        ))}
      </ul>
      <AskForm opened={asking} onClose={ask.close} id={document.id} />
    </Panel>
  )
}

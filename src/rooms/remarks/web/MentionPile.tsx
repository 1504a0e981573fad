import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { remarksApi } from './api.ts'
import { RemarkText } from './RemarkText.tsx'
import styles from './Remarks.module.css'

/** Nhắc đến tôi: remarks that name me and I have not read, until I open the task or say that I have. */
export const MentionPile = () => {
  const { t } = useLingui()
  const { data } = useRead(remarksApi.listMentions, {})
  const { run, sending } = useAct(remarksApi.markRead)
  if (!data || data.total === 0) return null
  return (
    <Panel title={`${t`Nhắc đến tôi`} (${data.total})`}>
      <ul className={styles.pile}>
        {data.rows.map(({ remarkId, taskId, code, title, authorName, writtenAt, text, mentions }) => (
          <li key={remarkId} className={styles.line}>
            <div>
              <To href={`/viec/${taskId}#trao-doi`} className={styles.author ?? ''}>{title}</To>
              <p className={styles.note}>{code} · {authorName} · {formatInstant(writtenAt)}</p>
              <RemarkText text={text} mentions={mentions} />
            </div>
            <Button size="compact-sm" variant="default" loading={sending} onClick={() => void run({ remarkIds: [remarkId] })} aria-label={t`Đã đọc ý kiến của ${authorName}`}><Trans>Đã đọc</Trans></Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

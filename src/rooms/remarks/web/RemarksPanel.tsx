import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useScope } from '../../../kit/web/useScope.ts'
import { RemarkBox } from './RemarkBox.tsx'
import { RemarkThread } from './RemarkThread.tsx'
import { useMarkRead } from './useMarkRead.ts'
import { useRemarks } from './useRemarks.ts'
import styles from './Remarks.module.css'

/** Trao đổi: what those who may see a task say about it. It is work talk; nothing here is liked, scored or weighed. */
export const RemarksPanel = ({ taskId }: { taskId: string }) => {
  const { t } = useLingui()
  const { isPast } = useScope()
  const { rows, error, refetch } = useRemarks(taskId)
  useMarkRead(rows)
  const first = rows.filter(({ parentId }) => !parentId)
  return (
    <div id="trao-doi">
      <Panel title={t`Trao đổi`} note={t`Chỉ người xem được việc này đọc được.`}>
        {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
        {first.length > 0 && (
          <ol className={styles.threads}>
            {first.map((remark) => <RemarkThread key={remark.id} taskId={taskId} remark={remark} replies={rows.filter(({ parentId }) => parentId === remark.id)} isPast={isPast} />)}
          </ol>
        )}
        {isPast ? <p className={styles.note}><Trans>Đang xem số liệu đã qua nên chỉ đọc. Hãy trở về hôm nay để viết ý kiến.</Trans></p> : <RemarkBox taskId={taskId} label={t`Ý kiến của tôi`} submit={t`Gửi ý kiến`} />}
      </Panel>
    </div>
  )
}

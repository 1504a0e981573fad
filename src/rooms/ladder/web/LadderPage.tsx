import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBellOff, IconStairsUp } from '@tabler/icons-react'
import { useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { ladderApi } from './api.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import styles from './Ladder.module.css'
import { PreviewPanel } from './PreviewPanel.tsx'
import { RecordLadder } from './RecordLadder.tsx'
import { StepsTable } from './StepsTable.tsx'

/** Thang nhắc việc: who is told before and after a due day, by which document, and what the next days bring; administrators record another. */
export const LadderPage = () => {
  const { t } = useLingui()
  const { view } = useScope()
  const [recording, setRecording] = useState(false)
  const read = useRead(ladderApi.readLadder, { ...view })
  const ladder = read.data
  if (!ladder) return read.error ? <Page title={t`Thang nhắc việc`}><ErrorNote error={read.error} onRetry={() => void read.refetch()} /></Page> : <PageWaiting />
  const { document, fromOn } = ladder
  return (
    <Page
      title={t`Thang nhắc việc`}
      note={document && fromOn ? <Trans>Theo {document.number}, {document.issuer}, {formatDay(document.issuedOn)}; có hiệu lực từ {formatDay(fromOn)}</Trans> : <Trans>Báo cho ai trước hạn, đến hạn và quá hạn</Trans>}
      acts={ladder.mayRecord && <Button leftSection={<IconStairsUp size={16} />} onClick={() => setRecording(true)}>{ladder.confirmed ? <Trans>Ghi thang mới</Trans> : <Trans>Ghi thang theo văn bản</Trans>}</Button>}
    >
      {!ladder.confirmed && (
        <div className={styles.suggested} role="note">
          <strong><IconBellOff size={16} aria-hidden="true" /> <Trans>Mẫu đề nghị, chưa có hiệu lực: chưa ai được nhắc</Trans></strong>
          <p><Trans>Các bước dưới đây chỉ là gợi ý. Việc đến hạn chỉ được nhắc khi quản trị ghi thang nhắc việc theo một văn bản.</Trans></p>
        </div>
      )}
      <Panel title={ladder.confirmed ? t`Các bước đang có hiệu lực` : t`Các bước đề nghị`} flush><StepsTable steps={ladder.steps} /></Panel>
      <PreviewPanel steps={ladder.steps} />
      <HistoryPanel />
      <RecordLadder opened={recording} onClose={() => setRecording(false)} steps={ladder.steps} />
    </Page>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { EndedNote } from '../../../kit/web/EndedNote.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { documentsApi } from './api.ts'
import { CommentsPanel } from './CommentsPanel.tsx'
import { DocumentActs } from './DocumentActs.tsx'
import { DocumentBadge } from './DocumentBadge.tsx'
import { DocumentSheet } from './DocumentSheet.tsx'
import { FilesPanel } from './FilesPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import { VersionsPanel } from './VersionsPanel.tsx'
import styles from './Documents.module.css'

/** One document: what it says, or where two versions differ; its steps with opinions, its versions, its files. */
export const DocumentPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const [compared, setCompared] = useState<number | null>(null)
  const { data: document, error, refetch } = useRead(documentsApi.readDocument, { id })
  const before = useRead(documentsApi.readVersion, { id, nth: compared ?? 1 }, { enabled: compared !== null })
  if (!document) return error ? <Page title={t`Văn bản`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  return (
    <Page
      title={`${document.kindName} ${document.wording.title}`} trail={<To href="/van-ban"><Trans>Sổ văn bản</Trans></To>} acts={<DocumentActs document={document} />}
      note={<span className={styles.facts}><DocumentBadge state={document.state} /><span className={styles.number}>{document.number}</span><span>{document.unitLabel}{document.ending && <>, <EndedNote of={document.ending} /></>}</span><span><Trans>soạn: {document.drafterName}</Trans></span><span>{document.state === 'issued' ? <Trans>ban hành ngày {formatDay(document.since)}</Trans> : <Trans>từ {formatDay(document.since)}</Trans>}</span></span>}
    >
      <div className={styles.columns}>
        {compared !== null && before.data ? <div className={styles.sheet}><Suspense><Differences before={before.data} after={document.wording} /></Suspense></div> : <DocumentSheet document={document} wording={document.wording} />}
        <div className={styles.side}>
          <StepsPanel document={document} />
          <CommentsPanel document={document} />
          <VersionsPanel document={document} shown={compared} onShow={setCompared} />
          <FilesPanel document={document} />
        </div>
      </div>
    </Page>
  )
}

const Differences = lazy(() => import('./Differences.tsx').then((module) => ({ default: module.Differences })))

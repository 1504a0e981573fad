import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { formatInstant } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Import } from '../contract.ts'
import { intakeApi } from './api.ts'
import { ApplyPanel } from './ApplyPanel.tsx'
import { ImportActs } from './ImportActs.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'
import { QuestionList } from './QuestionList.tsx'
import { Summary } from './Summary.tsx'
import { useCorrecting } from './useCorrecting.ts'
import { useImportWords } from './useImportWords.ts'
import { useProgress } from './useProgress.ts'
import { useWorking } from './useWorking.ts'

/** Một lần nhập: its sheets as they were understood, what is wrong in which cell, what would change; then one button. */
export const ImportPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const read = useRead(intakeApi.readImport, { id, size: 1 })
  if (read.data) return <Story tried={read.data} />
  return <Page title={t`Một lần nhập`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={320} />}</Page>
}

// Each part waits by itself: one that comes late hides no other, and takes no place in it away.
const Story = ({ tried }: { tried: Import }) => {
  const { t } = useLingui()
  const correcting = useCorrecting(tried)
  const progress = useProgress(tried.id, useWorking() || tried.running !== null)
  const state = useImportWords().states[tried.state]
  return (
    <Page
      title={tried.files.map(({ name }) => name).join(', ')}
      trail={<To href="/nhap-lieu"><Trans>Nhập liệu</Trans></To>}
      note={<><StateBadge tone={state.tone}>{state.label}</StateBadge> {tried.uploadedBy} · {formatInstant(tried.uploadedAt)}</>}
      acts={<ImportActs tried={tried} />}
    >
      {progress && <ProgressPanel progress={progress} />}
      {tried.refused.map((one) => <ErrorNote key={one.file} refusal={{ ...one, status: 422, issues: [], data: undefined, message: `${one.file}: ${one.message}` }} />)}
      {tried.undoneAt && <p><Trans>Đã hoàn tác lúc {formatInstant(tried.undoneAt)}. Lý do: {tried.undoReason}</Trans></p>}
      {tried.isLarge && <p><Trans>Tệp lớn được nhập từng phần trong một lần: không xem từng trang tính và không hoàn tác được. Tệp gốc vẫn được cất.</Trans></p>}
      {tried.offers.includes('apply') ? <ApplyPanel tried={tried} /> : <Summary tried={tried} />}
      {tried.questions.length > 0 && <Panel title={t`Chỗ cần trả lời`}><QuestionList questions={tried.questions} correcting={correcting} mayAnswer={tried.offers.includes('answer')} /></Panel>}
      {tried.state !== 'ready' && !tried.isLarge && <Suspense fallback={<Skeleton height={420} />}><Sheets tried={tried} correcting={correcting} /></Suspense>}
      {tried.previewCount > 0 && <Suspense fallback={<Skeleton height={120} />}><Changes tried={tried} /></Suspense>}
      {tried.state === 'ready' && <Suspense fallback={<Skeleton height={420} />}><Sheets tried={tried} correcting={correcting} /></Suspense>}
      {tried.corrections > 0 && <Suspense fallback={<Skeleton height={120} />}><Corrections tried={tried} correcting={correcting} /></Suspense>}
    </Page>
  )
}

const Sheets = lazy(() => import('./SheetPanel.tsx').then(({ SheetPanel }) => ({ default: SheetPanel })))
const Changes = lazy(() => import('./ChangesPanel.tsx').then(({ ChangesPanel }) => ({ default: ChangesPanel })))
const Corrections = lazy(() => import('./CorrectionsPanel.tsx').then(({ CorrectionsPanel }) => ({ default: CorrectionsPanel })))

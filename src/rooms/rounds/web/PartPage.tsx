import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { PageWaiting } from '../../../kit/web/PageWaiting.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { roundsApi } from './api.ts'
import { EndedPart } from './EndedPart.tsx'
import { FormPanel } from './FormPanel.tsx'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'
import { WorkbookForm } from './WorkbookForm.tsx'

export interface PartPageProps {
  /** what was said about the part when it fell due, drawn by a later room */
  story: (partId: string) => ReactNode
}

/** One unit's part of a round: where it fills its forms, and where its level reads and decides them. */
export const PartPage = ({ story }: PartPageProps) => {
  const { t } = useLingui()
  const { id = '', unit = '' } = useParams({ strict: false })
  const { view, isPast } = useScope()
  const { filters } = useFilters()
  const { periodOf } = useRoundWords()
  const { data: part, error, refetch } = useRead(roundsApi.readPart, { id, unitNo: Number(unit), ...view })
  const [ownFor, setOwnFor] = useState<string>()
  const workbook = useDownload(roundsApi.readIssuedWorkbook)
  if (!part) return error ? <Page title={t`Báo cáo của đơn vị`}><ErrorNote error={error} onRetry={() => void refetch()} /></Page> : <PageWaiting />
  const mayFill = part.mayFill && !isPast
  const own = part.forms.find((form) => form.id === ownFor)
  return (
    <Page
      title={part.unitLabel} trail={<><To href="/dot-bao-cao"><Trans>Đợt báo cáo</Trans></To> / <To href={`/dot-bao-cao/${part.roundId}`}>{part.roundTitle}</To></>}
      note={<Trans>{periodOf(part.period)} · số liệu chốt {formatDay(part.closingOn)} · gửi {part.toUnitLabel} trước hết ngày {formatDay(part.dueOn)}</Trans>}
      acts={<>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={16} />} loading={workbook.waiting} onClick={() => workbook.start({ id: part.roundId, unitNo: part.unitNo })}><Trans>Tải biểu Excel</Trans></Button>
        {mayFill && part.forms.some(({ state }) => state !== 'accepted') && <WorkbookForm partId={part.id} />}
      </>}
    >
      {part.ending && <EndedPart part={part} ending={part.ending} />}
      {workbook.refusal && <ErrorNote refusal={workbook.refusal} />}
      {story(part.id)}
      <div className={styles.panels}>
        {part.outline && mayFill && <Panel title={t`Đề cương`}><div className={styles.outline}>{part.outline}</div></Panel>}
        {part.forms.map((form) => <FormPanel key={form.id} part={part} form={form} mayFill={mayFill} mayDecide={part.mayDecide && !isPast} onOwn={setOwnFor} {...(filters['form'] === form.id && { meant: filters['line'] ?? '' })} />)}
      </div>
      {own && <Suspense><OwnTableDrawer partId={part.id} form={own} onClose={() => setOwnFor(undefined)} /></Suspense>}
    </Page>
  )
}

const OwnTableDrawer = lazy(() => import('./OwnTableDrawer.tsx').then((module) => ({ default: module.OwnTableDrawer })))

import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconGitCompare } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { addDays, formatDay, formatInstant } from '../../../kit/dates.ts'
import { addressOf } from '../../../kit/web/addresses.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { orgApi, reorganisationApi } from './api.ts'
import { GivenSteps } from './GivenSteps.tsx'
import { HandoverPanel } from './HandoverPanel.tsx'
import { SuccessionPanel } from './SuccessionPanel.tsx'

/** Một lần sắp xếp: its steps as they were given, which unit became which, and the list by which tasks are handed over. */
export const ActPage = () => {
  const { t } = useLingui()
  const { id = '' } = useParams({ strict: false })
  const { view, today } = useScope()
  const [undoing, { open, close }] = useDisclosure(false)
  const read = useRead(orgApi.readAct, { id, size: 500, ...(view.known && { known: view.known }) })
  const may = useRead(reorganisationApi.listPlanned, { size: 1 }, { freshFor: 60_000 }).data?.mayReorganise
  const act = read.isPlaceholderData ? undefined : read.data
  if (!act) return <Page title={t`Một lần sắp xếp`}>{read.error ? <ErrorNote error={read.error} onRetry={() => void read.refetch()} /> : <Skeleton height={320} />}</Page>
  return (
    <Page
      title={act.title}
      trail={<><To href="/to-chuc"><Trans>Cây tổ chức</Trans></To> › <To href="/sap-xep"><Trans>Sắp xếp tổ chức</Trans></To></>}
      note={<>{act.undoneBy ? <StateBadge tone="idle"><Trans>đã hoàn tác</Trans></StateBadge> : <StateBadge tone="done"><Trans>có hiệu lực</Trans></StateBadge>} <Trans>từ ngày {formatDay(act.onDay)} theo {act.document}; ghi lúc {formatInstant(act.recordedAt)}</Trans></>}
      acts={
        <>
          <Button component={To} href={addressOf('/to-chuc/dien-bien', { on: act.onDay === today ? undefined : act.onDay, before: addDays(act.onDay, -1) })} variant="default" leftSection={<IconGitCompare size={16} />}><Trans>Xem trước và sau</Trans></Button>
          {may && !act.undoneBy && <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={open}><Trans>Hoàn tác</Trans></Button>}
        </>
      }
    >
      {act.undoneBy && <p><Trans>Lần này đã được hoàn tác bằng <To href={`/sap-xep/${act.undoneBy}`}>một quyết định tiếp theo</To>.</Trans></p>}
      {act.undoes && <p><Trans>Lần này hoàn tác <To href={`/sap-xep/${act.undoes}`}>một lần trước</To>.</Trans></p>}
      {act.steps.total > 0 && <Panel title={t`Các bước`}><GivenSteps day={act.onDay} steps={act.steps} /></Panel>}
      <SuccessionPanel successions={act.successions} />
      {!act.undoes && <HandoverPanel id={id} />}
      {undoing && <Suspense><UndoForm opened={undoing} onClose={close} id={id} onDay={act.onDay} title={act.title} /></Suspense>}
    </Page>
  )
}

const UndoForm = lazy(() => import('./UndoForm.tsx').then((module) => ({ default: module.UndoForm })))

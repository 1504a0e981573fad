import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { formatInstant } from '../../../kit/dates.ts'
import { Page } from '../../../kit/web/Page.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { reorganisationApi } from './api.ts'
import { ApplyPanel } from './ApplyPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import { useActDraft } from './useActDraft.ts'
import { usePreview } from './usePreview.ts'

/** Một lần sắp xếp mới: its decision and day, its steps, what would move, who gets what of a divided unit; then one button. */
export const NewActPage = () => {
  const { t } = useLingui()
  const { draft, isKept, round, change, forget } = useActDraft()
  const preview = usePreview(draft)
  const may = useRead(reorganisationApi.listPlanned, { size: 1 }, { freshFor: 60_000 }).data?.mayReorganise
  return (
    <Page
      title={t`Lần sắp xếp mới`}
      trail={<><To href="/to-chuc"><Trans>Cây tổ chức</Trans></To> › <To href="/sap-xep"><Trans>Sắp xếp tổ chức</Trans></To></>}
      note={<DraftNote keptAt={draft.keptAt} isKept={isKept} />}
      acts={draft.keptAt && <Button variant="subtle" color="gray" onClick={forget}><Trans>Bỏ bản nháp</Trans></Button>}
    >
      <DecisionPanel key={round} draft={draft} onChange={change} />
      <StepsPanel steps={draft.steps} day={draft.on} faults={preview.data?.faults ?? []} onChange={(steps) => change({ steps })} />
      {draft.steps.length > 0 && <PreviewPanel draft={draft} preview={preview} onChoose={(choices) => change({ choices })} />}
      {draft.steps.length > 0 && <ApplyPanel draft={draft} preview={preview} may={may} onDone={forget} />}
    </Page>
  )
}

const DraftNote = ({ keptAt, isKept }: { keptAt: string | undefined; isKept: boolean }) => {
  if (!keptAt) return <Trans>Chưa có gì được ghi cho đến khi đồng chí xem xong và bấm nút cuối trang.</Trans>
  return isKept ? <Trans>Bản nháp giữ trên máy này, lúc {formatInstant(keptAt)}. Chưa có gì được ghi vào Gương.</Trans> : <Trans>Bản nháp quá lớn nên máy này không giữ được; hãy làm xong trong một lần.</Trans>
}

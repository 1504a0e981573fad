import { Button } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import type { CompanionKind } from '../contract.ts'
import { consolidationApi } from './api.ts'

/** Drafts the submission note or the notice of conclusion from the facts of the report, and opens it. */
export const CompanionButton = ({ reportId, kind }: { reportId: string; kind: CompanionKind }) => {
  const { t } = useLingui()
  const go = useGo()
  const { run, sending, refusal } = useAct(consolidationApi.draftRoundCompanion)
  const draft = async () => {
    const drafted = await run({ id: reportId, kind })
    if (drafted) void go(`/van-ban/${drafted.documentId}`)
  }
  return (
    <>
      <Button variant="default" size="compact-md" loading={sending} onClick={() => void draft()}>{kind === 'TTr' ? t`Soạn tờ trình` : t`Soạn thông báo kết luận`}</Button>
      <ErrorNote refusal={refusal} />
    </>
  )
}

import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { consolidationApi } from './api.ts'

/** Lập báo cáo: begins the report of a level. */
export const BeginButton = ({ roundId, unitNo }: { roundId: string; unitNo: number }) => {
  const { run, sending, refusal } = useAct(consolidationApi.beginRoundReport)
  return (
    <>
      <Button loading={sending} onClick={() => void run({ id: roundId, unitNo })}><Trans>Lập báo cáo</Trans></Button>
      <ErrorNote refusal={refusal} />
    </>
  )
}

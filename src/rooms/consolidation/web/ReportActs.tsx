import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileTypeDocx, IconFileTypePdf, IconScale } from '@tabler/icons-react'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useGo } from '../../../kit/web/useGo.ts'
import type { RoundReport } from '../contract.ts'
import { consolidationApi } from './api.ts'

/** What can be done with a report as a whole: compare, take it as a file, make it a document on its way to a signature. */
export const ReportActs = ({ report, roundId, mayWrite }: { report: RoundReport; roundId: string; mayWrite: boolean }) => {
  const { t } = useLingui()
  const go = useGo()
  const [drawing, draw] = useDisclosure(false)
  const { start, waiting, refusal } = useDownload(consolidationApi.readRoundReportFile)
  const { id, drawnNth } = report
  return (
    <>
      <Button component={To} href={`/dot-bao-cao/${roundId}/doi-chieu`} variant="default" leftSection={<IconScale size={16} />}><Trans>Đối chiếu</Trans></Button>
      <Button variant="default" leftSection={<IconFileTypeDocx size={16} />} loading={waiting} aria-label={t`Tải Word`} onClick={() => start({ id, form: 'docx' })}>Word</Button>
      <Button variant="default" leftSection={<IconFileTypePdf size={16} />} loading={waiting} aria-label={t`Tải PDF`} onClick={() => start({ id, form: 'pdf' })}>PDF</Button>
      {mayWrite && <Button onClick={draw.open}>{drawnNth === null ? <Trans>Lập văn bản</Trans> : <Trans>Lập lại văn bản</Trans>}</Button>}
      <ErrorNote refusal={refusal} />
      <ConfirmAct opened={drawing} onClose={draw.close} title={t`Lập văn bản để trình ký`} act={consolidationApi.drawRoundReport} input={{ id }} submit={t`Lập văn bản`} done={t`Đã lập văn bản.`} onDone={({ documentId }) => void go(`/van-ban/${documentId}`)}>
        <Trans>Lời văn và phụ lục thành một bản của văn bản, mỗi con số kèm căn cứ. Con số ghi khác số cộng mà chưa có quyết định thì chưa lập được.</Trans>
      </ConfirmAct>
    </>
  )
}

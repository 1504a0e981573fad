import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { To } from '../../../kit/web/To.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { AddPartsForm } from './AddPartsForm.tsx'
import { roundsApi } from './api.ts'
import type { ReadRound } from './readRound.ts'
import { useBoardAsked } from './useBoardAsked.ts'

/** What can be done with a round as a whole: its board as a workbook, more units, its end. */
export const RoundActs = ({ round }: { round: ReadRound }) => {
  const { t } = useLingui()
  const [closing, { open, close }] = useDisclosure(false)
  const [adding, { open: openAdding, close: closeAdding }] = useDisclosure(false)
  const { filters } = useFilters()
  const asked = useBoardAsked(round.id, filters)
  const file = useDownload(roundsApi.exportBoard)
  const mayClose = round.mayRun && round.closedOn === null
  return (
    <>
      <Button component={To} href={`/dot-bao-cao/${round.id}/bao-cao`} variant="default"><Trans>Báo cáo tổng hợp</Trans></Button>
      <Button variant="default" loading={file.waiting} onClick={() => file.start(asked)}><Trans>Xuất Excel</Trans></Button>
      {round.mayAdd.length > 0 && <Button variant="default" onClick={openAdding}><Trans>Thêm đơn vị</Trans></Button>}
      {mayClose && <Button variant="default" onClick={open}><Trans>Kết thúc đợt</Trans></Button>}
      {file.refusal && <ErrorNote refusal={file.refusal} />}
      <AddPartsForm opened={adding} onClose={closeAdding} round={round} />
      <ActForm
        opened={closing} onClose={close} title={t`Kết thúc đợt báo cáo`} act={roundsApi.closeRound} submit={t`Kết thúc đợt`} done={t`Đợt báo cáo đã kết thúc.`}
        intro={<CloseIntro counts={round.counts} />} fields={[{ kind: 'long', name: 'note', label: t`Ghi chú`, help: t`Ví dụ: đơn vị nào được miễn, vì sao.` }]}
        toInput={({ note }) => ({ id: round.id, note: textOf(note) || null })}
      />
    </>
  )
}

const CloseIntro = ({ counts: { owing, waiting } }: { counts: ReadRound['counts'] }) => (
  <>
    <p><Trans>Kết thúc rồi thì không mở lại được: không đơn vị nào gửi, sửa hay được đôn đốc nữa.</Trans></p>
    {waiting > 0 && <p><Trans>{waiting} đơn vị có biểu chờ duyệt: duyệt hết mới kết thúc được.</Trans></p>}
    {owing > 0 && <p><Trans>{owing} đơn vị còn nợ biểu; biểu ấy ghi là hết đợt chưa nhận.</Trans></p>}
  </>
)

import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { useSources } from '../../../kit/web/sources.ts'
import { To } from '../../../kit/web/To.tsx'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { DocumentPage } from '../contract.ts'
import { documentsApi } from './api.ts'
import { ContinueAct } from './ContinueAct.tsx'

/** What the reader may do about a document now: take its paper, change and submit it, say his opinion, give its number. */
export const DocumentActs = ({ document }: { document: DocumentPage }) => {
  const { t } = useLingui()
  const { today } = useSources()
  const [submitting, submit] = useDisclosure(false)
  const [agreeing, agree] = useDisclosure(false)
  const [returning, back] = useDisclosure(false)
  const [issuing, issue] = useDisclosure(false)
  const [sending, send] = useDisclosure(false)
  const paper = useDownload(documentsApi.readDocumentPaper)
  const { id, may, submissions, steps, waitsFor, version } = document
  const nth = submissions[0]?.nth ?? 1
  const position = (submissions[0]?.opinions.length ?? 0) + 1
  const opinion = (verdict: 'agreed' | 'returned') => (filled: Record<string, unknown>) => ({ id, nth, position, verdict, text: textOf(filled['text']) || null })
  const first = steps[0]?.name ?? ''
  return (
    <>
      <Button variant="default" loading={paper.waiting} leftSection={<IconFileTypeDocx size={16} />} onClick={() => paper.start({ id, form: 'docx' })}>Word</Button>
      <Button variant="default" loading={paper.waiting} leftSection={<IconFileTypePdf size={16} />} onClick={() => paper.start({ id, form: 'pdf' })}>PDF</Button>
      {may.write && <Button component={To} href={`/van-ban/${id}/sua`} variant="default"><Trans>Sửa</Trans></Button>}
      {may.continue && <ContinueAct document={document} />}
      {may.submit && <Button onClick={submit.open}><Trans>Trình</Trans></Button>}
      {may.decide && <Button variant="default" onClick={back.open}><Trans>Trả lại</Trans></Button>}
      {may.decide && <Button onClick={agree.open}><Trans>Đồng ý</Trans></Button>}
      {may.issue && <Button variant="default" onClick={send.open}><Trans>Trả lại</Trans></Button>}
      {may.issue && <Button onClick={issue.open}><Trans>Cấp số, ban hành</Trans></Button>}
      <ConfirmAct opened={submitting} onClose={submit.close} title={t`Trình văn bản`} act={documentsApi.submitDocument} input={{ id, version }} submit={t`Trình`} done={t`Đã trình.`}><p><Trans>Bản {version} được trình đến bước “{first}”. Trong khi trình, văn bản không sửa được; cần sửa thì người ở bước ấy trả lại.</Trans></p></ConfirmAct>
      <ActForm
        opened={agreeing} onClose={agree.close} title={t`Đồng ý`} act={documentsApi.giveOpinion} submit={t`Đồng ý`} done={t`Đã đồng ý; văn bản đi tiếp.`} intro={<p><Trans>Bước: {waitsFor}</Trans></p>}
        fields={[{ kind: 'long', name: 'text', label: t`Ý kiến`, help: t`Bỏ trống nếu nhất trí hoàn toàn.` }]} toInput={opinion('agreed')}
      />
      <ActForm
        opened={returning} onClose={back.close} title={t`Trả lại người soạn`} act={documentsApi.giveOpinion} submit={t`Trả lại`} done={t`Đã trả lại người soạn.`}
        fields={[{ kind: 'long', name: 'text', label: t`Chỗ cần sửa`, missing: t`Hãy ghi chỗ cần sửa để người soạn biết.` }]} toInput={opinion('returned')}
      />
      <ActForm
        opened={sending} onClose={send.close} title={t`Văn thư trả lại người soạn`} act={documentsApi.sendBackDocument} submit={t`Trả lại`} done={t`Đã trả lại người soạn.`} intro={<p><Trans>Người soạn sửa rồi trình lại qua mọi bước.</Trans></p>}
        fields={[{ kind: 'long', name: 'reason', label: t`Chỗ cần sửa`, missing: t`Hãy ghi chỗ cần sửa để người soạn biết.` }]} toInput={({ reason }) => ({ id, reason: textOf(reason) })}
      />
      <ActForm
        opened={issuing} onClose={issue.close} title={t`Cấp số, ban hành`} act={documentsApi.issueDocument} submit={t`Cấp số`} done={t`Đã cấp số và ban hành.`} initial={{ issuedOn: today }}
        intro={<p><Trans>Số tiếp theo của loại này trong nhiệm kỳ được cấp ngay khi ban hành, không giữ chỗ, không để trống.</Trans></p>}
        fields={[{ kind: 'day', name: 'issuedOn', label: t`Ngày ban hành`, missing: t`Hãy nhập ngày.` }]} toInput={({ issuedOn }) => ({ id, issuedOn: String(issuedOn) })}
      />
    </>
  )
}

import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconCheck, IconFileTypeXls, IconRefresh } from '@tabler/icons-react'
import { formatAmount } from '../../../kit/quantities.ts'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ConfirmAct } from '../../../kit/web/ConfirmAct.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { useDownload } from '../../../kit/web/useDownload.ts'
import type { Import } from '../contract.ts'
import { type Answers, countAnswers } from './answers.ts'
import { intakeApi } from './api.ts'

export interface ImportActsProps {
  tried: Import
  answers: Answers
  onAnswered: () => void
}

/** What can be done with an import now: try again with answers, apply, undo, take the marked file back. */
export const ImportActs = ({ tried, answers, onAnswered }: ImportActsProps) => {
  const { t } = useLingui()
  const { id, version } = tried
  const [applying, apply] = useDisclosure(false)
  const [undoing, undo] = useDisclosure(false)
  const count = formatAmount(String(tried.changeCount))
  return (
    <>
      {tried.errorCount > 0 && <Marked tried={tried} />}
      {tried.offers.includes('answer') && <Answer tried={tried} answers={answers} onAnswered={onAnswered} />}
      {tried.offers.includes('undo') && <Button variant="default" leftSection={<IconArrowBackUp size={16} />} onClick={undo.open}><Trans>Hoàn tác</Trans></Button>}
      {tried.offers.includes('apply') && <Button leftSection={<IconCheck size={16} />} onClick={apply.open}><Trans>Nhập chính thức</Trans></Button>}
      <ConfirmAct opened={applying} onClose={apply.close} title={t`Nhập chính thức`} act={intakeApi.applyImport} input={{ id, version }} submit={t`Nhập ${count} thay đổi`} done={t`Đã nhập ${count} thay đổi.`}>
        <Trans>{count} thay đổi được ghi trong một lần: hoặc tất cả, hoặc không gì cả. Sau đó vẫn hoàn tác được nếu chưa ai làm tiếp.</Trans>
      </ConfirmAct>
      <ActForm
        opened={undoing} onClose={undo.close} title={t`Hoàn tác lần nhập này`} act={intakeApi.undoImport} submit={t`Hoàn tác`} done={t`Đã hoàn tác lần nhập.`}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do hoàn tác`, missing: t`Hãy ghi lý do hoàn tác.` }]}
        toInput={({ reason }) => ({ id, version, reason: textOf(reason) })}
      />
    </>
  )
}

const Answer = ({ tried, answers, onAnswered }: ImportActsProps) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(intakeApi.answerImport)
  const send = async () => {
    if (!(await run({ id: tried.id, version: tried.version, ...answers }))) return
    notify(t`Đã kiểm tra lại với các câu trả lời.`)
    onAnswered()
  }
  if (countAnswers(answers) === 0) return null
  return (
    <>
      <Button loading={sending} leftSection={<IconRefresh size={16} />} onClick={() => void send()}><Trans>Kiểm tra lại</Trans></Button>
      <ErrorNote refusal={refusal} />
    </>
  )
}

const Marked = ({ tried }: { tried: Import }) => {
  const { start, waiting, refusal } = useDownload(intakeApi.downloadMarked)
  const [only] = tried.files
  const icon = <IconFileTypeXls size={16} />
  if (tried.files.length === 1 && only) {
    return (
      <>
        <Button variant="default" leftSection={icon} loading={waiting} onClick={() => start({ id: tried.id, ordinal: only.ordinal })}><Trans>Tải tệp có đánh dấu lỗi</Trans></Button>
        <ErrorNote refusal={refusal} />
      </>
    )
  }
  return (
    <Menu withinPortal>
      <Menu.Target><Button variant="default" leftSection={icon} loading={waiting}><Trans>Tải tệp có đánh dấu lỗi</Trans></Button></Menu.Target>
      <Menu.Dropdown>
        {tried.files.map(({ ordinal, name }) => <Menu.Item key={ordinal} onClick={() => start({ id: tried.id, ordinal })}>{name}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}

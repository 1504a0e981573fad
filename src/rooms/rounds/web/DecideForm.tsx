import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { roundsApi } from './api.ts'
import styles from './Rounds.module.css'

/** Nhận, or trả lại with the reason and the day by which it must come again. */
export const DecideForm = ({ submissionId, about }: { submissionId: string; about: string }) => {
  const { t } = useLingui()
  const [returning, { open, close }] = useDisclosure(false)
  const { run, sending, refusal } = useAct(roundsApi.acceptSubmission)
  const accept = async () => {
    if (await run({ id: submissionId })) notify(t`Đã nhận: ${about}`)
  }
  return (
    <div className={styles.stack} data-no-print>
      <div className={styles.acts}>
        <Button loading={sending} onClick={() => void accept()}><Trans>Nhận biểu</Trans></Button>
        <Button variant="default" onClick={open}><Trans>Trả lại</Trans></Button>
      </div>
      <ErrorNote refusal={refusal} />
      <ActForm
        opened={returning} onClose={close} title={t`Trả lại biểu`} intro={<p>{about}</p>} act={roundsApi.returnSubmission} submit={t`Trả lại`} done={t`Đã trả lại: ${about}`}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do trả lại`, missing: t`Hãy ghi lý do để đơn vị biết cần sửa gì.` }, { kind: 'day', name: 'againBy', label: t`Gửi lại trước hết ngày`, help: t`Bỏ trống nếu vẫn theo hạn cũ.` }]}
        toInput={({ reason, againBy }) => ({ id: submissionId, reason: String(reason), againBy: textOf(againBy) || null })}
      />
    </div>
  )
}

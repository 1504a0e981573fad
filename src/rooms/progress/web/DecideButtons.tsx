import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { textOf } from '../../../kit/web/fields.ts'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import { progressApi } from './api.ts'

/** Accept a result, or return it with a reason. */
export const DecideButtons = ({ entryId, about }: { entryId: string; about: string }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.acceptProgress)
  const [opened, { open, close }] = useDisclosure(false)
  const accept = async () => {
    if (await run({ id: entryId })) notify(t`Đã thẩm định: ${about}`)
  }
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" data-key="a" loading={sending} leftSection={<IconCheck size={15} />} onClick={() => void accept()}><Trans>Thẩm định</Trans></Button>
        <Button size="compact-sm" variant="default" data-key="r" leftSection={<IconArrowBackUp size={15} />} onClick={open}><Trans>Trả lại</Trans></Button>
      </Group>
      {refusal && <ErrorNote refusal={refusal} />}
      <ActForm
        opened={opened}
        onClose={close}
        title={t`Trả lại kết quả`}
        intro={<p>{about}</p>}
        act={progressApi.returnProgress}
        fields={[{ kind: 'long', name: 'reason', label: t`Lý do trả lại`, missing: t`Hãy ghi lý do để người báo cáo biết cần bổ sung gì.` }]}
        toInput={({ reason }) => ({ id: entryId, reason: textOf(reason) })}
        submit={t`Trả lại`}
        done={t`Đã trả lại: ${about}`}
      />
    </div>
  )
}

import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { lazy, Suspense, useRef } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { useAct } from '../../../kit/web/useAct.ts'
import { progressApi } from './api.ts'
import { useUndoDecisions } from './useUndoDecisions.ts'

/** Accept a result, or return it with a reason. */
export const DecideButtons = ({ entryId, about }: { entryId: string; about: string }) => {
  const { t } = useLingui()
  const { run, sending, refusal } = useAct(progressApi.acceptProgress)
  const { say } = useUndoDecisions()
  const [opened, { open, close }] = useDisclosure(false)
  const button = useRef<HTMLButtonElement>(null)
  const leave = () => {
    close()
    setTimeout(() => button.current?.focus(), 0)
  }
  const accept = async () => {
    if (await run({ id: entryId })) say(t`Đã thẩm định: ${about}`, [entryId])
  }
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-sm" data-key="a" aria-label={`${t`Thẩm định`}: ${about}`} loading={sending} leftSection={<IconCheck size={15} />} onClick={() => void accept()}><Trans>Thẩm định</Trans></Button>
        <Button ref={button} size="compact-sm" variant="default" data-key="r" aria-label={`${t`Trả lại`}: ${about}`} leftSection={<IconArrowBackUp size={15} />} onPointerEnter={() => void fetchForm()} onClick={open}><Trans>Trả lại</Trans></Button>
      </Group>
      {refusal && <ErrorNote refusal={refusal} />}
      {opened && <Suspense><ReturnForm entryId={entryId} about={about} onClose={leave} /></Suspense>}
    </div>
  )
}

const fetchForm = () => import('./ReturnForm.tsx')

const ReturnForm = lazy(() => fetchForm().then((module) => ({ default: module.ReturnForm })))

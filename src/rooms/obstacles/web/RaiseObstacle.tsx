import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconBarrierBlock } from '@tabler/icons-react'
import { ActForm } from '../../../kit/web/ActForm.tsx'
import { obstaclesApi } from './api.ts'
import { useAskFields } from './useAskFields.tsx'

type Given = Parameters<typeof obstaclesApi.raiseObstacle>[0]

/** Nêu vướng mắc: what is in the way, who can remove it, by when an answer is needed. */
export const RaiseObstacle = ({ taskId }: { taskId: string }) => {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  const asking = useAskFields(taskId)
  return (
    <>
      <Button size="compact-md" variant="default" leftSection={<IconBarrierBlock size={16} stroke={1.8} />} onClick={open}><Trans>Nêu vướng mắc</Trans></Button>
      {asking && (
        <ActForm
          opened={opened} onClose={close} title={t`Nêu vướng mắc`} act={obstaclesApi.raiseObstacle} submit={t`Gửi vướng mắc`} done={t`Đã gửi vướng mắc.`} initial={asking.initial}
          fields={[{ kind: 'long', name: 'text', label: t`Vướng ở đâu, đề nghị gì`, missing: t`Hãy ghi rõ vướng ở đâu và đề nghị gì.` }, ...asking.fields]}
          toInput={(filled) => ({ id: taskId, ...filled }) as Given}
        />
      )}
    </>
  )
}

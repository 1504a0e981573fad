import { Trans } from '@lingui/react/macro'
import { IconBellRinging } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense } from 'react'
import { OfferedButton } from '../../../kit/web/OfferedButton.tsx'
import type { TaskStory } from '../contract.ts'

/** Đôn đốc, on the page of one task; absent where the server does not offer it. */
export const UrgeButton = ({ task }: { task: TaskStory }) => {
  const [opened, { open, close }] = useDisclosure(false)
  const offer = task.offers.find(({ act }) => act === 'urge')
  if (!offer?.allowed || task.stateReported === 'met') return null
  return (
    <>
      <OfferedButton allowed why={null} onAct={open} variant="default" leftSection={<IconBellRinging size={16} stroke={1.8} />}><Trans>Đôn đốc</Trans></OfferedButton>
      {opened && <Suspense><BulkDrawer kind="urge" chosen={{ rows: [{ id: task.taskId }] }} holder={() => null} onClose={close} onDone={() => undefined} /></Suspense>}
    </>
  )
}

const BulkDrawer = lazy(() => import('./BulkDrawer.tsx').then((module) => ({ default: module.BulkDrawer })))

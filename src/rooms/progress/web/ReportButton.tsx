import { Button, Tooltip } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconPencilPlus } from '@tabler/icons-react'
import type { TaskStory } from '../contract.ts'
import { ReportForm } from './ReportForm.tsx'

/** Báo cáo kết quả, where the server offers it; elsewhere it says why not. */
export const ReportButton = ({ task }: { task: TaskStory }) => {
  const [opened, { open, close }] = useDisclosure(false)
  const offer = task.offers.find(({ act }) => act === 'report')
  if (!offer) return null
  return (
    <>
      <Tooltip label={offer.why} disabled={!offer.why}>
        <Button leftSection={<IconPencilPlus size={16} stroke={1.8} />} aria-disabled={!offer.allowed} {...(!offer.allowed && { 'data-disabled': true })} onClick={() => { if (offer.allowed) open() }}>
          <Trans>Báo cáo kết quả</Trans>
        </Button>
      </Tooltip>
      <ReportForm task={task} opened={opened} onClose={close} />
    </>
  )
}

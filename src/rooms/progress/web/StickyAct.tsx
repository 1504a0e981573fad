import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { useDisclosure } from '@mantine/hooks'
import { IconChecklist, IconPencilPlus } from '@tabler/icons-react'
import type { TaskStory } from '../contract.ts'
import { ReportForm } from './ReportForm.tsx'
import styles from './TaskPage.module.css'

/** On a phone the reader's own next act stays under the thumb: to report, or to see what waits for him. */
export const StickyAct = ({ task }: { task: TaskStory }) => {
  const [opened, { open, close }] = useDisclosure(false)
  const may = (act: string) => task.offers.some((offer) => offer.act === act && offer.allowed)
  if (!may('report') && !may('accept')) return null
  return (
    <div className={styles.sticky} data-no-print>
      {may('report')
        ? <Button fullWidth size="md" leftSection={<IconPencilPlus size={18} />} onClick={open}><Trans>Báo cáo kết quả</Trans></Button>
        : <Button fullWidth size="md" component="a" href="#buoc-tiep-theo" leftSection={<IconChecklist size={18} />}><Trans>Xem kết quả chờ thẩm định</Trans></Button>}
      <ReportForm task={task} opened={opened} onClose={close} />
    </div>
  )
}

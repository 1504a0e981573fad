import { Trans } from '@lingui/react/macro'
import { IconPencilPlus } from '@tabler/icons-react'
import { OfferedButton } from '../../../kit/web/OfferedButton.tsx'
import { useAsked } from '../../../kit/web/useAsked.ts'
import type { TaskStory } from '../contract.ts'
import { LazyReportForm } from './LazyReportForm.tsx'

/** Báo cáo kết quả, where the server offers it; elsewhere it says why not. On a phone the same button stays under the thumb instead (StickyAct). */
export const ReportButton = ({ task }: { task: TaskStory }) => {
  const { opened, open, close } = useAsked('report')
  const offer = task.offers.find(({ act }) => act === 'report')
  if (!offer) return null
  return (
    <>
      <OfferedButton visibleFrom="sm" allowed={offer.allowed} why={offer.why} onAct={open} leftSection={<IconPencilPlus size={16} stroke={1.8} />}>
        <Trans>Báo cáo kết quả</Trans>
      </OfferedButton>
      <LazyReportForm task={task} opened={opened && offer.allowed} onClose={close} />
    </>
  )
}

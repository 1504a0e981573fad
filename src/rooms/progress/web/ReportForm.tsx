import { useLingui } from '@lingui/react/macro'
import { DraftDrawer } from '../../../kit/web/DraftDrawer.tsx'
import type { Values } from '../../../kit/web/fields.ts'
import type { Parcel } from '../../../kit/web/outboxStore.ts'
import { ReportBody } from './ReportBody.tsx'
import type { ReportedTask } from './reportLetter.ts'

export interface ReportFormProps {
  task: ReportedTask
  opened: boolean
  onClose: () => void
  /** A report to be corrected: what was filled in, and where it waits. */
  filled?: Values
  refused?: Parcel
}

/** Báo cáo kết quả: on a phone the whole screen. */
export const ReportForm = ({ opened, onClose, ...body }: ReportFormProps) => {
  const { t } = useLingui()
  return (
    <DraftDrawer opened={opened} onClose={onClose} title={t`Báo cáo kết quả`}>
      {({ close, touch }) => <ReportBody {...body} onDone={close} onCancel={close} onTouch={touch} />}
    </DraftDrawer>
  )
}

import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Values } from '../../../kit/web/fields.ts'
import type { Parcel } from '../../../kit/web/outboxStore.ts'
import { useShown } from '../../../kit/web/useShown.ts'
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

/** Báo cáo kết quả: on a phone the whole screen. Once something is filled in, a stray Escape or click beside it no longer throws it away. */
export const ReportForm = ({ opened, onClose, ...body }: ReportFormProps) => {
  const { t } = useLingui()
  const shown = useShown(opened)
  const [touched, setTouched] = useState(false)
  const close = () => {
    setTouched(false)
    onClose()
  }
  return (
    <Drawer
      opened={shown}
      onClose={close}
      closeOnEscape={!touched}
      closeOnClickOutside={!touched}
      position="right"
      size="min(560px, 100%)"
      title={t`Báo cáo kết quả`}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
    >
      <ReportBody {...body} onDone={close} onCancel={close} onTouch={() => setTouched(true)} />
    </Drawer>
  )
}

import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { ActBody, type ActBodyProps } from './ActBody.tsx'

export interface ActFormProps<In, Out> extends Omit<ActBodyProps<In, Out>, 'onCancel'> {
  opened: boolean
  onClose: () => void
  title: string
}

/** One act as a form in a drawer; each opening is a fresh draft with its own idempotency key, and closes when the act is done. */
export const ActForm = <In, Out>({ opened, onClose, title, onDone, ...body }: ActFormProps<In, Out>) => {
  const { t } = useLingui()
  const finish = (out: Out) => {
    onDone?.(out)
    onClose()
  }
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="min(560px, 100%)" title={title} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      <ActBody {...body} onDone={finish} onCancel={onClose} />
    </Drawer>
  )
}

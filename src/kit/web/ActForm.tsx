import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ActBody, type ActBodyProps } from './ActBody.tsx'
import { useShown } from './useShown.ts'

export interface ActFormProps<In, Out> extends Omit<ActBodyProps<In, Out>, 'onCancel' | 'onTouch'> {
  opened: boolean
  onClose: () => void
  title: string
}

/** One act as a form in a drawer; each opening is a fresh draft with its own idempotency key, and closes when the act is done. Once something is filled in, a stray Escape or click beside it no longer throws it away. */
export const ActForm = <In, Out>({ opened, onClose, title, onDone, ...body }: ActFormProps<In, Out>) => {
  const { t } = useLingui()
  const shown = useShown(opened)
  const [touched, setTouched] = useState(false)
  const close = () => {
    setTouched(false)
    onClose()
  }
  const finish = (out: Out) => {
    onDone?.(out)
    close()
  }
  return (
    <Drawer
      opened={shown}
      onClose={close}
      closeOnEscape={!touched}
      closeOnClickOutside={!touched}
      position="right"
      size="min(560px, 100%)"
      title={title}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
    >
      <ActBody {...body} onDone={finish} onCancel={close} onTouch={() => setTouched(true)} />
    </Drawer>
  )
}

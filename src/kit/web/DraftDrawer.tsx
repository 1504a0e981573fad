import { Drawer } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useShown } from './useShown.ts'

export interface DraftDrawerProps {
  opened: boolean
  onClose: () => void
  title: string
  /** How wide at most; as a form where nothing is said. */
  size?: string
  children: (draft: { close: () => void; touch: () => void }) => ReactNode
}

/** A drawer for something to fill in. Once it is touched, a stray Escape or click beside it no longer throws it away. */
export const DraftDrawer = ({ opened, onClose, title, size = 'min(560px, 100%)', children }: DraftDrawerProps) => {
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
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t`Đóng` }}
    >
      {children({ close, touch: () => setTouched(true) })}
    </Drawer>
  )
}

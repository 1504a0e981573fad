import { Button, Modal, Stack } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import styles from './ShownOnce.module.css'

export interface ShownOnceProps {
  /** What is shown: a link, a secret; none keeps the dialog closed. */
  text: string | undefined
  title: string
  copy: string
  onClose: () => void
  /** What it is for, and that it can not be read again. */
  children: ReactNode
}

/** Shows a secret once, to be copied. */
export const ShownOnce = ({ text, title, copy: words, onClose, children }: ShownOnceProps) => {
  const { t } = useLingui()
  const { copied, copy } = useClipboard()
  return (
    <Modal opened={Boolean(text)} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t`Đóng` }}>
      {text && (
        <Stack gap="sm">
          <div>{children}</div>
          <code className={styles.secret}>{text}</code>
          <Button onClick={() => copy(text)}>{copied ? <Trans>Đã chép</Trans> : words}</Button>
        </Stack>
      )}
    </Modal>
  )
}

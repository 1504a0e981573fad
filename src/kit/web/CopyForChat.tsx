import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useCopyText } from './useCopyText.ts'

export interface CopyForChatProps {
  /** The text, made when it is asked for. */
  text: () => string | Promise<string>
  /** What it is about, for who does not see where the button stands. */
  about: string
  /** With its words, where there is room for them. */
  wide?: boolean
}

/** Copies a short text to paste into a chat: what its reader may see here, and the address at which others read by their own rights. */
export const CopyForChat = ({ text, about, wide = false }: CopyForChatProps) => {
  const { t } = useLingui()
  const copy = useCopyText()
  const face = { onClick: () => void copy(text()), 'aria-label': `${t`Chép để gửi tin nhắn`}: ${about}` }
  if (wide) return <Button variant="default" leftSection={<IconCopy size={15} />} {...face}><Trans>Chép tin nhắn</Trans></Button>
  return <Tooltip label={t`Chép để gửi tin nhắn`}><ActionIcon variant="default" size={30} {...face}><IconCopy size={16} /></ActionIcon></Tooltip>
}

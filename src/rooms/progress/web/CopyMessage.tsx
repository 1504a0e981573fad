import { Button, CopyButton, Textarea } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'

/** A text to copy into a chat; Gương itself sends nothing yet. */
export const CopyMessage = ({ text }: { text: string }) => {
  const { t } = useLingui()
  return (
    <div>
      <Textarea label={t`Tin nhắn để chép`} description={t`Gương chưa gửi tin; hãy chép vào nhóm chat hoặc tin nhắn.`} value={text} readOnly autosize minRows={3} maxRows={12} />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button mt={8} size="compact-sm" variant="default" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy}>
            {copied ? <Trans>Đã chép</Trans> : <Trans>Chép tin nhắn</Trans>}
          </Button>
        )}
      </CopyButton>
    </div>
  )
}

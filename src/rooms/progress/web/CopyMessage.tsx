import { Textarea } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { CopyForChat } from '../../../kit/web/CopyForChat.tsx'

/** A text to copy into a chat, besides the notice that was sent. */
export const CopyMessage = ({ text }: { text: string }) => {
  const { t } = useLingui()
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <Textarea w="100%" label={t`Tin nhắn để chép`} description={t`Người giữ việc đã được báo trong Gương; chép tin này nếu muốn gửi thêm vào nhóm chat.`} value={text} readOnly autosize minRows={3} maxRows={12} />
      <CopyForChat wide text={() => text} about={t`lời đôn đốc`} />
    </div>
  )
}

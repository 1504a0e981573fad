import { useLingui } from '@lingui/react/macro'
import { notify } from '../../../kit/web/notices.ts'
import { useAct } from '../../../kit/web/useAct.ts'
import type { Remark } from '../contract.ts'
import { remarksApi } from './api.ts'

/** Sends a remark, a reply or a correction; answers whether it was taken. */
export const useRemarkSending = ({ taskId, replyTo, correcting }: { taskId: string; replyTo: string | undefined; correcting: Remark | undefined }) => {
  const { t } = useLingui()
  const write = useAct(remarksApi.writeRemark)
  const correct = useAct(remarksApi.correctRemark)
  const send = async (text: string) => {
    const done = correcting ? await correct.run({ id: correcting.id, text }) : await write.run({ id: taskId, text, ...(replyTo && { replyTo }) })
    if (done) notify(correcting ? t`Đã sửa ý kiến.` : t`Đã gửi ý kiến.`)
    return done !== undefined
  }
  return { send, sending: write.sending || correct.sending, refusal: write.refusal ?? correct.refusal }
}

import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Values } from '../../../kit/web/fields.ts'
import { notify } from '../../../kit/web/notices.ts'
import { post } from '../../../kit/web/outbox.ts'
import { outboxState } from '../../../kit/web/outboxState.ts'
import type { Parcel } from '../../../kit/web/outboxStore.ts'
import type { Refusal } from '../../../kit/web/refusal.ts'
import { letterOf, type ReportedTask } from './reportLetter.ts'

/** Sends a report through the outbox; `send` answers whether the form may close: it has arrived, or it waits safely. */
export const useReportSending = (task: ReportedTask, corrected?: Parcel) => {
  const { t } = useLingui()
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [before, setBefore] = useState(corrected?.key)
  const send = async (filled: Values): Promise<boolean> => {
    setSending(true)
    setRefusal(undefined)
    const outcome = await post(letterOf(task, filled), before)
    setSending(false)
    if (outcome.kind === 'delivered') return true
    if (outcome.kind === 'refused') {
      setRefusal(outcome.refusal)
      setBefore(outboxState().parcels.findLast(({ subject, refusal: no }) => subject === task.taskId && no)?.key)
      return false
    }
    if (outcome.unkept) {
      setRefusal({ code: 'unkept', status: 0, issues: [], data: undefined, message: t`Chưa gửi được, và trình duyệt không cho ghi tạm trên máy này (bộ nhớ đầy hoặc đang ở chế độ riêng tư). Hãy giữ trang này mở và gửi lại khi có mạng.` })
      return false
    }
    notify(t`Đã ghi báo cáo của việc ${task.code} trên máy này; sẽ tự gửi khi có mạng.`)
    return true
  }
  return { send, sending, refusal }
}

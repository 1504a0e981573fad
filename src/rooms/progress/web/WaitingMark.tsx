import { useLingui } from '@lingui/react/macro'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { useWaiting } from '../../../kit/web/useOutbox.ts'

/** Says of a task that a report of it is written on this machine and has not arrived; nothing else of the time. */
export const WaitingMark = ({ taskId }: { taskId: string }) => {
  const { t } = useLingui()
  const waiting = useWaiting(taskId)
  if (!waiting) return null
  return waiting === 'refused' ? <StateBadge tone="late">{t`Báo cáo bị từ chối`}</StateBadge> : <StateBadge tone="wait">{t`Đã ghi, chờ gửi`}</StateBadge>
}

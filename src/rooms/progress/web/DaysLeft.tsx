import { Trans } from '@lingui/react/macro'
import { daysBetween, formatDay } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'

/** The due day with how many days are left, or how many it has passed. */
export const DaysLeft = ({ task }: { task: Pick<TaskStory, 'dueOn' | 'on' | 'stage' | 'stateReported' | 'stops'> }) => {
  if (!task.dueOn || task.stage !== 'in_force') return null
  const days = daysBetween(task.on, task.dueOn)
  const day = formatDay(task.dueOn)
  const standing = task.stops.find(({ untilOn }) => untilOn === null)
  if (standing) return <Trans>Hạn đang tạm dừng từ {formatDay(standing.fromOn)}; tính tiếp thì còn {days} ngày.</Trans>
  if (task.stateReported === 'overdue') return <strong style={{ color: 'var(--late-ink)' }}><Trans>Hạn {day}, đã quá {-days} ngày.</Trans></strong>
  if (days < 0) return <Trans>Hạn {day}.</Trans>
  return days === 0 ? <strong><Trans>Hạn {day}, là hôm nay.</Trans></strong> : <Trans>Hạn {day}, còn {days} ngày.</Trans>
}

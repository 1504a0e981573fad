import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { ClockStop, TaskStory } from '../contract.ts'
import type { TaskHappening } from './taskHappenings.ts'
import styles from './TaskTimeline.module.css'

/** The clock stopped, and ran again: when, why, by which document and who. */
export const useStopHappenings = (task: TaskStory): TaskHappening[] => {
  const { t } = useLingui()
  return task.stops.flatMap((stop): TaskHappening[] => [
    {
      key: stop.id, kind: 'change', day: stop.fromOn, order: stop.fromOn, at: formatDay(stop.fromOn), tone: stop.untilOn ? 'going' : 'wait', title: t`Tạm dừng tính hạn`,
      by: <Trans>{stop.recordedByName} ghi, theo {stop.document}</Trans>, body: <p>{stop.reason}</p>,
    },
    ...(stop.untilOn && stop.ended ? [{ ...resumed(stop, stop.untilOn), title: t`Tính tiếp hạn`, by: <Trans>{stop.ended.byName} ghi, theo {stop.ended.document}</Trans> }] : []),
  ])
}

const resumed = ({ id, days, ended }: ClockStop, untilOn: string) => ({
  key: `${id} end`, kind: 'change' as const, day: untilOn, order: untilOn, at: formatDay(untilOn), tone: 'going' as const,
  body: <div className={styles.rest}><p>{ended?.reason}</p><p><Trans>Đã dừng {days} ngày, hạn lùi {days} ngày.</Trans></p></div>,
})

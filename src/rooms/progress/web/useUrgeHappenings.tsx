import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import type { TaskStory } from '../contract.ts'
import type { TaskHappening } from './taskHappenings.ts'
import { UrgeBody } from './UrgeBody.tsx'

/** Urgings of superiors, by when they asked for an answer, and whether one came. */
export const useUrgeHappenings = (task: TaskStory): TaskHappening[] => {
  const { t } = useLingui()
  return task.urges.map((urge) => ({
    key: urge.id, kind: 'talk', day: urge.urgedOn, order: urge.id, at: formatDay(urge.urgedOn), tone: urge.answeredOn ? 'done' : urge.answerBy < task.on ? 'late' : 'wait', title: t`Đôn đốc`,
    by: <Trans>{urge.urgedByName} thay mặt {urge.forUnitName}, đề nghị trả lời trước {formatDay(urge.answerBy)}</Trans>,
    body: <UrgeBody urge={urge} />,
  }))
}

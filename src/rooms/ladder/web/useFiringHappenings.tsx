import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import { ladderApi } from './api.ts'
import { Told } from './Told.tsx'
import { useStepWords } from './useStepWords.ts'

/** A step that fired, as the story of its task tells it. */
export interface FiringHappening { key: string; kind: 'talk'; day: string; order: string; at: string; tone: 'wait'; title: string; by: ReactNode; body: ReactNode }

/** The steps of the ladder that fired for a task and its obstacles: what was said, to whom, and who stood for whom. */
export const useFiringHappenings = (task: { taskId: string }): FiringHappening[] => {
  const { t } = useLingui()
  const { view } = useScope()
  const { recipientsOf } = useStepWords()
  const { data } = useRead(ladderApi.listFirings, { about: 'task', id: task.taskId, ...view })
  return (data?.rows ?? []).map((firing) => ({
    key: firing.id, kind: 'talk', day: firing.firedOn, order: firing.id, at: formatDay(firing.firedOn), tone: 'wait', title: firing.about === 'obstacle' ? t`Nhắc trả lời vướng mắc: ${recipientsOf('obstacle')[firing.recipient]}` : t`Nhắc việc: ${recipientsOf('task')[firing.recipient]}`,
    by: <Trans>Theo thang nhắc việc, hạn {formatDay(firing.dueOn)}</Trans>,
    body: <><p>{firing.wording}</p><Told told={firing.told} /></>,
  }))
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Firing } from '../contract.ts'
import { ladderApi } from './api.ts'
import { useStepWords } from './useStepWords.ts'

/** A step that fired, as the story of its task tells it. */
export interface FiringHappening { key: string; kind: 'talk'; day: string; order: string; at: string; tone: 'wait'; title: string; by: ReactNode; body: ReactNode }

/** The steps of the ladder that fired for a task: what was said, to whom, and who stood for whom. */
export const useFiringHappenings = (task: { taskId: string }): FiringHappening[] => {
  const { t } = useLingui()
  const { view } = useScope()
  const { recipients } = useStepWords()
  const { data } = useRead(ladderApi.listFirings, { id: task.taskId, ...view })
  return (data?.rows ?? []).map((firing) => ({
    key: firing.id, kind: 'talk', day: firing.firedOn, order: firing.id, at: formatDay(firing.firedOn), tone: 'wait', title: t`Nhắc việc: ${recipients[firing.recipient]}`,
    by: <Trans>Theo thang nhắc việc, hạn {formatDay(firing.dueOn)}</Trans>,
    body: <><p>{firing.wording}</p><Told told={firing.told} /></>,
  }))
}

const Told = ({ told }: Pick<Firing, 'told'>) => {
  const { t } = useLingui()
  if (told.length === 0) return <p><Trans>Chưa có ai để báo ở bước này.</Trans></p>
  return <p><Trans>Báo cho: {told.map(({ name, forName }) => (forName ? t`${name} (thay ${forName})` : name)).join('; ')}</Trans></p>
}

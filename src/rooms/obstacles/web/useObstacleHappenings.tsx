import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatDay } from '../../../kit/dates.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { Obstacle } from '../contract.ts'
import { obstaclesApi } from './api.ts'

/** A step of an obstacle, as the story of its task tells it. */
export interface ObstacleHappening { key: string; kind: 'talk'; day: string; order: string; at: string; tone: 'wait' | 'done' | 'idle'; title: string; by: ReactNode; body: ReactNode }

/** The obstacles of a task as things that happened to it: raised, passed on, answered or withdrawn. */
export const useObstacleHappenings = (task: { taskId: string }): ObstacleHappening[] => {
  const { t } = useLingui()
  const { view } = useScope()
  const { data } = useRead(obstaclesApi.listObstacles, { id: task.taskId, ...view })
  const told = (key: string, day: string, rest: Pick<ObstacleHappening, 'tone' | 'title' | 'by' | 'body'>): ObstacleHappening => ({ key, kind: 'talk', day, order: key, at: formatDay(day), ...rest })
  return (data?.rows ?? []).flatMap((one: Obstacle) => {
    const { closing, askings: [first, ...others] } = one
    return [
      told(one.id, one.raisedOn, { tone: 'wait', title: t`${one.raisedByName} nêu vướng mắc`, by: <Trans>Hỏi {first?.name}, xin trả lời trước hết ngày {first && formatDay(first.answerBy)}</Trans>, body: one.text }),
      ...others.map((asking) => told(asking.id, asking.askedOn, { tone: 'wait', title: t`Vướng mắc chuyển đến ${asking.name}`, by: <Trans>{asking.askedByName} chuyển, xin trả lời trước hết ngày {formatDay(asking.answerBy)}</Trans>, body: asking.note })),
      ...(closing ? [told(`${one.askings.at(-1)?.id ?? one.id}~`, closing.onDay, {
        tone: closing.kind === 'answered' ? 'done' : 'idle', title: closing.kind === 'answered' ? t`${closing.byName} trả lời vướng mắc` : t`${closing.byName} rút vướng mắc`, by: closing.forName && <Trans>Thay {closing.forName}</Trans>, body: closing.text,
      })] : []),
    ]
  })
}

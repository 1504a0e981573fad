import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { postAt } from '../../../kit/posts.ts'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useRead } from '../../../kit/web/useRead.ts'
import { useScope } from '../../../kit/web/useScope.ts'
import type { TaskStory } from '../contract.ts'
import { progressApi } from './api.ts'
import { NextStep } from './NextStep.tsx'
import { StickyAct } from './StickyAct.tsx'
import { TaskChart } from './TaskChart.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import type { TaskHappening } from './taskHappenings.ts'
import { TaskResult } from './TaskResult.tsx'
import { TaskTimeline } from './TaskTimeline.tsx'
import { TaskUrges } from './TaskUrges.tsx'
import { TermsCompare } from './TermsCompare.tsx'
import { useStateWords } from './useStateWords.ts'
import { WaitingMark } from './WaitingMark.tsx'
import styles from './TaskPage.module.css'

export interface TaskPageProps {
  /** The acts of the task, from the room that writes tasks. */
  acts: (task: TaskStory) => ReactNode
  /** What people say about the task, from the room that keeps remarks. */
  talk: (task: TaskStory) => ReactNode
  /** What happened that other rooms know of, for the one story. */
  useOthers: (task: TaskStory) => TaskHappening[]
}

/** Trang một việc, as a story: the number and the next step first, then progress against time, what was said, and everything that happened. */
export const TaskPage = (slots: TaskPageProps) => {
  const { id } = useParams({ strict: false })
  const { view } = useScope()
  const task = useRead(progressApi.readTask, { id: id ?? '', ...view })
  if (task.data) return <Story task={task.data} {...slots} />
  return <Waiting error={task.error} onRetry={() => void task.refetch()} />
}

const Story = ({ task, acts, talk, useOthers }: TaskPageProps & { task: TaskStory }) => {
  const others = useOthers(task)
  const state = useStateWords().of(task, 'reported')
  return (
    <Page
      title={task.title}
      trail={<><To href="/viec"><Trans>Danh sách việc</Trans></To><span aria-hidden="true">›</span><span>{task.code}</span></>}
      note={<span className={styles.note}><StateBadge tone={state.tone}>{state.label}</StateBadge><WaitingMark taskId={task.taskId} /><Holder task={task} /></span>}
    >
      <TaskUrges task={task} />
      <div className={styles.columns}>
        <div className={styles.result}><TaskResult task={task} /></div>
        <div className={styles.next}><NextStep task={task} acts={acts(task)} /></div>
        <div className={styles.story}>
          <TaskChart task={task} />
          {talk(task)}
          <TaskTimeline task={task} others={others} />
        </div>
        <div className={styles.side}>
          <TaskFacts task={task} />
          <TermsCompare task={task} />
        </div>
      </div>
      <StickyAct task={task} />
    </Page>
  )
}

const Holder = ({ task }: { task: TaskStory }) => (
  <span>
    {task.holderPersonId ? <To href={`/can-bo/${task.holderPersonId}`}>{task.holderName}</To> : task.holderName}
    {task.holderPost ? ', ' : ' · '}{postAt(task.holderPost, task.holderUnitName, ' · ')}
  </span>
)

const Waiting = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { t } = useLingui()
  const { isPast } = useScope()
  return (
    <Page title={t`Một việc`}>
      {error ? <ErrorNote error={error} onRetry={onRetry} /> : <Skeleton height={320} />}
      {Boolean(error) && isPast && <p className={styles.past}><Trans>Đang xem số liệu đã qua: lúc ấy việc này có thể chưa được giao, hoặc chưa được ghi. Hãy trở về hôm nay để xem.</Trans></p>}
    </Page>
  )
}

import { Skeleton } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ErrorNote } from '../../../kit/web/ErrorNote.tsx'
import { Page } from '../../../kit/web/Page.tsx'
import { Panel } from '../../../kit/web/Panel.tsx'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import { To } from '../../../kit/web/To.tsx'
import { useFilters } from '../../../kit/web/useFilters.ts'
import { useRead } from '../../../kit/web/useRead.ts'
import type { TaskStory } from '../contract.ts'
import { progressApi } from './api.ts'
import { TaskEntries } from './TaskEntries.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskHistory } from './TaskHistory.tsx'
import { TaskResult } from './TaskResult.tsx'
import { TaskUrges } from './TaskUrges.tsx'
import { useStateWords } from './useStateWords.ts'
import { WaitingMark } from './WaitingMark.tsx'
import styles from './TaskPage.module.css'

export interface TaskPageProps {
  /** The acts of the task, from the room that writes tasks. */
  acts: (task: TaskStory) => ReactNode
}

/** Trang một việc: what is owed, what was done, every change of it, and what may be done next. */
export const TaskPage = ({ acts }: TaskPageProps) => {
  const { id } = useParams({ strict: false })
  const { filters } = useFilters()
  const view = { ...(filters['on'] && { on: filters['on'] }), ...(filters['known'] && { known: filters['known'] }) }
  const task = useRead(progressApi.readTask, { id: id ?? '', ...view })
  if (task.data) return <Story task={task.data} acts={acts} />
  return <Waiting error={task.error} onRetry={() => void task.refetch()} />
}

const Story = ({ task, acts }: TaskPageProps & { task: TaskStory }) => {
  const { t } = useLingui()
  const state = useStateWords().of(task, 'reported')
  return (
    <Page
      title={task.title}
      trail={<><To href="/viec"><Trans>Danh sách việc</Trans></To><span aria-hidden="true">›</span><span>{task.code}</span></>}
      note={<span className={styles.note}><StateBadge tone={state.tone}>{state.label}</StateBadge><WaitingMark taskId={task.taskId} /><Holder task={task} /></span>}
      acts={acts(task)}
    >
      <TaskUrges task={task} />
      <div className={styles.columns}>
        <div className={styles.story}>
          <TaskResult task={task} />
          <Panel title={t`Kết quả đã báo cáo`} note={t`Mới nhất ở trên; mỗi kết quả do người khác thẩm định.`}><TaskEntries task={task} /></Panel>
          <Panel title={t`Quá trình giao và điều chỉnh`}><TaskHistory task={task} /></Panel>
        </div>
        <TaskFacts task={task} />
      </div>
    </Page>
  )
}

const Holder = ({ task }: { task: TaskStory }) => (
  <span>
    {task.holderPersonId ? <To href={`/can-bo/${task.holderPersonId}`}>{task.holderName}</To> : task.holderName}
    {task.holderPost && `, ${task.holderPost}`} · {task.holderUnitName}
  </span>
)

const Waiting = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const { t } = useLingui()
  return (
    <Page title={t`Một việc`}>
      {error ? <ErrorNote error={error} onRetry={onRetry} /> : <Skeleton height={320} />}
    </Page>
  )
}

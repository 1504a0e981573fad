import { Button, Group } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { useRead } from '../../../kit/web/useRead.ts'
import type { Standing, TaskStory } from '../contract.ts'
import { progressApi } from './api.ts'
import { TaskLine } from './TaskLine.tsx'
import styles from './TaskPile.module.css'

/** The acts that answer a proposal. */
export type Answer = 'assign' | 'decline'

export interface ProposalPileProps {
  tasks: Standing[]
  /** The form of the room that writes tasks. */
  form: (act: Answer, task: TaskStory, onClose: () => void) => ReactNode
}

/** Proposals that wait, assigned or declined on the spot. */
export const ProposalPile = ({ tasks, form }: ProposalPileProps) => {
  const { t } = useLingui()
  const [answering, setAnswering] = useState<{ taskId: string; act: Answer }>()
  return (
    <>
      <ul className={styles.pile}>
        {tasks.map((task) => (
          <li key={task.taskId} className={styles.line} data-work-item tabIndex={-1}>
            <TaskLine task={task} />
            <Group gap="xs" wrap="nowrap">
              <Button size="compact-sm" data-key="a" aria-label={`${t`Giao`}: ${task.title}`} onClick={() => setAnswering({ taskId: task.taskId, act: 'assign' })}><Trans>Giao</Trans></Button>
              <Button size="compact-sm" variant="default" data-key="r" aria-label={`${t`Không giao`}: ${task.title}`} onClick={() => setAnswering({ taskId: task.taskId, act: 'decline' })}><Trans>Không giao</Trans></Button>
            </Group>
          </li>
        ))}
      </ul>
      {answering && <Answering {...answering} form={form} onClose={() => setAnswering(undefined)} />}
    </>
  )
}

const Answering = ({ taskId, act, form, onClose }: { taskId: string; act: Answer; form: ProposalPileProps['form']; onClose: () => void }) => {
  const story = useRead(progressApi.readTask, { id: taskId })
  return story.data && form(act, story.data, onClose)
}

import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Standing } from '../contract.ts'
import { fetchReportForm, LazyReportForm } from './LazyReportForm.tsx'
import { TaskLine } from './TaskLine.tsx'
import styles from './TaskPile.module.css'

export interface TaskPileProps {
  tasks: Standing[]
  /** Whether results can be reported from here. */
  reporting?: boolean
}

/** Tasks in short lines, each with its next act on the spot: the panel this room offers to my work. */
export const TaskPile = ({ tasks, reporting = false }: TaskPileProps) => {
  const { t } = useLingui()
  const [reported, setReported] = useState<Standing>()
  return (
    <>
      <ul className={styles.pile}>
        {tasks.map((task) => (
          <li key={task.taskId} className={styles.line} data-work-item tabIndex={-1}>
            <TaskLine task={task} />
            {reporting && <Button size="compact-sm" variant="default" data-key="a" aria-label={`${t`Báo cáo`}: ${task.code} · ${task.title}`} onPointerEnter={() => void fetchReportForm()} onClick={() => setReported(task)}><Trans>Báo cáo</Trans></Button>}
          </li>
        ))}
      </ul>
      {reported && <LazyReportForm task={reported} opened onClose={() => setReported(undefined)} />}
    </>
  )
}

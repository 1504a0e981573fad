import { Trans } from '@lingui/react/macro'
import { formatDay } from '../../../kit/dates.ts'
import { StateBadge } from '../../../kit/web/StateBadge.tsx'
import type { Standing } from '../contract.ts'
import { TaskMeter } from './TaskMeter.tsx'
import { type Basis, useStateWords } from './useStateWords.ts'
import { WaitingMark } from './WaitingMark.tsx'
import { UrgeNote } from './UrgeNote.tsx'
import styles from './TaskCard.module.css'

/** A task on a phone: code and state, title, who, result, where and until when. */
export const TaskCard = ({ task, basis }: { task: Standing; basis: Basis }) => {
  const state = useStateWords().of(task, basis)
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span>{task.code}</span>
        <StateBadge tone={state.tone}>{state.label}</StateBadge>
      </div>
      <p className={styles.title}>{task.title} <WaitingMark taskId={task.taskId} /></p>
      <p className={styles.line}>{[task.holderName, task.holderPost].filter(Boolean).join(' · ')}</p>
      <TaskMeter task={task} basis={basis} />
      <p className={styles.line}>
        {task.holderUnitName}
        {task.dueOn && <> · <Trans>Hạn {formatDay(task.dueOn)}</Trans></>}
      </p>
      <UrgeNote task={task} />
    </div>
  )
}
